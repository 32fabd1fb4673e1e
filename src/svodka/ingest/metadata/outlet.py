"""The article's own outlet, as far as the text names it: by a promise, its rights, a collage, a look back, a dateline.

Each rule gives names; the first rule that gives any decides, and only when all its names are one outlet's.
"""

import re
from collections.abc import Callable, Iterator

from svodka.ingest.lines import plain
from svodka.ingest.metadata.self_naming import COLLAGE, COMMON_WORDS, LOOK_BACK, PROMISES, RIGHTS
from svodka.ingest.outlets import Outlet, by_address, by_name, publishes_russian
from svodka.ingest.page import Found, Marks

Rule = Callable[[Marks], Iterator[str]]


def find_outlet(marks: Marks) -> str | None:
    """The outlet's name as the text writes it (as the registry does for a site's address), or None when unsure."""
    for rule in OUTLET_RULES:
        names = {_identity(name): name for name in rule(marks)}
        if names:
            return next(iter(names.values())) if len(names) == 1 else None
    return None


def own_promise(marks: Marks) -> Iterator[str]:
    """ "Подписывайтесь на «Степной край»", "Как читать «Степной край»" in the furniture."""
    for text in _marked(marks, {"read_also", "subscribe", "donate", "share", "copyright"}):
        for pattern in PROMISES:
            yield from _named(pattern, text)


def own_address(marks: Marks) -> Iterator[str]:
    """A page's own address in what its template spilled into the text."""
    for text in _marked(marks, {"machine_output"}):
        for address in re.findall(r"https?://[^\s\"'<>]+", text):
            outlet = by_address(address)
            if outlet:
                yield outlet.name


def own_rights(marks: Marks) -> Iterator[str]:
    """ "© 2020, «Степной край»" under the text."""
    for text in _marked(marks, {"copyright"}):
        yield from _named(RIGHTS, text)


def own_collage(marks: Marks) -> Iterator[str]:
    """ "коллаж: «Степной край»": collages are made in the house, photographs are bought."""
    for text in _marked(marks, {"credit"}):
        yield from _named(COLLAGE, text)


def own_header(marks: Marks) -> Iterator[str]:
    """The site's name alone above the date and the title."""
    yield from _marked(marks, {"site_name"})


def look_back(marks: Marks) -> Iterator[str]:
    """ "Напомним, «Степной край» писал…". An agency or a foreign paper looked back at so is somebody else."""
    for pattern in LOOK_BACK:
        for match in pattern.finditer(marks.page.text):
            name = _name(match)
            known = by_name(name) if name else None
            others = known is not None and (known.kind == "agency" or not publishes_russian(known))
            if name and not others and _may_be_own(name, known, match):
                yield name


def own_dateline(marks: Marks) -> Iterator[str]:
    """The agency of the dateline: "МОСКВА, 3 мая — ПРАЙМ.", "ПЕРМЬ, 4 мая. /ТАСС/." """
    dated = next((line for line in map(marks.of, range(len(marks.page.lines))) if _is_dateline(line)), [])
    for found in dated:
        text = marks.page.text[found.start : found.end] if found.rule in {"dateline", "agency_mark"} else ""
        for part in re.split(r"[,./()–—\-]\s+|[/()]|\s[–—-]\s?", text):
            known = by_name(part.strip(" .,/–—-"))
            if known is not None and publishes_russian(known):
                yield part.strip(" .,/–—-")


OUTLET_RULES: tuple[Rule, ...] = (
    own_promise,
    own_address,
    own_rights,
    own_collage,
    own_header,
    look_back,
    own_dateline,
)


def _is_dateline(line: list[Found]) -> bool:
    return bool(line) and line[0].rule == "dateline"


def _may_be_own(name: str, known: Outlet | None, match: re.Match[str]) -> bool:
    """Quoted Cyrillic names may be any outlet's; bare ones must be registered or a site, and said to be from before."""
    if match.groupdict().get("quoted"):
        return known is not None or not name.isascii() or "." in name
    from_before = re.search(r"(?i)ранее|напомн|уже", match.group()) is not None
    return from_before and (known is not None or re.search(r"\w\.\w", name) is not None)


def _marked(marks: Marks, rules: set[str]) -> Iterator[str]:
    for found in marks.all():
        if found.rule in rules:
            yield marks.page.text[found.start : found.end]


def _named(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    yield from filter(None, map(_name, pattern.finditer(text)))


def _name(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    name = (groups.get("quoted") or groups.get("bare") or "").strip(" .,-")
    return name if len(name) > 1 and plain(name) not in COMMON_WORDS else None


def _identity(name: str) -> str:
    known = by_name(name)
    return known.name if known else plain(name)
