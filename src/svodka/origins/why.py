"""Says a count of independent origins in a plain Russian sentence."""

from collections.abc import Sequence

from svodka.model.account import Origin
from svodka.origins.provenance import Told

_SHOWN = 4
"""So many names are listed; the rest are counted."""


def explain(counts: tuple[int, int], told: Sequence[Told], origins: Sequence[Origin], carriers: Sequence[str]) -> str:
    """For example «Одно происхождение: Иван Ладогин, через Вестник и Курьер.»"""
    unattributed = {t.statement.article for t in told if not t.chain}
    parts = [_count(counts, told)]
    last = [o.name for o in origins if o.name not in carriers] or [o.name for o in origins]
    if origins:
        parts.append(_names(last))
    if through := [c for c in carriers if c not in last]:
        parts.append(f"через {_names(through)}")
    sentence = parts[0] + (": " + ", ".join(parts[1:]) if parts[1:] else "")
    if unattributed and origins:
        sentence += f"; без ссылки на источник: {_plural(len(unattributed), 'статья', 'статьи', 'статей')}"
    return sentence + "."


def _count(counts: tuple[int, int], told: Sequence[Told]) -> str:
    low, high = counts
    if not any(t.chain for t in told):
        articles = len({t.statement.article for t in told})
        return f"Источник не назван ни в одной из {articles} статей" if articles > 1 else "Источник не назван"
    if low == high == 1:
        return "Одно происхождение"
    if low == high:
        return f"Независимых происхождений: {low}"
    return f"Независимых происхождений: от {low} до {high}"


def _names(names: Sequence[str]) -> str:
    rest = len(names) - _SHOWN
    listed = list(names[:_SHOWN]) + ([f"ещё {rest}"] if rest > 0 else [])
    return listed[0] if len(listed) == 1 else ", ".join(listed[:-1]) + " и " + listed[-1]


def _plural(n: int, one: str, few: str, many: str) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return f"{n} {one}"
    return f"{n} {few if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else many}"
