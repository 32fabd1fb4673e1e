"""Finds every place where an article says that somebody says something, names the sources, and nests the reports."""

import msgspec

from svodka.model.article import Article
from svodka.model.reading import Link, Reading, Report
from svodka.model.span import Span, overlap
from svodka.reading.reports.cues import noun_cues, phrase_cues, title_cues, verb_cues
from svodka.reading.reports.cues.carriers import Beside, beside, in_it
from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.sources import Memory, Namer
from svodka.reading.reports.tree import Tree

_SOON = 8
_STOPS = frozenset('.!?…:;,»"”)—–-')
_PRESS = frozenset(["журналист", "корреспондент", "репортер", "обозреватель"])
_PRONOUNS = ("он", "она", "они", "оно")
_BRINGERS = ("outlet", "agency", "broadcast", "organisation")


def find_reports(article: Article, reading: Reading) -> tuple[Report, ...]:
    """The reports of an article in the order of their cues.

    `carriers` hold all through whom the words came in that sentence, outermost first: "сказал X, передает Y" gives a
    report of X with the carrier Y, and one of Y.
    """
    scene = Scene(article, reading)
    namer = Namer(Memory(article, reading, scene.trees))
    reports: list[Report] = []
    for tree in scene.trees:
        verbs = list(verb_cues(scene, tree))
        alone = [
            n
            for n in noun_cues(tree)
            if not any(v.content == n.content and v.rule.startswith("subject") for v in verbs)
        ]
        found = [*verbs, *alone, *phrase_cues(scene, tree), *title_cues(tree, reading.entities)]
        here = sorted(found, key=lambda f: f.cue)
        company = beside(tree) if here else []
        programme = _programme_before(namer, scene, tree) if here else None
        named = [_report(namer, tree, f, [b for b in company if _owner(tree, b, here) is f]) for f in here]
        if programme is not None and named[0] is not None and here[0].cue[0] < _SOON:
            named[0] = msgspec.structs.replace(named[0], carriers=(programme, *named[0].carriers))
        reports += _nested([r for r in named if r is not None])
    return tuple(reports)


def _programme_before(namer: Namer, scene: Scene, tree: Tree) -> Link | None:
    """ "Выпуск показали в мае. В нем режиссер сказал …": the programme as a carrier."""
    index = tree.sentence.index
    before = scene.trees[index - 1] if index else None
    at = in_it(tree, before) if before is not None else None
    return namer.name(before, at) if before is not None and at is not None else None


def _owner(tree: Tree, other: Beside, here: list[Found]) -> Found | None:
    """The report beside which a source or carrier stands: the one in whose clause it is, else the nearest."""
    place = tree.tokens[other.first].start
    fitting = [f for f in here if other.head != f.who and (other.reference or not _in_content(f, place))]
    for found in fitting:
        if found.clause[0] <= other.first <= found.clause[1]:
            return found
    if not other.reference:
        above = [a for a, _ in zip(tree.ancestors(other.head), range(3), strict=False)]
        return next((f for f in fitting if f.cue[0] in above), None)
    return min(fitting, key=lambda f: (abs(other.first - f.cue[0]), f.cue), default=None)


def _in_content(found: Found, place: int) -> bool:
    return any(c.start <= place < c.end for c in found.content)


def _report(namer: Namer, tree: Tree, found: Found, company: list[Beside]) -> Report | None:
    link: Link | None = None
    carriers: tuple[Link, ...] = ()
    voice = namer.name(tree, found.voice) if found.voice is not None else None
    if found.who is not None:
        if found.quoted and tree.tokens[found.who].lemma in _PRONOUNS:
            return None  # whom a speaker means by "он" the text around does not tell
        link = namer.name(tree, found.who)
        if link is None or not _can_say(link, found) or (found.rule.startswith("paper_from") and _place(namer, link)):
            return None
        carriers = namer.behind(tree, found.who, link)
        if not found.quoted and _ends(tree):
            namer.spoke(link, tree, found.who)
    if voice is not None and link is not None and voice.name != link.name:
        link, carriers = voice, (*carriers, link)
        namer.spoke(voice, tree, found.voice)
    carriers = (*_told_to(namer, tree, found), *carriers)
    source, carriers = _with_company(namer, tree, (link, carriers), company, voice is not None and link is voice)
    place, cue = tree.span(*found.clause), tree.span(*found.cue)
    return Report(
        article=namer.memory.article.id, start=place.start, end=place.end, text=place.text,
        sentence=tree.sentence.index, cue=cue, source=source, carriers=carriers, content=found.content,
        polarity=found.polarity, rule=found.rule,
    )  # fmt: skip


