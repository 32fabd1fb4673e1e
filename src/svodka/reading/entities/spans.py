"""Where proper names stand: what the network marks, mended, and what the registry of outlets knows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from svodka.model.article import Article
from svodka.model.reading import EntityKind, Reading, Sentence, Token
from svodka.reading.entities.completing import with_its_mark, with_its_noun
from svodka.reading.entities.naming import is_common_noun, is_first_name, is_no_noun, is_only_place
from svodka.reading.entities.outlets import outlets
from svodka.reading.entities.registry import common_abbreviations, head_kinds, is_seat, occupations
from svodka.reading.entities.trimming import maker_alone, person_alone, place_alone
from svodka.reading.entities.types import NameSpan

_KINDS: dict[str, EntityKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_SITE = re.compile(
    r"[\w-]{2,40}(?:\.[\w-]{2,20}){0,2}\.(?:ru|ua|by|kz|com|net|org|info|tv|news|online|media|рф|su|de|uk)", re.I
)
_PUBLISHING = frozenset(["писать", "передавать", "сообщать", "информировать", "цитировать"])
_OPENING = '«„“"'
_EDGE = " \t\r\n\u00a0\u200b«»\"“”„'`()[]—–-,.:;!?/|*•"


def name_spans(article: Article, reading: Reading) -> list[NameSpan]:
    """All names in order, none overlapping another; the registry's finding wins over the network's."""
    known = list(_known_outlets(article, reading))
    taken = [(n.start, n.end) for n in known]
    marked = _marked(article, reading, taken)
    found = [n for n in marked if not any(n.start < e and s < n.end for s, e in taken)]
    return sorted([*known, *found], key=lambda n: n.start)


def _marked(article: Article, reading: Reading, taken: list[tuple[int, int]]) -> Iterator[NameSpan]:
    """The network's names, cut at line breaks and sentence ends, without marks at their edges.

    A person's name ends where an outlet's begins (`taken`): "слова Ивана Седова AS".
    """
    ends = {e: s for s, e in taken}
    for name in reading.names:
        first = bisect_right(reading.sentences, name.start, key=_end)
        last = bisect_left(reading.sentences, name.end, key=_start)
        for sentence in reading.sentences[first:last]:
            start, end = max(name.start, sentence.start), min(name.end, sentence.end)
            if name.kind == "PER" and start < ends.get(end, -1):
                end = ends[end]
            for part in _parts(article.text, start, end):
                yield from _clean(article, sentence, part, name.kind)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _end(sentence: Sentence) -> int:
    return sentence.end


def _clean(article: Article, sentence: Sentence, place: tuple[int, int], network: str) -> Iterator[NameSpan]:
    """The name without marks at its edges, if it names somebody."""
    start, end = _trimmed(article.text, *place)
    tokens = with_its_noun(sentence, tuple(t for t in sentence.tokens if start <= t.start and t.end <= end))
    if not tokens or not any(c.isalpha() for c in article.text[start:end]) or _common(sentence, tokens, network):
        return
    if network == "PER":
        tokens = person_alone(tokens)
    if network == "LOC":
        tokens = place_alone(tokens)
    if network == "ORG":
        tokens = maker_alone(tokens)
    tokens = with_its_mark(sentence, tokens)
    start, end = tokens[0].start, tokens[-1].end
    yield NameSpan(start, end, _kind(network, article.text[start:end], sentence, tokens), sentence, tokens)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A name and the short name in brackets after it are two names: `Союз писателей (СП)`, `The Post (TP`.

    Where a name ends with the words in its quotation marks («Корпорация „Волна“»), those words are the name.
    """
    mark = next((i for i in range(start + 1, end) if text[i] in _OPENING and text[i - 1].isspace()), -1)
    if mark > 0 and text[start:mark].count(" ") == 1 and not any(c in '»”"“' for c in text[mark + 1 : end - 1]):
        start = mark + 1
    bracket = text.find("(", start, end)
    if bracket <= start:
        yield start, end
        return
    yield start, bracket
    yield bracket + 1, end


def _common(sentence: Sentence, tokens: tuple[Token, ...], network: str) -> bool:
    """A word that the network takes for a name but that names nobody: СМИ, a verb, a noun that begins a sentence."""
    token = tokens[0]
    if len(tokens) > 1:
        capitals = any(c.isupper() for t in tokens[1:] for c in t.text)
        return network == "PER" and token is sentence.tokens[0] and not capitals and is_common_noun(token.text)
    begins = token is sentence.tokens[0] and is_common_noun(token.text)
    begins = begins and (token.pos in ("NOUN", "ADJ", "ADV", "ADP") or is_no_noun(token.text))
    return begins or token.lemma in common_abbreviations() or token.pos == "VERB" or _kind_of_person(token)


