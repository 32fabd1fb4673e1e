"""Wording, lineage and grouping."""

from bench.scoring.gold import Gold
from bench.scoring.places import one_name, ratio, shared
from bench.scoring.view import View


def wording(gold: Gold, view: View) -> dict[str, float]:
    """Names given to entities that are found, and loaded ones marked as loaded."""
    mine = [(view.place(w), w) for w in view.wording()]
    got = [any(shared(p, g.place) and one_name(w.entity, g.value) for p, w in mine) for g in gold.wording]
    loaded = [g for g in gold.wording if g.loaded]
    marked = [any(shared(p, g.place) and w.loaded for p, w in mine) for g in loaded]
    return {"wording_found": ratio(sum(got), len(got)), "loaded_found": ratio(sum(marked), len(marked))}


def lineage(gold: Gold, view: View) -> dict[str, float]:
    """Pairs of articles where one copies or paraphrases the other."""
    mine = {
        frozenset(view.names.get(a, a) for a in x.articles)
        for x in view.lineage()
        if x.relation in ("copy", "paraphrase")
    }
    found = sum(pair in mine for pair in gold.derived)
    return {
        "derived_pairs_found": ratio(found, len(gold.derived)),
        "derived_pairs_false": len(mine - set(gold.derived)),
    }


def grouping(gold: Gold, view: View) -> dict[str, float]:
    """How many of the story's articles are in one story, and how many others have come into it."""
    stories = [{view.names.get(a, a) for a in s.articles} for s in view.stories]
    best = max(stories, key=lambda s: len(gold.one_story & s), default=set())
    return {
        "articles_in_one_story": ratio(len(gold.one_story & best), len(gold.one_story)),
        "intruders_in_story": len(best & gold.not_in_story),
    }
