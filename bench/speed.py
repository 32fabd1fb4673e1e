"""How fast articles are read, stage by stage, and how that compares with the bare networks in the same run.

    python -m bench.speed [--articles N]

On the Russian part of `news-2020-05`. "plainly" is slovnet's own loop, one article at a time; "networks" the same
networks as Svodka runs them; "reading" the whole of reading in one process; "pool" the same in a process per core.
"""

import argparse
import os
import resource
import time
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

import msgspec
import navec
import slovnet

from bench.data import absent, json_lines, shared
from svodka.ingest import Known, make_article
from svodka.model.article import Article
from svodka.model.reading import Reading
from svodka.reading.pool import ReaderPool
from svodka.reading.reader import STAGES, Reader
from svodka.reading.tagging import Tagger
from svodka.reading.tagging.letters import plain
from svodka.reading.tagging.segmenting import pieces
from svodka.reading.tagging.word_table import model_files

WARMING = 40
"""Articles read before anything is timed, and not among those timed."""


def sample(count: int) -> list[Article]:
    """The first articles of the set, through ingest. Raises AbsentError."""
    rows = json_lines(shared("data/news-2020-05/ru.jsonl.gz"))[:count]
    return [
        make_article(r["text"], Known(given_id=r["id"], outlet=r["outlet"], title=r["title"], published=r["published"]))
        for r in rows
    ]


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, in wall-clock seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def plainly(articles: Sequence[Article]) -> float:
    """Articles a second of slovnet's own networks on the same words."""
    paths, vectors = model_files(), navec.Navec.load(str(model_files()["navec"]))
    words = [[[plain(a.text)[s:e] for s, e in p.words] for p in pieces(a)] for a in articles]
    networks = [
        slovnet.Morph.load(str(paths["morphology"])).navec(vectors),
        slovnet.Syntax.load(str(paths["syntax"])).navec(vectors),
        slovnet.NER.load(str(paths["names"])).navec(vectors),
    ]

    def run() -> None:
        for sentences in words:
            flat = list(chain.from_iterable(sentences))
            for network, given in zip(networks, (sentences, sentences, [flat]), strict=True):
                list(network.infer.decoder(network.infer.process(network.infer.encoder(given))))

    return len(articles) / seconds(run)


def by_stage(articles: Sequence[Article], tagger: Tagger) -> Counter[str]:
    """Seconds of each stage of reading in one process."""
    spent = Counter[str]()
    for article in articles:
        began = time.perf_counter()
        tagged = tagger.tag([article])[0]
        spent["tagging"] += time.perf_counter() - began
        reading = Reading(article=article.id, sentences=tagged.sentences, names=tagged.names)
        for stage in STAGES:
            began = time.perf_counter()
            reading = msgspec.structs.replace(reading, **{stage.adds: stage.find(article, reading)})
            spent[stage.adds] += time.perf_counter() - began
    return spent


def side_by_side(articles: Sequence[Article], warming: Sequence[Article]) -> tuple[float, Counter[str]]:
    """Seconds of the networks alone, and of each stage of reading, on the same articles in one warm process.

    Words that have been met are remembered, so whoever comes second has it easier: in one half of the articles that is
    reading, in the other the networks.
    """
    tagger, half = Tagger(), len(articles) // 2
    by_stage(warming, tagger)
    networks = seconds(lambda: tagger.tag(articles[:half]))
    stages = by_stage(articles[:half], tagger) + by_stage(articles[half:], tagger)
    return networks + seconds(lambda: tagger.tag(articles[half:])), stages


def measure(count: int = 300) -> dict[str, float]:
    """Articles a second, milliseconds an article by stage, and peak memory in MB."""
    every = sample(count + WARMING)
    articles, warming = every[:count], every[count:]
    networks, stages = side_by_side(articles, warming)
    result = {
        "plainly_per_second": plainly(articles[: count // 3]),
        "networks_per_second": count / networks,
        "reading_per_second": count / sum(stages.values()),
        **{f"{name}_ms": 1000 * spent / count for name, spent in stages.items()},
    }
    with ReaderPool() as pool:
        list(pool.read(warming))
        result["pool_per_second"] = count / seconds(lambda: list(pool.read(articles)))
    result["reading_to_networks"] = result["reading_per_second"] / result["networks_per_second"]
    result["peak_mb_of_a_process"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return result


def flat_memory(count: int) -> dict[str, float]:
    """Resident memory in MB after a third and after all of the articles, in one process that keeps no reading."""
    articles, reader, seen = sample(count), Reader(), []
    for n, article in enumerate(articles, 1):
        reader.read([article])
        if n in (count // 3, count):
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            seen.append(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)
    return {"memory_mb_at_a_third": seen[0], "memory_mb_at_the_end": seen[1]}


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--memory", action="store_true")
    given = options.parse_args()
    with absent():
        figures = flat_memory(given.articles) if given.memory else measure(given.articles)
        for key, value in figures.items():
            print(f"{key:26} {value:9.2f}")
