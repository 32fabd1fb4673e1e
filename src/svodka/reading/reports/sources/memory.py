"""What a reader remembers of an article: who was named where, in what role, and who was the last to speak."""

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import zip_longest

from svodka.model.article import Article
from svodka.model.reading import Entity, Reading
from svodka.reading.reports.quoted import quoted
from svodka.reading.reports.sources.named import Named, RoleSeen, belongs, named_in, only_titled, roles_beside
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import role_of, source_words

_SITES = ("сайт", "портал", "ресурс")


@cache
def _bodies() -> frozenset[str]:
    return frozenset(lemma for lemma, word in source_words().items() if word.group == "body") - {"ведомство"}


class Memory:
    """Everything named in an article, by place, and the roles of persons."""

    def __init__(self, article: Article, reading: Reading, trees: tuple[Tree, ...]) -> None:
        self.article, self.trees = article, trees
        self.named: list[Named] = []
        self._marks = [(q.start, q.end) for q in quoted(article.text)]
        self.roles: list[RoleSeen] = []
        starts = [tree.sentence.start for tree in trees]
        for entity in reading.entities:
            if entity.kind == "person" and " " not in entity.name and role_of(entity.name.lower()) is not None:
                continue
            for mention in entity.mentions:
                index = bisect_right(starts, mention.start) - 1
                if index >= 0 and mention.start < trees[index].sentence.end:
                    named = named_in(mention, entity, trees[index])
                    if entity.kind != "person" or not only_titled(trees[index], named):
                        self.named.append(named)
        self.named.sort(key=lambda n: (n.mention.start, -n.mention.end, n.entity.id))
        self._starts = [n.mention.start for n in self.named]
        self.outlets: dict[str, str] = {}
        for n, after in zip_longest(self.named, self.named[1:]):
            if n.entity.kind == "person" and not belongs(n, after):
                self.roles += roles_beside(n, trees[n.sentence])
            elif n.entity.kind == "organisation" and (kind := _outlet_kind(n, trees[n.sentence])):
                self.outlets.setdefault(n.entity.id, kind)
        bodies = _bodies()
        self.bodies = [
            (tree, i) for tree in trees for i, t in enumerate(tree.tokens) if t.lemma in bodies and _is_body(tree, i)
        ]

        self._by_entity: dict[str, list[Named]] = {}
        for n in self.named:
            self._by_entity.setdefault(n.entity.id, []).append(n)
        self.persons = {n.entity.name: n.entity for n in self.named if n.entity.kind == "person"}
        self.surnames = {name.lower().split()[-1]: entity for name, entity in reversed(self.persons.items())}
        self._genders: dict[str, str] = {}

    def of(self, entity: Entity) -> list[Named]:
        """The mentions of an entity, in order."""
        return self._by_entity.get(entity.id, [])

    def between(self, start: int, end: int) -> list[Named]:
        """The mentions that begin between two places, in order."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, end: int, reach: int = 2000) -> list[Named]:
        """The mentions that begin before a place, latest first."""
        return self.between(max(0, end - reach), end)[::-1]

    def marked(self, named: Named) -> bool:
        """A mention between quotation marks."""
        place = named.mention
        start, end = self._marks_at(place.start)
        return place.end <= end and place.end - place.start + 2 < end - start

    def in_marks(self, place: int) -> bool:
        """A place between quotation marks."""
        return place < self._marks_at(place)[1]

    def _marks_at(self, place: int) -> tuple[int, int]:
        at = bisect_right(self._marks, (place, place)) - 1
        return self._marks[at] if at >= 0 else (0, 0)

    def gender(self, entity: Entity) -> str:
        """The grammatical gender that the mentions of a person show most, or an empty string."""
        if entity.id not in self._genders:
            shown = [n.gender for n in self.of(entity) if n.gender]
            self._genders[entity.id] = max(shown, key=lambda g: (shown.count(g), g), default="")
        return self._genders[entity.id]


def _outlet_kind(named: Named, tree: Tree) -> str:
    """ "outlet" or "agency" for a body that the text calls one, or that writes: "газета X", "пишет X"."""
    before = named.first - 1
    while before >= 0 and tree.tokens[before].text in '«“„"':
        before -= 1
    word = source_words().get(tree.tokens[before].lemma) if before >= 0 else None
    if before >= 0 and tree.tokens[before].lemma in _SITES and before == named.first - 1:
        word = None  # "на сайте фонда": the fund's own
    if word is not None and word.kind in ("outlet", "agency"):
        return word.kind
    for i in range(named.first, named.last + 1):
        token = tree.tokens[i]
        head = tree.tokens[token.head].lemma if token.head >= 0 else ""
        if token.rel == "nsubj" and head in ("писать", "написать", "передавать", "цитировать"):
            return "outlet"
        if token.rel == "nsubj" and head == "сообщать" and _refers_on(tree):
            return "outlet"
    return "outlet" if named.mention.text.startswith("The ") else ""


def _refers_on(tree: Tree) -> bool:
    """The sentence says "со ссылкой на": so its teller is an outlet."""
    return any(t.lemma == "ссылка" and tree.case(i) in ("с", "со") for i, t in enumerate(tree.tokens))


def _is_body(tree: Tree, i: int) -> bool:
    """A public body under its own words: "министерство юстиции"."""
    return bool(tree.kids(i, "nmod", "amod")) and tree.tokens[i].feats.get("Number") != "Plur"
