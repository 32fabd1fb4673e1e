"""The chain of every stretch, in one pass from the beginning of the article to its end."""

from collections.abc import Sequence
from typing import NamedTuple

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Report
from svodka.reading.attribution.carrying import Here, breaks, carried, papers
from svodka.reading.attribution.reported import Said, in_a_letter, links_of, reports_on
from svodka.reading.attribution.state import CARRIERS, State
from svodka.reading.attribution.stretches import Stretch
from svodka.reading.reports.tree import Tree

_AGAIN = ("outlet_again", "its_publication", "same_document")
_JOINS = ("при", "также", "кроме", "между", "несмотря", "однако", "кроме", "вместе", "в")


class Attributed(NamedTuple):
    """A stretch's chain, outermost teller first, and the rule that gave it."""

    stretch: Stretch
    links: tuple[Link, ...]
    rule: str


def attribute(article: Article, reading: Reading, stretches: Sequence[Stretch]) -> list[Attributed]:
    """The chains of the stretches, which are in the order of the text."""
    work = _Pass(article, reading)
    return [work.attributed(stretch) for stretch in stretches]


class _Pass:
    def __init__(self, article: Article, reading: Reading) -> None:
        self.article, self.reading = article, reading
        self.trees = {s.index: Tree(s) for s in reading.sentences}
        self.state = State(through={}, told=[])
        self._own = _plain(article.outlet or "")
        self._seen = -1

    def attributed(self, stretch: Stretch) -> Attributed:
        self._pass_over(stretch.sentence)
        sentence = self.reading.sentences[stretch.sentence]
        tree = self.trees[stretch.sentence]
        said = reports_on(stretch, tree, self.reading.reports)
        here = Here(sentence, tree, self.state)
        links, rule = self._from_reports(said, here) if said else ((), "")
        if not links and not self._own_says(said):
            if any(s.report.source is None for s in said):
                links, rule = self._goes_on(here, rule or said[0].report.rule)
            elif not any(s.act in ("ask", "refuse") for s in said):
                links, rule = carried(here)
        self._note(links, said, stretch)
        return Attributed(stretch, links, rule)

    def _pass_over(self, index: int) -> None:
        """Headings between the last stretch and this one end the run that retells one source."""
        if any(self.reading.sentences[i].role in ("heading", "title") for i in range(self._seen + 1, index)):
            self.state.broken()
        self._seen = max(self._seen, index)

    def _from_reports(self, said: list[Said], here: Here) -> tuple[tuple[Link, ...], str]:
        framed = self.state.active and bool(self.state.frame)
        told = [
            s
            for s in said
            if not (framed and s.here and s.act in ("write", "say", "order") and self._letter(s.report, here))
        ]
        links, rule = links_of(told or said, framed or (here.state.gap < 2 and papers(here.tree)))
        if told != said and not links:
            return self.state.last, "in_the_letter"
        links = tuple(x for x in links if not self._own or _plain(x.name) != self._own)
        return (*self._prefix(links, here), *links), rule

    def _letter(self, report: Report, here: Here) -> bool:
        return in_a_letter(report, here.tree) and bool(report.source) and not report.carriers

    def _prefix(self, links: tuple[Link, ...], here: Here) -> tuple[Link, ...]:
        """Through whom the first link was brought in before, or is brought in by the run that goes on."""
        if not links or links[0].kind in (*CARRIERS,):
            return ()
        through = self.state.through.get(links[0].name, ())
        if through and links[0].kind in ("document", "office", "person", "organisation"):
            return tuple(x for x in through if all(x.name != y.name for y in links))
        return ()

    def _goes_on(self, here: Here, rule: str) -> tuple[tuple[Link, ...], str]:
        """ "Отмечается, что …": whoever the text is retelling; nobody when the run is broken."""
        if breaks(here) or self.state.gap > 2 or not self.state.last:
            return (), ""
        return (self.state.frame or self.state.last), rule

    def _own_says(self, said: list[Said]) -> bool:
        return any(s.report.source and self._own and _plain(s.report.source.name) == self._own for s in said)

    def _note(self, links: tuple[Link, ...], said: list[Said], stretch: Stretch) -> None:
        if links:
            self.state.again = (
                any(x.rule in _AGAIN for x in links)
                or (not said and self.state.again)
                or links[0].name in self._known()
            )
            self.state.attributed(links, stretch.sentence, self.reading.sentences[stretch.sentence].paragraph)
        else:
            self.state.own_voice()

    def _known(self) -> set[str]:
        return {x.name for x in self.state.frame}


def _plain(name: str) -> str:
    return "".join(c for c in name.lower().replace("ё", "е") if c.isalnum())
