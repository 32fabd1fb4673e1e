"""The chain of every stretch, in one pass from the beginning of the article to its end."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Report
from svodka.model.span import Span
from svodka.reading.attribution.carrying import Here, breaks, carried, papers
from svodka.reading.attribution.closing import closing_source
from svodka.reading.attribution.own import OwnOutlet
from svodka.reading.attribution.prefixes import prefixed
from svodka.reading.attribution.quotes import Speakers
from svodka.reading.attribution.reported import Said, in_a_letter, links_of, reports_on
from svodka.reading.attribution.state import State
from svodka.reading.attribution.stretches import Stretch
from svodka.reading.reports.quoted import quoted
from svodka.reading.reports.tree import Tree

_AGAIN = ("outlet_again", "its_publication", "same_document")
_PRONOUNS = ("он", "она", "оно", "они")
_SPEAKERS = ("person", "office", "organisation", "unnamed")
_NOBODYS = ("ожидается", "ожидалось", "предполагается", "предполагалось", "считается", "считалось")
_PRIVATE = ("write", "say", "order", "ask")


class Attributed(NamedTuple):
    """A stretch's chain, outermost teller first, and the rule that gave it."""

    stretch: Stretch
    links: tuple[Link, ...]
    rule: str


def attribute(
    article: Article, reading: Reading, trees: Sequence[Tree], stretches: Sequence[Stretch]
) -> list[Attributed]:
    """The chains of the stretches, which are in the order of the text; `trees` are those of the sentences."""
    work = _Pass(article, reading, trees)
    found = [work.attributed(stretch) for stretch in stretches]
    found = [_taken_back(found, i, reading) for i in range(len(found))]
    source = closing_source(article)
    if source is None or source in work.own:
        return found
    ends = next(
        (s.start for s, tree in zip(reading.sentences, trees, strict=True) if breaks(Here(tree, work.state))), None
    )
    return [one if ends is not None and one.stretch.start >= ends else _from_closing(one, source) for one in found]


