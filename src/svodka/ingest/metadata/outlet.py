"""The article's own outlet, as far as the text names it: by a promise, a collage, a dateline, a look back.

Each rule gives names; an outlet is named only when all names that were found are one.
"""

import re
from collections.abc import Callable, Iterator

from svodka.ingest.lines import plain
from svodka.ingest.outlets import Outlet, by_address, by_name, publishes_russian
from svodka.ingest.page import Marks

Rule = Callable[[Marks], Iterator[str]]

_QUOTED = r"[«\"“„](?P<quoted>[^«»\"“”„\n]{2,40})[»\"”]"
_SAID = (
    r"(?:писал[аио]?|сообщал[аио]?|рассказывал[аио]?|информировал[аио]?|отмечал[аио]?|передавал[аио]?|публиковал[аио]?)"
)
_SELF = r"(?:[Кк]ак )?(?:[Рр]анее |[Нн]акануне |[Дд]о этого |уже )?"
_LOOK_BACK = (
    re.compile(rf"(?:^|[.!?\n]\s*)Напомн(?:им|ю)[,:]? (?:как |что )?(?:ранее )?(?:{_QUOTED}|(?P<bare>[A-ZА-ЯЁ][\w.]+(?: [A-ZА-ЯЁ][\w.]+)?)) (?:ранее |уже )?{_SAID}\b"),
    re.compile(rf"(?:^|[.!?\n,]\s*)[Кк]ак (?:ранее |уже |уже ранее )?(?:{_SAID} )(?:ранее )?(?:{_QUOTED}|(?P<bare>[A-ZА-ЯЁ][\w.]+(?: [A-ZА-ЯЁ][\w.]+)?))(?=[,.:;]| ранее)"),
    re.compile(rf"(?:^|[.!?\n,]\s*)[Кк]ак (?:ранее |уже )(?:{_QUOTED}|(?P<bare>[A-ZА-ЯЁ][\w.]+)) {_SAID}\b"),
    re.compile(rf"(?:^|[.!?\n]\s*)Ранее {_QUOTED} (?:уже )?(?:{_SAID}|(?:рассказал|сообщил|написал)[аио]?)\b"),
    re.compile(r"(?:^|[.!?\n]\s*)Ранее (?P<bare>[\w-]+(?:\.[\w-]+)+) (?:уже )?(?:писал|сообщал|рассказывал)[аио]?\b"),
    re.compile(rf"(?:^|[.!?\n]\s*){_QUOTED} напоминает\b"),
)  # fmt: skip
_PROMISES = (
    re.compile(rf"[Кк]ак читать {_QUOTED}"),
    re.compile(rf"(?:Читайте|Читай|Читать|Подписывайтесь на|Подпишитесь на|Поддержите|Поддержи|Добавьте|Следите за)\s+(?:канал |сайт |страницу )?{_QUOTED}"),
    re.compile(r"(?:Читайте|Читай|Подписывайтесь на|Подпишитесь на|Поддержите|Поддержи)\s+(?P<bare>[\w-]+\.(?:ru|com|ua|by|kz|net|org|info|media|news|tv|io|me)\b)"),
    re.compile(r"(?:Читайте|Читай|Подписывайтесь на|Подпишитесь на)\s+(?P<bare>[A-ZА-ЯЁ]\w+(?: [A-ZА-ЯЁ]\w+)?) в (?:Яндекс|Дзен|Google|Telegram|Телеграм)"),
)  # fmt: skip
_COLLAGE = re.compile(
    r"(?i:коллаж|инфографика|графика)\s*:\s*(?:[«\"“](?P<quoted>[^»\"”]{2,40})[»\"”]|(?P<bare>[A-ZА-ЯЁ][\w.-]+(?: [A-ZА-ЯЁ][\w.-]+)?))"
)
_RIGHTS = re.compile(
    rf"©\s*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?,?\s*)?(?:ИА |РИА |АО |ООО )?(?:{_QUOTED}|(?P<bare>[A-ZА-ЯЁ][\w.-]+(?: [A-ZА-ЯЁ][\w.-]+)?))"
)
_SEVERAL = frozenset(
    plain(w)
    for w in (
        "СМИ",
        "Мы",
        "Он",
        "Она",
        "Они",
        "Источник",
        "Это",
        "Telegram",
        "YouTube",
        "Instagram",
        "Facebook",
        "Twitter",
        "Автор",
    )
)


