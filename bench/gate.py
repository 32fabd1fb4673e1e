"""Holds the floors: every figure that can be measured with what is shipped must not fall below `floors.json`.

    python -m bench.gate            # exit code 1 when a figure is below its floor
    python -m bench.gate --raise    # lifts floors to what is measured now; lowering one is done by hand, on purpose

The file carries a fingerprint of the gold and case files, so floors measured on other texts are never compared.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from bench.measures import MEASURES

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
MARGIN = 0.02
LOWER_IS_BETTER = {"names_taken_for_quotes", "independence_mean_width", "derived_pairs_false", "intruders_in_story"}


def fingerprint() -> str:
    """SHA-256 over the gold, the bundled example and the marked cases."""
    digest = sha256()
    roots = (HERE / "gold", HERE.parent / "src/svodka/example/articles", HERE.parent / "tests")
    for path in sorted(
        p for root in roots for p in root.rglob("*") if p.suffix in (".toml", ".txt", ".jsonl", ".html", ".tsv")
    ):
        digest.update(path.relative_to(HERE.parent).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def measured() -> dict[str, dict[str, float]]:
    """The figures of every shipped measure."""
    return {m.name: {k: round(v, 4) for k, v in m.run().items()} for m in MEASURES if m.shipped}


def below(figures: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """What has fallen below its floor (or risen above it, where lower is better), in words."""
    fallen = []
    for name, floor_of in floors.items():
        for key, floor in floor_of.items():
            value = figures.get(name, {}).get(key)
            worse = value is None or (value > floor + 1e-9 if key in LOWER_IS_BETTER else value < floor - 1e-9)
            if worse:
                fallen.append(f"{name}.{key}: {value} is worse than the floor {floor}")
    return fallen


def _floor(key: str, value: float) -> float:
    """A share's floor stands a little below what was measured: the last bits of the encoder differ by processor."""
    if key in LOWER_IS_BETTER:
        return round(value + MARGIN, 4) if value else value
    return round(value - MARGIN, 4) if 0 < value < 1 else value


def main() -> int:
    """Prints each figure with its floor."""
    figures = measured()
    stored = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"fingerprint": None, "floors": {}}
    if "--raise" in sys.argv:
        floors = {name: {k: _floor(k, v) for k, v in values.items()} for name, values in figures.items()}
        FLOORS.write_text(
            json.dumps({"fingerprint": fingerprint(), "floors": floors}, indent=1) + "\n", encoding="utf-8"
        )
        print(f"floors written to {FLOORS.name}")
        return 0
    for name, values in figures.items():
        for key, value in values.items():
            print(f"{name}.{key:36} {value:<8} floor {stored['floors'].get(name, {}).get(key)}")
    if stored["fingerprint"] != fingerprint():
        print("the gold or the cases have changed since the floors were measured: run `python -m bench.gate --raise`")
        return 1
    fallen = below(figures, stored["floors"])
    print("\n".join(fallen) or "all figures hold their floors")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
