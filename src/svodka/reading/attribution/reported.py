"""Which reports speak for a stretch, and the links that they give it, outermost first."""

from typing import NamedTuple

from svodka.model.reading import Link, Report, Token
from svodka.model.span import Span, overlap
from svodka.reading.attribution.stretches import Stretch
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import document_words, verbs

_OFF_THE_LINE = frozenset({"acl", "acl:relcl", "advcl", "nmod", "amod", "appos", "conj"})
CONFIRMS = ("подтвер", "опроверг", "отриц", "призна")
_AFFIRMS = ("подтвердить", "подтверждать", "исключать", "исключить", "признавать", "признать")
_PUBLISHES = frozenset(
    ["опубликовать", "публиковать", "разместить", "выложить", "распространить", "выпустить", "сделать", "обнародовать",
     "записать", "оставить", "представить"]
)  # fmt: skip
_REACH = 14
_WHEN = ("когда", "если", "пока", "поскольку")
_DEEDS = frozenset({"request", "ask", "refuse", "mind"})


class Said(NamedTuple):
    """A report that speaks for a stretch. `act` is the verb's kind of act, empty for phrases."""

    report: Report
    act: str
    here: bool


def reports_on(stretch: Stretch, tree: Tree, reports: tuple[Report, ...]) -> list[Said]:
    """The reports whose content the stretch is, or whose cue is on the line of its main clause."""
    found = []
    for report in reports:
        if report.rule.startswith("noun:"):
            continue
        here = report.sentence == stretch.sentence
        inside = here and stretch.start <= report.cue.start < stretch.end
        if (inside and _speaks_here(report, stretch, tree)) or (not inside and _covers(report, stretch)):
            found.append(Said(report, act_of(report, tree) if here else "", here))
    return found


def act_of(report: Report, tree: Tree) -> str:
    """The kind of act of a report's verb, or an empty string for a phrase."""
    token = token_at(tree, report.cue.start)
    verb = verbs().get(token.lemma) if token and report.rule != "according_to" else None
    if verb is None or token is None:
        return ""
    if report.rule.endswith(":question_after"):
        return "ask"
    if report.polarity == "denied" and verb.act in ("say", "admit") and token.lemma not in _AFFIRMS:
        return "refuse"
    return verb.act


def token_at(tree: Tree, place: int) -> Token | None:
    return next((t for t in tree.tokens if t.start <= place < t.end), None)


def _speaks_here(report: Report, stretch: Stretch, tree: Tree) -> bool:
    if report.rule.endswith(":backward"):
        return report.cue.text.lower().startswith(CONFIRMS)
    if not any(c.start < stretch.end and stretch.start < c.end for c in report.content):
        return False
    relative = any(_opens_with_pronoun(c.text) and c.start > stretch.start for c in report.content)
    if relative:
        return False
    if "speech" in report.rule and _covers(report, stretch, report.end - report.start):
        return True
    if report.rule == "according_to" or report.rule.endswith((":inserted", "title_colon", "title_dash")):
        return _covers(report, stretch, report.end - report.start)
    return on_the_line(tree, stretch, report)


def _opens_with_pronoun(text: str) -> bool:
    """ "который …", "в котором …", but not "некоторые …" and not "фирмы, которые …"."""
    words = text[:20].lower().split()[:2]
    return any(word.startswith("котор") for word in words) and not words[0].endswith(",")


def on_the_line(tree: Tree, stretch: Stretch, report: Report) -> bool:
    """True when no relative clause, participle or noun stands between the cue and the head of the stretch."""
    places = [i for i, t in enumerate(tree.tokens) if report.cue.start <= t.start < report.cue.end]
    if not places:
        return False
    at = places[-1]
    if in_circumstance(tree, at):
        return False
    for index in (at, *tree.ancestors(at)):
        if index == stretch.head:
            return True
        if _in_published_paper(tree, index):
            continue
        if tree.tokens[index].rel in _OFF_THE_LINE or (index == at and _beside(tree, at, report)):
            return False
    return True


def in_circumstance(tree: Tree, at: int) -> bool:
    """ "…, после того как X заявил о Y", "…, когда X заявил о Y": when or why it was, by the words themselves."""
    for i in range(at - 1, max(0, at - _REACH), -1):
        if tree.tokens[i].text == "," or tree.tokens[i].lemma in _WHEN:
            opening = tree.tokens[i + 1] if tree.tokens[i].text == "," else tree.tokens[i]
            return opening.lemma in _WHEN or (opening.lemma == "как" and tree.tokens[i - 1].lemma in ("то", "тот"))
    return False


def _in_published_paper(tree: Tree, at: int) -> bool:
    """ "X опубликовал заявление, в котором сообщил, …": what a public paper says is what its author tells here."""
    if tree.tokens[at].rel != "acl:relcl":
        return False
    paper = tree.tokens[at].head
    word, above = document_words().get(tree.tokens[paper].lemma), tree.tokens[paper].head
    return word is not None and not word.letter and above >= 0 and tree.tokens[above].lemma in _PUBLISHES


def _beside(tree: Tree, at: int, report: Report) -> bool:
    """A clause put beside the main one without a word between, which is no remark on speech."""
    return tree.tokens[at].rel == "parataxis" and "speech" not in report.rule


def _covers(report: Report, stretch: Stretch, without: int = 0) -> bool:
    """The report's content is at least half of the stretch, not counting `without` characters of it."""
    place = Span(stretch.start, stretch.end, "")
    return 2 * sum(overlap(c, place) for c in report.content) >= stretch.end - stretch.start - without


def links_of(said: list[Said], framed: bool) -> tuple[tuple[Link, ...], str]:
    """The chain that the reports give, and the rule of the innermost; deeds told by others add nobody."""
    chain: list[Link] = []
    rule = ""
    for one in sorted(said, key=lambda s: (s.here, len(s.report.carriers), s.report.cue.start)):
        source = one.report.source
        silent = one.act in _DEEDS or (framed and one.act == "order") or _only_learns(one)
        links = [*one.report.carriers, *([source] if source and not silent else [])]
        if silent and all(x.kind == "broadcast" for x in links):
            continue
        if any(_same(x, y) for x in links[-1:] for y in chain):
            continue
        chain += [x for x in links if not any(_same(x, y) for y in chain)]
        rule = one.report.rule if links else rule
    return tuple(chain), rule


def _only_learns(said: Said) -> bool:
    """ "Он узнал, что …": a person who learns something does not tell it."""
    source = said.report.source
    return said.act == "find" and source is not None and source.kind in ("person", "office")


def _same(a: Link, b: Link) -> bool:
    return a.name == b.name


def in_a_letter(report: Report, tree: Tree) -> bool:
    """The words were written to one addressee ("в письме X попросил"), so somebody else made them known."""
    return any(
        (word := document_words().get(t.lemma)) is not None and word.letter and tree.case(i) in ("в", "во")
        for i, t in enumerate(tree.tokens)
        if report.start <= t.start < report.end or t.end <= report.cue.start
    )
