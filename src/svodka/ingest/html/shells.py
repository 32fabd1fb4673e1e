"""Pages that are no article, or only the beginning of one: empty shells, consent walls, challenges, paywalls."""

import re

from lxml.html import HtmlElement

from svodka.ingest.html.body import Body
from svodka.ingest.html.markup import Markup

_SAMPLE, _SHORT, _EMPTY = 3_000, 1_200, 200
_CHALLENGE = re.compile(
    r"checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|enable javascript and cookies"
    r"|unusual (?:traffic|activity)|access denied|attention required|ddos|captcha|подтвердите, что вы не робот"
    r"|проверка (?:браузера|безопасности)|вы не робот|доступ (?:запрещ[её]н|ограничен)|перевірка браузера|ви не робот"
    r"|no eres un robot|acceso denegado",
    re.I,
)
_CONSENT = re.compile(
    r"(?:accept|manage|use of|we use|our use of) (?:all )?cookies|your privacy|before you continue|cookie consent"
    r"|(?:используем|использует|использование|файлы|файлов) (?:файлы )?cookie|согласие на обработку|файлы куки"
    r"|використовуємо (?:файли )?cookie|(?:utilizamos|usamos|aceptar|uso de) (?:las )?cookies",
    re.I,
)
_PAYWALL = re.compile(
    r"subscribe (?:now )?to (?:continue|keep|read)|already a subscriber|to continue reading"
    r"|this (?:article|content|story) is (?:for|exclusive to|only available to) subscribers|subscribers? only"
    r"|sign in to (?:continue|read)|чтобы (?:прочитать|читать|дочитать|продолжить чтение)"
    r"|доступн?\w* только (?:по|для) подпис|доступ по подписке"
    r"|оформите подписку|(?:только )?для подписчиков|щоб (?:прочитати|продовжити читання)"
    r"|за передплатою|для передплатників|(?:solo|exclusivo) para suscriptores|suscr[ií]bete para|contenido exclusivo"
    r"|para seguir leyendo",
    re.I,
)
_OF_PAYWALLS = (
    "subscri", "continue", "keep reading", "подпис", "чтобы", "передплат", "щоб", "suscri", "suscrí", "exclusiv",
    "leyendo",
)  # fmt: skip
"""One of these stands in every text that `_PAYWALL` finds: quicker to look for."""
_SCRIPT_NEEDED = re.compile(
    r"(?:enable|requires?|turn on|need) javascript|javascript (?:is )?(?:disabled|required)|включите javascript"
    r"|увімкніть javascript|(?:active|habilite|activar) javascript",
    re.I,
)


def why_no_article(tree: HtmlElement) -> str:
    """One plain sentence on why a page has no article, by what it says instead."""
    text = visible(tree)
    said = f"{tree.findtext('.//title') or ''} {text}"[:_SAMPLE]
    if _CHALLENGE.search(said) and len(text) < _SHORT:
        return "the page asks to prove that one is human; it has no article"
    if _PAYWALL.search(said):
        return "the page shows its article to subscribers only"
    if _CONSENT.search(said) and len(text) < _SHORT:
        return "the page only asks for consent to cookies"
    if len(text) < _EMPTY and (_SCRIPT_NEEDED.search(said) or next(tree.iter("script"), None) is not None):
        return "the page is an empty shell that a script would fill"
    return "no article was found in the page"


def stands_instead(body: Body) -> bool:
    """True when what looks like a short article is a wall's own words."""
    size = sum(map(len, body.lines))
    if size > _SHORT:
        return False
    said = sum(len(line) for line in body.lines if _CHALLENGE.search(line) or _CONSENT.search(line))
    return said > 0.4 * size


def is_cut(markup: Markup, body: Body, tree: HtmlElement) -> bool:
    """True when only the beginning of the article is there: the page states a longer one, or asks to subscribe."""
    if markup.body and len(markup.body) > 1.5 * body.size > 0:
        return True
    said = tree.text_content().lower()
    if markup.is_free is True or body.size >= 2 * _SHORT or not any(word in said for word in _OF_PAYWALLS):
        return False
    return bool(_PAYWALL.search(visible(tree)))


def visible(tree: HtmlElement) -> str:
    """The page's text without its scripts and styles, white space squeezed; some ten thousand characters of it."""
    parts: list[str] = []
    size = 0
    for element in tree.iter("*"):
        texts = [element.tail] if element.tag in {"script", "style", "title"} else [element.text, element.tail]
        for text in texts:
            if text and not text.isspace():
                parts.append(text)
                size += len(text)
        if size > 20_000:
            break
    return " ".join(" ".join(parts).split())[:12_000]