def _kind_of_person(token: Token) -> bool:
    """What somebody is, written with a capital as it begins a line: «Отоларинголог», «Врач-кардиолог», «Экс-игрок»."""
    first, *more = token.text.lower().split("-")
    if more and token.text[-len(more[-1])].islower() and is_common_noun(more[-1]):
        return True
    return first in occupations() and not more


def _kind(network: str, text: str, sentence: Sentence, tokens: tuple[Token, ...]) -> EntityKind:
    """The head noun's kind, a person by role or first name, else the network's; a seat of power speaks as a body."""
    if network != "PER":
        by_head = kind_by_head(sentence, tokens)
        if by_head is not None:
            return by_head
    if is_seat(text):
        return "organisation"
    if network == "ORG" and _SITE.fullmatch(text):
        return "outlet"
    if network == "PER" and len(tokens) == 1 and is_only_place(text):
        return "place"
    return "person" if network != "PER" and _is_person(sentence, tokens) else _KINDS[network]


def _is_person(sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """A name that stands beside a person's role («глава Усама Рабиа»), or that begins with a first name."""
    root = next((t for t in tokens if not any(t.head >= 0 and sentence.tokens[t.head] is o for o in tokens)), tokens[0])
    role = sentence.tokens[root.head] if root.head >= 0 else None
    beside = role is not None and role.pos == "NOUN" and role.feats.get("Animacy") == "Anim" and root.rel == "appos"
    return beside or (len(tokens) in (2, 3) and is_first_name(tokens[0].text) and tokens[1].text[:1].isupper())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _known_outlets(article: Article, reading: Reading) -> Iterator[NameSpan]:
    """Names of outlets and agencies from the registry, in their written forms or, for Cyrillic ones, inflected."""
    for sentence in reading.sentences:
        for start, end, outlet in outlets().find(sentence.text):
            place = sentence.start + start, sentence.start + end
            tokens = _covering(sentence, *place)
            marked = any(n.kind == "ORG" and (n.start, n.end) == place for n in reading.names)
            if tokens and (not outlet.ambiguous or _is_name(sentence, tokens, marked)):
                yield NameSpan(*place, outlet.kind, sentence, tokens, outlet.name)


def _covering(sentence: Sentence, start: int, end: int) -> tuple[Token, ...]:
    tokens = tuple(t for t in sentence.tokens if t.start < end and start < t.end)
    return tokens if tokens and tokens[0].start == start and tokens[-1].end == end else ()


def _is_name(sentence: Sentence, tokens: tuple[Token, ...], marked: bool) -> bool:
    """An everyday word («Труд», «Вести») is an outlet only in quotation marks, after a head noun, or if marked ORG."""
    first = next(i for i, t in enumerate(sentence.tokens) if t is tokens[0])
    if _narrowed(sentence, first + len(tokens) - 1):
        return False
    if marked or kind_by_head(sentence, tokens) is not None:
        return True
    if first > 0 and tokens[0].rel.startswith("nsubj") and tokens[0].head >= 0:
        verb = sentence.tokens[tokens[0].head]
        if verb.lemma in _PUBLISHING and verb.feats.get("Number") != "Plur":
            return True
    after = sentence.tokens[first + len(tokens)].text if first + len(tokens) < len(sentence.tokens) else ""
    return first > 0 and sentence.tokens[first - 1].text in ("«", '"', "“", "„") and after in ("»", '"', "”", "“")


def _narrowed(sentence: Sentence, last: int) -> bool:
    """Right after it stands what tells one league or agency from another: «Лига 1», «Агентство недвижимости»."""
    if last + 1 >= len(sentence.tokens):
        return False
    word, after = sentence.tokens[last], sentence.tokens[last + 1]
    number = after.text[:1].isdigit() and after.start - word.end <= 1
    return number or (after.pos == "NOUN" and after.feats.get("Case") == "Gen" and after.head == last)


def kind_by_head(sentence: Sentence, tokens: tuple[Token, ...]) -> EntityKind | None:
    """The kind that the noun right before a name gives it, when the name hangs on that noun: «газета „Заря“»."""
    first = next(i for i, t in enumerate(sentence.tokens) if t is tokens[0])
    before = [i for i in range(max(0, first - 2), first) if sentence.tokens[i].pos != "PUNCT"]
    if not before or not any(t.head == before[-1] for t in tokens):
        return None
    head = sentence.tokens[before[-1]].lemma
    if head in ("сайт", "портал", "страница") and tokens[0].text.isupper() and "А" <= tokens[0].text[0] <= "Я":
        return None  # "на сайте МЧС": whose site it is
    return head_kinds().get(head)
