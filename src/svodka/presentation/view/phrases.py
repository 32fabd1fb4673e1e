"""Short phrases about a claim that every format says in the same words."""

import re
from collections.abc import Iterable, Sequence

from svodka.model.account import Account, Claim, Disagreement, Independence, Lineage
from svodka.model.reading import Link, Statement
from svodka.presentation.messages import Messages
from svodka.presentation.view.dates import DATE, in_words
from svodka.presentation.view.grid import Cell
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.polarity import unlike_gist
from svodka.presentation.view.safe import line, sentence

NAME = 80
NAMES_SHOWN = 3
LONG_NUMBER = re.compile(r"(?<![\d.])\d{5,15}(?![\d-])")


def gist(claim: Claim) -> str:
    """The clearest telling on one line; an ellipsis says that it begins inside a sentence or breaks off in a quote."""
    text = sentence(claim.gist.text)
    begun, ended = text.find("«"), text.find("»")
    if ended >= 0 and not 0 <= begun < ended:
        return f"«…{text}"
    if text.count("«") > text.count("»"):
        return f"{text.rstrip('.')}…»"
    return f"…{text}" if text[:1].islower() else text


def support(view: StoryView, claim: Claim, words: Messages) -> str:
    """ "5 изданий · 1 источник: переписка министерства, через Bay Courier": how many tell it, and from whom."""
    return f"{words.count('count.outlets', view.outlets(claim))} · {sources(claim.independence, words)}"


def sources(found: Independence, words: Messages) -> str:
    """ "2–3 источника: переписка министерства, Анна Соловей, через Bay Courier"; each name once."""
    known = list(dict.fromkeys(origin.name for origin in found.origins))
    carriers = [name for name in found.carriers if name not in known]
    named = f"{origins(found, words)}: {some(known, words)}" if known else origins(found, words)
    return f"{named}, {words('claim.via')} {some(carriers, words)}" if carriers else named


def independence(claim: Claim, words: Messages) -> str:
    """The same, with how many articles tell it without saying where it is from."""
    found = claim.independence
    silent = {s.article for s in claim.statements if s.id in set(found.unattributed)}
    said = sources(found, words)
    if not silent or not found.origins:
        return said
    return f"{said}; {words('claim.without_source')}: {words.count('count.articles', len(silent))}"


def some(names: Sequence[str], words: Messages) -> str:
    """The first few names, cleaned for display, and how many more there are: "Балтком, Траверз и ещё 3"."""
    shown = ", ".join(line(name, NAME) for name in names[:NAMES_SHOWN])
    more = len(names) - NAMES_SHOWN
    return f"{shown} {words.count('count.more', more)}" if more > 0 else shown


def origins(found: Independence, words: Messages) -> str:
    """ "1 источник", "1–3 источника", "источник не назван", "источники не названы, не больше 2"."""
    if found.at_least == 0:
        key = "claim.no_names" if found.origins else "claim.no_origins" if found.at_most > 1 else "claim.no_origin"
        return words(key, most=found.at_most)
    if found.at_least == found.at_most:
        return words.count("count.origins", found.at_least)
    counted = words.count("count.origins", found.at_most)
    return f"{found.at_least}–{counted}"


def chain(links: Iterable[Link], words: Messages) -> str:
    """ "Bay Courier → переписка министерства"; nobody named is said so."""
    names = [line(link.name, NAME) for link in links]
    return " → ".join(names) if names else words("claim.own_words")


NOBODY = "не назван"
"""How the account puts it that a telling names no source."""


def conflicts(claim: Claim) -> tuple[Disagreement, ...]:
    return tuple(d for d in claim.disagreements if d.kind == "conflict")


def doubtful(claim: Claim) -> tuple[Disagreement, ...]:
    """Values that exclude each other in tellings that may speak of two things."""
    return tuple(d for d in claim.disagreements if d.unsure)


def grade(found: Disagreement) -> str:
    """ "conflict", "doubtful" or "precision": how much a disagreement weighs."""
    return "doubtful" if found.unsure else found.kind


def precisions(claim: Claim) -> tuple[Disagreement, ...]:
    return tuple(d for d in claim.disagreements if d.kind == "precision" and not d.unsure)


def differing(claim: Claim, words: Messages) -> str:
    """ "расходятся: дата, количество", or nothing when no conflict was found."""
    slots = dict.fromkeys(words.get(f"slot.{d.slot}", d.slot) for d in conflicts(claim))
    return f"{words('conflict.differ')}: {', '.join(slots)}" if slots else ""


def shown_value(value: str, words: Messages) -> str:
    """A value of a disagreement for readers: dates in words, polarities by name, no source as such, else as it is."""
    if value == NOBODY:
        return words("drift.nobody")
    if DATE.fullmatch(value) or ("/" in value and all(DATE.fullmatch(end) for end in value.split("/"))):
        return in_words(value, words)
    return words.get(f"polarity.{value}", grouped(line(value, 300)))


SAYING = "слова: "
"""How the account heads the verbs with which a speaker's words are told."""


def named(entity: str, words: Messages) -> str:
    """What a row of the wording is about, in the reader's language."""
    return words("wording.saying", name=entity.removeprefix(SAYING)) if entity.startswith(SAYING) else entity


def grouped(text: str) -> str:
    """Long numbers with a narrow space between thousands: 12 000 000."""
    return LONG_NUMBER.sub(lambda match: f"{int(match.group()):,}".replace(",", "\u202f"), text)


def hedge(statement: Statement, claim: Claim, words: Messages) -> str:
    """ "отрицается", "возможно": the polarity of a telling where it is not that of the claim's gist."""
    own = unlike_gist(statement, claim)
    return words.get(f"polarity.{own}", own) if own else ""


def lineage(view: StoryView, found: Lineage, words: Messages) -> str:
    """One relation between articles, in a sentence."""
    names = [view.name(id_) for id_ in found.articles]
    if found.relation == "cites" or len(names) < 2:
        whom = line(found.source or ", ".join(names[1:]), NAME)
        return words("lineage.cites_line", who=names[0] if names else "", whom=whom)
    key = f"lineage.{found.relation}"
    if found.directed:
        return words(f"{key}_of", earlier=names[0], later=", ".join(names[1:]))
    return words(f"{key}_between", a=", ".join(names[:-1]), b=names[-1])


def facts(view: StoryView, words: Messages) -> str:
    """ "5 статей · 7 утверждений · 4 противоречия"."""
    found = sum(len(conflicts(claim)) for claim in view.story.claims)
    perhaps = sum(len(doubtful(claim)) for claim in view.story.claims)
    counted = [
        words.count("count.articles", len(view.articles)),
        words.count("count.claims", len(view.story.claims)),
        words.count("count.conflicts", found) if found else words("conflict.none").rstrip(".").lower(),
        words.count("count.doubtful", perhaps) if perhaps else "",
    ]
    return " · ".join(part for part in counted if part)


def totals(account: Account, words: Messages) -> str:
    """ "6 статей · 2 сюжета · 1 источник пропущен"."""
    counted = [words.count("count.articles", len(account.articles)), words.count("count.stories", len(account.stories))]
    if account.skipped:
        counted.append(words.count("count.skipped", len(account.skipped)))
    return " · ".join(counted)


def cell(view: StoryView, found: Cell, words: Messages) -> str:
    """A cell of the grid in words: "Невский листок: говорит иначе (15 февраля 2031)"."""
    values = ", ".join(shown_value(value, words) for value in found.values)
    said = f"{view.name(found.article)}: {words(f'cell.{found.state}')}"
    return f"{said} ({values})" if values else said
