"""Every page that is fetched into an archive as well, where the user wants one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from svodka.fetching.errors import FetchError
from svodka.watching import WatchOptions


@contextmanager
def archived(options: WatchOptions, path: Path | None) -> Iterator[WatchOptions]:
    """The options, with an archive that is told of every page. Raises FetchError where it cannot be opened."""
    if path is None:
        yield options
        return
    from svodka.fetching.warc import WarcWriter

    try:
        writer = WarcWriter(path)
    except OSError as error:
        raise FetchError(f"{path}: the archive cannot be written ({error.strerror})") from error
    with writer:
        yield replace(options, seen=writer.write)
