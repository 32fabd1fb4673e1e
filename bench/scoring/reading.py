"""Furniture, metadata, quotes, times and quantities."""

from bench.scoring.gold import Gold, GoldArticle
from bench.scoring.places import Place, alike, one_name, ratio, shared
from bench.scoring.view import View


def furniture(gold: Gold, view: View) -> dict[str, float]:
    """How much of the body is kept, and how much of the gold's furniture is marked, by characters."""
    body = [t.place for c in gold.claims for t in c.tellings] + list(gold.single)
    cuts = [Place(name, f.start, f.end) for name, a in view.articles.items() for f in a.furniture]
    marked = [f for a in gold.articles for f in a.furniture]
    lost = sum(min(_length(b), sum(shared(b, c) for c in cuts)) for b in body)
    cut = sum(min(_length(f), sum(shared(f, c) for c in cuts)) for f in marked)
    return {
        "body_kept": 1 - lost / max(1, sum(map(_length, body))),
        "furniture_cut": ratio(cut, sum(map(_length, marked))),
    }


def _length(place: Place) -> int:
    return place.end - place.start


def metadata(gold: Gold, view: View) -> dict[str, float]:
    """Share of right outlets, days of publication, titles and authors; what the gold leaves open must stay open."""
    right = [ok for a in gold.articles for ok in _known(a, view)]
    return {"metadata_right": ratio(sum(right), len(right))}


def _known(gold: GoldArticle, view: View) -> list[bool]:
    article = view.articles.get(gold.file)
    if article is None:
        return [False] * 4
    outlet = (gold.outlet or "").lower() in (article.outlet or "").lower() if gold.outlet else article.outlet is None
    day = (article.published or "")[:10] == gold.published[:10] if gold.published else article.published is None
    title = gold.title is None or gold.title.lower() in (article.title or "").lower()
    authors = len(gold.authors) == len(article.authors) and all(
        any(one_name(x, y) for y in article.authors) for x in gold.authors
    )
    return [outlet, day, title, authors]


def quotes(gold: Gold, view: View) -> dict[str, float]:
    """Quotes found, with the right speaker, and how many marked ones are truly somebody's words."""
    said = [(view.place(q), q) for q in view.quotes()]
    found = named = 0
    for quote in gold.quotes:
        hits = [q for place, q in said if alike(place, quote.place)]
        found += bool(hits)
        names = gold.origins[quote.value]
        named += any(q.speaker and any(one_name(n, q.speaker.name) for n in names) for q in hits)
    marked = [place for place, q in said if q.kind != "indirect"]
    good = sum(any(2 * shared(p, q.place) >= _length(p) for q in gold.quotes) for p in marked)
    return {
        "quotes_found": ratio(found, len(gold.quotes)),
        "quotes_found_and_speaker_right": ratio(named, len(gold.quotes)),
        "quotes_marked_precision": ratio(good, len(marked)),
        "names_taken_for_quotes": sum(any(alike(p, n) for p in marked) for n in gold.not_quotes),
    }


def times(gold: Gold, view: View) -> dict[str, float]:
    """Time expressions found with their value."""
    given = [(view.place(t), t.value or "") for t in view.times()]
    right = [any(shared(p, t.place) and v == t.value for p, v in given) for t in gold.times]
    return {"times_right": ratio(sum(right), len(right))}


def quantities(gold: Gold, view: View) -> dict[str, float]:
    """Quantities found with their value."""
    given = [(view.place(q), q.value) for q in view.quantities()]
    right = [any(shared(p, q.place) and abs(v - float(q.value)) < 1e-9 for p, v in given) for q in gold.quantities]
    return {"quantities_right": ratio(sum(right), len(right))}
