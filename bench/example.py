"""The bundled example against its own gold.

python -m bench.example
"""

from functools import cache
from pathlib import Path

from bench.scoring import load_gold, score
from bench.scoring.view import View
from svodka.account import make_account
from svodka.example import ARTICLES
from svodka.model.account import Account

GOLD = Path(__file__).parent / "gold" / "example.toml"


@cache
def account() -> Account:
    """The account of the bundled example."""
    return make_account([str(ARTICLES)])


def measure() -> dict[str, float]:
    """Every figure of `bench.scoring`."""
    made = account()
    texts = {name: article.text for name, article in View.of(made).articles.items()}
    return score(load_gold(GOLD, texts), made)


if __name__ == "__main__":
    for key, value in measure().items():
        print(f"{key:34} {value:.3f}")