def find_outlet(marks: Marks) -> str | None:
    """The outlet's name as the text writes it (as the registry does for a site's address), or None when unsure."""
    for rule in OUTLET_RULES:
        names = {_key(name): name for name in rule(marks)}
        if len(names) == 1:
            return next(iter(names.values()))
        if names:
            return None
    return None


def own_promise(marks: Marks) -> Iterator[str]:
    """ "Подписывайтесь на «Степной край»", "Как читать "Степной край"" in the furniture."""
    for text in _marked(marks, {"read_also", "subscribe", "donate", "share", "copyright"}):
        for pattern in _PROMISES:
            yield from _named(pattern, text)


def own_rights(marks: Marks) -> Iterator[str]:
    """ "© 2020, «Степной край»" under the text."""
    for text in _marked(marks, {"copyright"}):
        yield from _named(_RIGHTS, text)


def own_collage(marks: Marks) -> Iterator[str]:
    """ "коллаж: «Степной край»": collages are made in the house, photographs are bought."""
    for text in _marked(marks, {"credit"}):
        yield from _named(_COLLAGE, text)


def own_address(marks: Marks) -> Iterator[str]:
    """A page's own address in what its template spilled into the text."""
    for text in _marked(marks, {"machine_output"}):
        for address in re.findall(r"https?://[^\s\"'<>]+", text):
            outlet = by_address(address)
            if outlet:
                yield outlet.name


def look_back(marks: Marks) -> Iterator[str]:
    """ "Напомним, «Степной край» писал…", "Как ранее сообщал …": an outlet speaks of its own earlier pieces so."""
    for pattern in _LOOK_BACK:
        for match in pattern.finditer(marks.page.text):
            name = _name(match)
            known = by_name(name) if name else None
            if name and _may_be_own(name, known is not None, match) and (known is None or _publishes(known)):
                yield name


def _may_be_own(name: str, registered: bool, match: re.Match[str]) -> bool:
    """Quoted names may be anybody's; bare ones must be registered or a site, and looked back at with "ранее" or the like."""
    if match.groupdict().get("quoted"):
        return registered or not name.isascii() or "." in name
    back = re.search(r"(?i)ранее|напомн|уже", match.group())
    return bool(back) and (registered or re.search(r"\w\.\w", name) is not None)


def _publishes(outlet: Outlet) -> bool:
    return publishes_russian(outlet) and outlet.kind == "outlet"


def own_dateline(marks: Marks) -> Iterator[str]:
    """The agency of the dateline: "МОСКВА, 3 мая — ПРАЙМ." """
    texts = list(_marked(marks, {"dateline"}))
    first = next(
        (marks.of(i) for i in range(len(marks.page.lines)) if marks.of(i) and marks.of(i)[0].rule == "dateline"), []
    )
    texts += [marks.page.text[f.start : f.end] for f in first if f.rule == "agency_mark"]
    for text in texts:
        for part in re.split(r"[,./()–—\-]\s+|[/()]|\s[–—-]\s?", text):
            name = part.strip(" .,/–—-")
            known = by_name(name) if name else None
            if known is not None and publishes_russian(known):
                yield name


OUTLET_RULES: tuple[Rule, ...] = (own_promise, own_address, own_rights, own_collage, look_back, own_dateline)


def _marked(marks: Marks, rules: set[str]) -> Iterator[str]:
    for found in marks.all():
        if found.rule in rules:
            yield marks.page.text[found.start : found.end]


def _named(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    yield from filter(None, map(_name, pattern.finditer(text)))


def _name(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = (groups.get("quoted") or groups.get("bare") or "").strip(" .,")
    return name if len(name) > 1 and plain(name) not in _SEVERAL else None


def _key(name: str) -> str:
    known = by_name(name)
    return known.name if known else plain(name)
