"""Attribution chains and independence."""

from bench.scoring.claims import best_claim
from bench.scoring.gold import Gold
from bench.scoring.places import covers, one_name, ratio
from bench.scoring.view import View


def chains(gold: Gold, view: View) -> dict[str, float]:
    """The innermost source right, every hop present in order, and nothing invented where the text names nobody."""
    stated = [(view.place(s), [link.name for link in s.attribution]) for c in view.claims() for s in c.statements]
    right, full, silent = [], [], []
    for telling in (t for c in gold.claims for t in c.tellings):
        mine = [chain for place, chain in stated if covers(place, telling.place)]
        if not telling.chain:
            silent.append(any(not chain for chain in mine))
            continue
        right.append(any(chain and _is(gold, telling.chain[-1], chain[-1]) for chain in mine))
        full.append(any(_in_order(gold, telling.chain, chain) for chain in mine))
    return {
        "origin_right": ratio(sum(right), len(right)),
        "chain_right": ratio(sum(full), len(full)),
        "unattributed_left_so": ratio(sum(silent), len(silent)),
    }


def _is(gold: Gold, origin: str, name: str) -> bool:
    return any(one_name(known, name) for known in gold.origins[origin])


def _in_order(gold: Gold, expected: tuple[str, ...], chain: list[str]) -> bool:
    at = 0
    for name in chain:
        if at < len(expected) and _is(gold, expected[at], name):
            at += 1
    return at == len(expected)


def independence(gold: Gold, view: View) -> dict[str, float]:
    """Claims of two or more articles whose range holds the gold's count, and the mean width of those ranges."""
    widths: list[int | None] = []
    for claim in gold.claims:
        if len({t.place.article for t in claim.tellings}) < 2:
            continue
        mine = best_claim(view, [t.place for t in claim.tellings])
        given = mine.independence if mine else None
        holds = given and given.at_least <= claim.independent_origins <= given.at_most
        widths.append(given.at_most - given.at_least if given and holds else None)
    good = [w for w in widths if w is not None]
    return {
        "independence_right": ratio(len(good), len(widths)),
        "independence_mean_width": sum(good) / max(1, len(good)),
    }
