"""How well pages of real outlets are read: bodies, titles, times, authors, and pages a second.

    python -m bench.score_html [--verbose]

The benchmark data (`SVODKA_BENCH_DATA`) holds data/html-article-bodies and data/html-outlet-pages. A title is right
when it is the benchmark's, quotation marks and case aside. Pages state several headlines (printed, for sharing, for
search), and the benchmark takes now one, now another, even of one outlet: `title_alike` also counts a title that shares
six words in ten with the benchmark's; `title_stated` counts the benchmark's, and one that the page states alike in two
places, to the letter and without the site's name. A time is right to the minute.
"""

import re
import sys
import time
from collections.abc import Iterable
from datetime import datetime

from bench.data import absent
from bench.html_pages import GoldPage, body_pages, outlet_pages
from bench.shingles import Shares, mean, shares
from svodka.ingest.encoding import declared_encoding, decode
from svodka.ingest.errors import PageError
from svodka.ingest.html.json_ld import article_node
from svodka.ingest.html.meta_tags import meta_tags
from svodka.ingest.html.page import PageArticle, page_article
from svodka.ingest.html.parsing import parse
from svodka.ingest.options import IngestOptions

_QUOTES = str.maketrans(dict.fromkeys("‘’‚`", "'") | dict.fromkeys("“”„«»", '"'))


def read(page: GoldPage) -> PageArticle | None:
    try:
        return page_article(decode(page.data, declared_encoding(page.data)), IngestOptions())
    except PageError:
        return None


def bodies(pages: Iterable[GoldPage], verbose: bool = False) -> dict[str, float]:
    """Precision, recall and F1 of bodies by runs of four words, and pages a second of processor time."""
    measured: list[tuple[str, Shares]] = []
    spent = 0.0
    for page in pages:
        started = time.process_time()
        found = read(page)
        spent += time.process_time() - started
        measured.append((page.name, shares(page.body, "\n".join(found.body.lines) if found else "")))
    if verbose:
        for name, share in sorted(measured, key=lambda m: m[1].f1)[:15]:
            print(f"  {name:32} f1 {share.f1:.3f} precision {share.precision:.3f} recall {share.recall:.3f}")
    precision, recall, both = mean([s for _, s in measured])
    return {
        "body_precision": precision,
        "body_recall": recall,
        "body_f1": both,
        "pages_a_second": len(measured) / spent,
    }


def metadata(pages: Iterable[GoldPage], verbose: bool = False) -> dict[str, float]:
    """Shares of pages with the right title, time and authors."""
    right: dict[str, list[bool]] = {
        name: [] for name in ("title", "title_alike", "title_stated", "published", "authors")
    }
    for page in pages:
        found = read(page)
        markup = found.markup if found else None
        title, published = (markup.title or "", markup.published) if markup else ("", None)
        verdicts = {
            "title": plain(title) == plain(page.title or ""),
            "title_alike": alike(title, page.title or ""),
            "title_stated": plain(title) == plain(page.title or "") or stated(page).count(plain(title)) > 1,
            "published": same_minute(page.published, published),
            "authors": {plain(a) for a in (markup.authors if markup else ())} == {plain(a) for a in page.authors or ()},
        }
        for key, verdict in verdicts.items():
            right[key].append(verdict)
            if verbose and not verdict:
                name = key.partition("_")[0]
                got = markup._asdict().get(name) if markup else None
                print(f"  {page.name:28} {key}: {got!r} for {getattr(page, name)!r}")
    return {key: sum(v) / len(v) for key, v in right.items()}


def stated(page: GoldPage) -> list[str]:
    """The headlines that a page states, as `plain` writes them: for sharing, in JSON-LD, and printed."""
    tree = parse(decode(page.data, declared_encoding(page.data)), IngestOptions())
    meta = meta_tags(tree)
    named = [meta.get("og:title"), meta.get("twitter:title"), article_node(tree).get("headline")]
    return [plain(str(text)) for text in [*named, *(h.text_content() for h in tree.iter("h1"))] if text]


def plain(text: str) -> str:
    return " ".join(text.translate(_QUOTES).casefold().split())


def alike(a: str, b: str) -> bool:
    first, second = (set(re.findall(r"\w{3,}", plain(t))) for t in (a, b))
    return bool(first and second) and len(first & second) >= 0.6 * min(len(first), len(second))


def same_minute(wanted: str | None, got: str | None) -> bool:
    """True when both are one minute; the zone counts where both have one."""
    try:
        a, b = (datetime.fromisoformat(str(t)).replace(second=0, microsecond=0) for t in (wanted, got))
    except ValueError:
        return False
    if a.tzinfo is None or b.tzinfo is None:
        a, b = a.replace(tzinfo=None), b.replace(tzinfo=None)
    return a == b


def measure() -> dict[str, float]:
    """All figures under one name each. Raises AbsentError."""
    outlets = list(outlet_pages())
    figures = {f"benchmark_{k}": v for k, v in bodies(body_pages()).items()}
    return figures | {f"outlet_{k}": v for k, v in (bodies(outlets) | metadata(outlets)).items()}


def main(verbose: bool) -> None:
    for name, pages in (("article bodies", list(body_pages())), ("outlet pages", list(outlet_pages()))):
        print(name, len(pages), *(f"{k} {v:.4f}" for k, v in bodies(pages, verbose).items()))
    print("outlet pages", *(f"{k} {v:.4f}" for k, v in metadata(pages, verbose).items()))


if __name__ == "__main__":
    with absent():
        main("--verbose" in sys.argv)
