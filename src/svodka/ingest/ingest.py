"""Sources to articles: files, folders, JSONL and standard input, with one plain reason for each thing left out."""

from collections.abc import Iterable, Iterator, Sequence

from svodka.ingest.article import make_article
from svodka.ingest.copies import without_copies
from svodka.ingest.encoding import decode
from svodka.ingest.errors import SourceError
from svodka.ingest.jsonl import Problem, read_jsonl, whole_characters
from svodka.ingest.language import NAMES, language_of
from svodka.ingest.options import Ingested, IngestOptions
from svodka.ingest.page import Known
from svodka.ingest.reading_files import files_of, kind_of, open_source, read_bytes, sniff
from svodka.model.article import Article, Skipped

_DEFAULT = IngestOptions()
Result = Article | Skipped


def ingest(sources: Sequence[str], options: IngestOptions = _DEFAULT) -> Ingested:
    """Reads .txt, .html and .jsonl files, web archives, folders of them, and JSONL on standard input ("-").

    Articles come sorted by path and place in the file, so the order of the sources does not matter. Nothing is raised
    for a bad source: it is listed in `skipped` with its reason, and the rest goes on. Nothing is fetched.
    """
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for result in ingest_each(sources, options):
        (articles if isinstance(result, Article) else skipped).append(result)  # type: ignore[arg-type]
    return Ingested(articles=tuple(articles), skipped=in_order(skipped))


def ingest_each(sources: Sequence[str], options: IngestOptions = _DEFAULT) -> Iterator[Result]:
    """As `ingest`, but each result when it is read, so that memory does not grow with a long file."""
    return without_copies(result for path in _paths(sources) for result in _read(path, options))


def in_order(skipped: Iterable[Skipped]) -> tuple[Skipped, ...]:
    """What was left out, by path and address."""
    return tuple(sorted(skipped, key=lambda s: (s.path or "", s.url or "")))


def _paths(sources: Sequence[str]) -> list[str | Skipped]:
    found: dict[str, str | Skipped] = {}
    for source in sources:
        if source == "-":
            found[source] = source
            continue
        try:
            for item in files_of(source):
                key = f"{source}: {item}" if isinstance(item, SourceError) else item
                found[key] = Skipped(path=source, reason=str(item)) if isinstance(item, SourceError) else item
        except SourceError as error:
            found[source] = Skipped(path=source, reason=str(error))
    return [found[key] for key in sorted(found)]


def _read(path: str | Skipped, options: IngestOptions) -> Iterator[Result]:
    if isinstance(path, Skipped):
        yield path
        return
    try:
        kind = "jsonl" if path == "-" else kind_of(path)
        if kind == "archive":
            from svodka.ingest.archives import read_archive  # noqa: PLC0415 - only archives need it

            yield from read_archive(path, options)
            return
        data = b"" if kind == "jsonl" else read_bytes(path, options.max_file_bytes)
        kind = kind or sniff(data)
        if kind == "jsonl":
            yield from _jsonl(path, options)
        else:
            yield _single(path, data, kind, options)
    except (SourceError, OSError, EOFError) as error:
        yield Skipped(path=path, reason=str(error) if not isinstance(error, OSError) else "the file cannot be read")


def _single(path: str, data: bytes, kind: str, options: IngestOptions) -> Result:
    if kind == "html":
        from svodka.ingest.html.page import Source, read_page  # noqa: PLC0415 - loads slowly, and only pages need it

        text, known = read_page(data, Source(path=path), options)
    else:
        text, known = decode(data), Known(path=path)
    if len(text) > options.max_text:
        raise SourceError(f"the text is too long (more than {options.max_text} characters)")
    if not text.strip():
        raise SourceError("the file is empty")
    return article_from(whole_characters(text), known, options, "")


def _jsonl(path: str, options: IngestOptions) -> Iterator[Result]:
    empty = True
    with open_source(path) as stream:
        for item in read_jsonl(stream, path, options):
            empty = False
            where = f"line {item.line}: "
            if isinstance(item, Problem):
                yield Skipped(path=path, reason=where + item.reason)
            else:
                yield article_from(item.text, item.known, options, where)
    if empty:
        yield Skipped(path=path, reason="the file is empty")


def article_from(text: str, known: Known, options: IngestOptions, where: str) -> Result:
    """An article, or why there is none: its language is not known or cannot be read. `where` begins the reason."""
    language = language_of(text, known.language)
    if language is None:
        return Skipped(path=known.path, url=known.url, reason=f"{where}the text has too few words to tell its language")
    if language not in options.languages:
        name = NAMES.get(language, f"the language {language}")
        return Skipped(path=known.path, url=known.url, reason=f"{where}the text is in {name}, which cannot be read yet")
    return make_article(text, Known(**{f: getattr(known, f) for f in Known.__struct_fields__} | {"language": language}))
