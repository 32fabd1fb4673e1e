"""What a user would pick instead, on the same articles in the same run: quality, time, memory.

    python -m bench.scale.rivals

On the 3,023 Russian articles of `news-2020-05`, each way in a process of its own: by glances (ours); TF-IDF of words
and connected components; Leiden on the nearest neighbours of the same vectors as ours; BERTopic on the same vectors.
The last two need packages that are no part of the project (`pip install leidenalg bertopic`); without them they are
said to be absent. Thresholds of the rivals are those best for them on these very data, which flatters them. B³ against
the silver stories, with their mistakes.
"""

import json
import resource
import subprocess
import sys
import time

import numpy as np

from bench.data import absent
from bench.learn_stream import entry, groups
from bench.score_stories import b_cubed
from bench.story_data import Plain, plain_news

Labels = list[int]


def ours(news: list[Plain]) -> list[Labels]:
    """By glances."""
    said = groups(news)
    return [[int(said[a.article.id]) for a in news]]


def tf_idf(news: list[Plain]) -> list[Labels]:
    """Connected components of pairs with a cosine of so much, for several thresholds."""
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    matrix = TfidfVectorizer(sublinear_tf=True, min_df=2).fit_transform([a.article.text[:1200] for a in news])
    near = (matrix @ matrix.T).tocsr()
    return [connected_components(near > least, directed=False)[1].tolist() for least in (0.3, 0.4, 0.5, 0.6)]


def vectors(news: list[Plain]) -> np.ndarray:
    """Our vectors of what articles are about."""
    return np.stack([entry(n, a).meaning for n, a in enumerate(news)]).astype(np.float32)


def leiden(news: list[Plain]) -> list[Labels]:
    """Leiden communities of the ten nearest neighbours, for several resolutions."""
    import igraph  # noqa: PLC0415
    import leidenalg  # noqa: PLC0415
    from sklearn.neighbors import kneighbors_graph  # noqa: PLC0415

    near = kneighbors_graph(vectors(news), 10, metric="cosine", mode="distance").tocoo()
    weights = np.clip(1 - near.data, 0.01, 1)
    graph = igraph.Graph(len(news), list(zip(near.row.tolist(), near.col.tolist(), strict=True)))
    way = leidenalg.RBConfigurationVertexPartition
    return [
        leidenalg.find_partition(graph, way, weights=weights, resolution_parameter=r, seed=1).membership
        for r in (150.0, 400.0, 1000.0, 3000.0)
    ]


def bertopic(news: list[Plain]) -> list[Labels]:
    """BERTopic's topics, its outliers alone, for several least sizes."""
    from bertopic import BERTopic  # noqa: PLC0415

    result, texts, rows = [], [a.article.text for a in news], vectors(news)
    for least in (2, 3):
        found, _ = BERTopic(min_topic_size=least, calculate_probabilities=False).fit_transform(texts, rows)
        result.append([topic if topic >= 0 else -2 - n for n, topic in enumerate(found)])
    return result


WAYS = {way.__name__: way for way in (ours, tf_idf, leiden, bertopic)}


def run(name: str) -> dict[str, float]:
    """The best of a way's results, with the seconds that all of them took divided by their number."""
    news = plain_news()
    began = time.process_time()
    found = WAYS[name](news)
    took = (time.process_time() - began) / len(found)
    truth = {a.article.id: a.story for a in news}
    scores = [b_cubed({a.article.id: str(x) for a, x in zip(news, labels, strict=True)}, truth) for labels in found]
    precision, recall, f1 = max(scores, key=lambda score: score[2])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"b3_precision": precision, "b3_recall": recall, "b3_f1": f1, "seconds": took, "peak_mb": peak}


def measure() -> dict[str, float]:
    """Every way's figures, as `way.figure`."""
    result = {}
    for name in WAYS:
        done = subprocess.run([sys.executable, "-m", "bench.scale.rivals", name], capture_output=True, check=False)
        if done.returncode:
            print(f"{name}: {done.stderr.decode().strip().splitlines()[-1]}", file=sys.stderr)
            continue
        result |= {f"{name}.{figure}": value for figure, value in json.loads(done.stdout).items()}
    return result


if __name__ == "__main__":
    with absent():
        if len(sys.argv) > 1:
            print(json.dumps(run(sys.argv[1])))
        else:
            for figure, value in measure().items():
                print(f"{figure:24} {value:.4g}")
