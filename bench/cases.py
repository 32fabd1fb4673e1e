"""The marked cases that ship with the project: how many there are, and what share is right.

    python -m bench.cases

The same cases are tests; here they are counted, so that the table and the gate show them.
"""

from bench import score_times
from bench.data import bare_article
from svodka.ingest import make_article
from svodka.reading.reader import Reader
from tests.ingest.marked import covered
from tests.ingest.marked import read_cases as furniture_cases
from tests.reading.attribution.marked_attributions import cases as attribution_cases
from tests.reading.attribution.test_marked_attributions import misses_of
from tests.reading.quotes.quote_cases import CASES as QUOTE_FILES
from tests.reading.quotes.quote_cases import misses
from tests.reading.quotes.quote_cases import read_cases as quote_cases


def furniture() -> list[bool]:
    """For each case whether exactly its furniture is marked."""
    right = []
    for case in furniture_cases("furniture.txt"):
        found = [(f.start, f.end) for f in make_article(case.text).furniture]
        right.append(covered(case.text, found) == covered(case.text, case.furniture))
    return right


def attribution(reader: Reader) -> list[bool]:
    """For each sentence of the cases whether its cues, sources and chains are right."""
    right = []
    for case in attribution_cases():
        article = make_article(case.text)
        reading = reader.read([bare_article(article.id, case.text, outlet=case.outlet)])[0]
        right += [not misses_of(line, case.text, reading) for line in case.lines]
    return right


def quotes(reader: Reader) -> tuple[int, int]:
    """How many marked places there are, and how many are missed or wrong."""
    total = wrong = 0
    for path in sorted(QUOTE_FILES.glob("*.txt")):
        for case in quote_cases(path.name):
            reading = reader.read([bare_article("case", case.text)])[0]
            total += len(case.wanted)
            wrong += len(misses(case, reading.quotes))
    return total, wrong


def measure() -> dict[str, float]:
    """Counts and shares by kind of case."""
    reader = Reader()
    cut, chains, (places, wrong) = furniture(), attribution(reader), quotes(reader)
    return {
        **score_times.measure(),
        "furniture_cases": len(cut),
        "furniture_cases_right": sum(cut) / len(cut),
        "attribution_cases": len(chains),
        "attribution_cases_right": sum(chains) / len(chains),
        "quote_cases": places,
        "quote_cases_right": 1 - wrong / places,
    }


if __name__ == "__main__":
    for key, value in measure().items():
        print(f"{key:28} {value:.3f}")