def _ends(tree: Tree) -> bool:
    """The sentence has its stop: a link to another article, left in the text, mostly has none."""
    return tree.sentence.role != "body" or tree.sentence.text.rstrip(" \u200b\u00a0")[-1:] in _STOPS


def _can_say(link: Link, found: Found) -> bool:
    """Papers show, persons do not; deeds and things that bear a name promise nothing: "приложение X грозит"."""
    if found.shows:
        return link.kind not in ("person", "office", "unnamed")
    if found.rule.endswith(":thing") and link.kind in ("document", "broadcast"):
        return False
    return not (link.rule == "name_in_phrase" and found.rule.endswith((":infinitive", ":thing")))


def _place(namer: Namer, link: Link) -> bool:
    """ "Во Владивостоке ожидается ветер": a place is no paper."""
    return (
        link.span is not None
        and link.rule in ("named", "seat_of_power")
        and any(n.entity.kind == "place" for n in namer.memory.between(link.span.start, link.span.start + 1))
    )


def _told_to(namer: Namer, tree: Tree, found: Found) -> tuple[Link, ...]:
    """The outlet to which the words were said: "рассказал ТАСС мэр", "сообщили телеканалу «Волна»"."""
    for kid in tree.kids(found.cue[0], "iobj", "obj", "obl", "nsubj", "nmod", "appos"):
        token = tree.tokens[kid]
        if kid in (found.who, found.voice) or tree.kid(kid, "case") is not None or found.rule.startswith("paper_from"):
            continue
        if token.feats.get("Case", "Dat") in ("Dat", "Nom") and (
            token.feats.get("Case") == "Dat" or token.pos in ("PROPN", "X")
        ):
            link = namer.name(tree, kid)
            told_press = link is not None and link.kind == "person" and token.lemma in _PRESS
            if link is not None and (told_press or link.kind in ("outlet", "agency", "broadcast")):
                return (link,)
    return ()


def _with_company(
    namer: Namer, tree: Tree, known: tuple[Link | None, tuple[Link, ...]], company: list[Beside], quoted: bool
) -> tuple[Link | None, tuple[Link, ...]]:
    """The source and carriers when those beside the verb are counted: the words of "X со ссылкой на Y" are Y's.

    `quoted` when the source is one whose words are brought.
    """
    source, carriers = known[0], list(known[1])
    for other in company:
        named = namer.name(tree, other.head)
        if named is None or any(x.name == named.name for x in (*carriers, source) if x):
            continue
        if other.side == "source" and quoted:
            carriers.append(named)  # "приводит слова X газета со ссылкой на Y": through both
        elif other.side == "source":
            if source is not None:
                carriers.append(source)
            source = named
            namer.spoke(named, tree, other.head)
        elif named.kind in _BRINGERS:
            carriers.insert(0, namer.on_air(named, tree, other.first))
    return source, tuple(carriers)


def _nested(reports: list[Report]) -> list[Report]:
    """Adds to each report the sources of those in the same sentence whose content holds its cue."""
    result = []
    for inner in reports:
        outer = [r for r in reports if r is not inner and _holds(r, inner)]
        outer.sort(key=lambda r: (-_length(r.content), r.cue.start))
        chain: list[Link] = []
        for link in [x for r in outer for x in (*r.carriers, r.source) if x] + list(inner.carriers):
            if all(link.name != known.name for known in (*chain, inner.source) if known):
                chain.append(link)
        result.append(msgspec.structs.replace(inner, carriers=tuple(chain)))
    return result


def _holds(outer: Report, inner: Report) -> bool:
    """The inner report stands in what the outer one reports; of two that hold each other, the longer is the outer."""
    if not any(overlap(s, inner.cue) for s in outer.content):
        return False
    back = any(overlap(s, outer.cue) for s in inner.content)
    return not back or _rank(outer) > _rank(inner)


def _rank(report: Report) -> tuple[bool, bool, int]:
    """Of two remarks on one sentence an outlet's is the outer one, else the one at its end."""
    brings = report.source is not None and report.source.kind in ("outlet", "agency", "broadcast")
    return brings, report.rule.endswith(("inserted", "speech_before")), report.cue.start


def _length(content: tuple[Span, ...]) -> int:
    return sum(s.end - s.start for s in content)