class _Pass:
    def __init__(self, article: Article, reading: Reading, trees: Sequence[Tree]) -> None:
        self.article, self.reading, self.trees = article, reading, trees
        self._reports = _by_sentence(reading)
        self.state = State(through={}, told=[])
        self.own = OwnOutlet(article.outlet, article.url)
        self._seen = -1
        self._quoted = quoted(article.text)
        self._speakers = Speakers(article.text, reading, self._quoted)
        self._opens = [q.start for q in self._quoted]
        self._starts = {s.start for s in reading.sentences}

    def attributed(self, stretch: Stretch) -> Attributed:
        """The chain of the next stretch."""
        if stretch.own:
            return Attributed(stretch, (), "said_of_a_source")
        self._pass_over(stretch.sentence)
        here = Here(self.trees[stretch.sentence], self.state, self._in_speech(stretch))
        said = reports_on(stretch, here.tree, self._reports.get(stretch.sentence, ()))
        links, rule = self._from_reports(said, here) if said else ((), "")
        if here.speech and not any("speech" in s.report.rule or not s.here for s in said):
            links, rule = self._speech_goes_on(stretch, links, rule)
        if here.speech and not links and (quoted_by := self._speakers.of(stretch)):
            links, rule = prefixed(tuple(x for x in quoted_by if x not in self.own), here, self.reading), "quoted"
        if not links and not here.speech and not self._own_says(said):
            if unnamed := [s for s in said if s.report.source is None]:
                links, rule = self._goes_on(here, unnamed[0].report.rule, unnamed[0].report.cue.text.lower())
            elif not any(s.act in ("ask", "refuse") for s in said):
                links, rule = carried(here)
        self.state.aside = breaks(here)
        self._note(links, said, stretch)
        self.state.rule = rule if links else self.state.rule
        if not here.speech:
            self.state.before_speech = links
        return Attributed(stretch, links, rule)

    def _in_speech(self, stretch: Stretch) -> bool:
        """The stretch lies between quotation marks that open a sentence."""
        at = bisect_right(self._opens, stretch.start) - 1
        if at < 0 or self._quoted[at].end < stretch.end - 2:
            return False
        return self._quoted[at].start in self._starts

    def _has_remark(self, stretch: Stretch) -> bool:
        """After its closing mark the speech has a remark ("», — …") that no rule has understood."""
        mark = self._quoted[bisect_right(self._opens, stretch.start) - 1]
        after = self.article.text[mark.end : mark.end + 6].lstrip(" ,.\u00a0")
        return after[:1] in ("—", "–", "-") and after[1:].strip()[:1].islower()

    def _speech_goes_on(self, stretch: Stretch, links: tuple[Link, ...], rule: str) -> tuple[tuple[Link, ...], str]:
        """Speech without a remark right after somebody spoke: it is theirs, also where it tells of others' words."""
        before = self.state.before_speech
        if not before or before[-1].kind not in _SPEAKERS or self._has_remark(stretch):
            return links, rule
        names = {x.name for x in before}
        if before[-1].kind == "unnamed" and links and links[-1].kind == "person":
            return links, rule  # "артист" of the sentence before is he whom this one names
        return (*before, *(x for x in links if x.name not in names)), rule or "speech_goes_on"

    def _pass_over(self, index: int) -> None:
        """Headings between the last stretch and this one end the run that retells one source."""
        if any(self.reading.sentences[i].role in ("heading", "title") for i in range(self._seen + 1, index)):
            self.state.broken()
        self._seen = max(self._seen, index)

    def _from_reports(self, said: list[Said], here: Here) -> tuple[tuple[Link, ...], str]:
        told = [s for s in said if not self._private(s, here)]
        if not told:
            return self.state.frame, "in_the_letter"
        links, rule = links_of(told, self.state.framed or (self.state.gap < 2 and papers(here.tree)))
        links = tuple(x for x in links if x not in self.own)
        return prefixed(links, here, self.reading), rule

    def _private(self, said: Said, here: Here) -> bool:
        """What somebody wrote to one addressee is known from whoever tells of the letter."""
        if not (self.state.framed and said.here and said.act in _PRIVATE) or said.report.carriers:
            return False
        return said.report.source is not None and in_a_letter(said.report, here.tree)

    def _goes_on(self, here: Here, rule: str, cue: str) -> tuple[tuple[Link, ...], str]:
        """ "Отмечается, что …": whoever the text is retelling; nobody when the run is broken."""
        if breaks(here) or self.state.gap > 3 or cue in _NOBODYS:
            return (), ""
        if self.state.frame and self.state.told:
            return self.state.frame, rule
        told_by_body = self.state.last and self.state.last[-1].kind not in ("person", "unnamed", "office")
        return (self.state.last, rule) if told_by_body else ((), "")

    def _own_says(self, said: list[Said]) -> bool:
        return any(s.report.source is not None and s.report.source in self.own for s in said)

    def _note(self, links: tuple[Link, ...], said: list[Said], stretch: Stretch) -> None:
        if links and links[-1].kind == "document" and any(_by_relative(s.report) for s in said):
            links = links[:-1]  # "законы, согласно которым …": what comes next is no more from there
        if not links:
            self.state.own_voice()
            return
        place = Span(stretch.start, stretch.end, "")
        own = [x for s in said for x in (*s.report.carriers, s.report.source) if x is not None]
        named = frozenset(x.name for x in own)
        self.state.attributed(links, place, self.reading.sentences[stretch.sentence].paragraph, named)
        self.state.again |= any(x.rule in _AGAIN for x in links)
        self.state.speech = any("speech" in s.report.rule for s in said) or (
            not named and (self.state.speech or self._in_speech(stretch))
        )


def _by_relative(report: Report) -> bool:
    return report.rule == "according_to" and "котор" in report.text.lower()


def _by_sentence(reading: Reading) -> dict[int, tuple[Report, ...]]:
    """The reports that can speak for a sentence: its own, and those whose content reaches into it."""
    found: dict[int, list[Report]] = {}
    starts = [s.start for s in reading.sentences]
    for report in reading.reports:
        reached = {report.sentence}
        for content in report.content:
            first = max(0, bisect_right(starts, content.start) - 1)
            reached |= set(range(first, bisect_right(starts, max(content.start, content.end - 1))))
        for index in reached:
            found.setdefault(index, []).append(report)
    return {index: tuple(reports) for index, reports in found.items()}


def _taken_back(found: list[Attributed], index: int, reading: Reading) -> Attributed:
    """ "X обратился к соседям. Он просит о помощи, пишет Y.": the remark speaks for the sentence before too."""
    this = found[index]
    after = next((f for f in found[index + 1 :] if f.stretch.sentence != this.stretch.sentence), None)
    if this.links or after is None or not after.links or not after.rule.endswith(":inserted"):
        return this
    a, b = reading.sentences[this.stretch.sentence], reading.sentences[after.stretch.sentence]
    opens = next((t.lemma for t in b.tokens if any(map(str.isalpha, t.text))), "")
    first = not any(s.paragraph == a.paragraph and s.role == "body" for s in reading.sentences[: a.index])
    if a.paragraph != b.paragraph or b.index != a.index + 1 or opens not in _PRONOUNS or not first:
        return this
    return Attributed(this.stretch, after.links, "taken_back")


def _from_closing(this: Attributed, source: Link) -> Attributed:
    """ "Источник — X" at the end speaks for all of the article."""
    if any(x.name == source.name for x in this.links) or this.stretch.own:
        return this
    return Attributed(this.stretch, (source, *this.links), this.rule if this.links else source.rule)
