"""Asks a running desk as browsers do, and says how long it took."""

import gzip
import http.client
import os
import random
import re
import statistics
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

_HEADERS = {"Accept-Encoding": "gzip", "Accept-Language": "ru"}


class Times(NamedTuple):
    """Milliseconds of many requests for one page, the desk's processor time for each (which other work on the machine
    disturbs least), and the bytes of one answer as it was sent."""

    page: str
    processor: float
    median: float
    p95: float
    bytes: int


class Crowd(NamedTuple):
    """Many readers at once: requests, those that failed, and milliseconds."""

    readers: int
    requests: int
    failed: int
    median: float
    p95: float


def get(port: int, path: str) -> tuple[int, bytes]:
    """Status and body (as sent) of one request on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", quote(path, safe="/?&=%#+-"), headers=_HEADERS)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def timed(port: int, process: int, path: str, times: int = 40) -> Times:
    """One page asked for again and again; the first answer, for which caches are filled, counts too."""
    taken, body = [], b""
    before = processor(process)
    for _ in range(times):
        began = time.perf_counter()
        status, body = get(port, path)
        taken.append(1000 * (time.perf_counter() - began))
        if status != 200:
            raise RuntimeError(f"{path}: {status}")
    return Times(path, (processor(process) - before) / times, statistics.median(taken), _p95(taken), len(body))


def processor(process: int) -> float:
    """Milliseconds of processor time that a process has used, of all its threads; 0 where the system does not tell."""
    told = Path(f"/proc/{process}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def first_view(port: int, path: str) -> int:
    """Bytes of a page with all that it loads, as sent to a browser that has nothing of it yet."""
    _, body = get(port, path)
    text = gzip.decompress(body).decode()
    files = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', text))
    total, todo = len(body), sorted(files)
    for address in todo:
        _, sent = get(port, address)
        total += len(sent)
        if address.endswith(".js"):
            script = (gzip.decompress(sent) if sent[:2] == b"\x1f\x8b" else sent).decode()
            more = {f"{address.rpartition('/')[0]}/{name}" for name in re.findall(r'from "\./([^"]+)"', script)}
            todo += sorted(more - set(todo))
    return total


def crowd(port: int, paths: Sequence[str], readers: int, seconds: float) -> Crowd:
    """Readers who each ask for one page after another, with three seconds to look at it."""
    ends = time.monotonic() + seconds
    taken: list[float] = []
    failed: list[str] = []

    def read(seed: int) -> None:
        chance = random.Random(seed)
        while time.monotonic() < ends:
            path = chance.choice(paths)
            began = time.perf_counter()
            try:
                status, _ = get(port, path)
                if status != 200:
                    failed.append(f"{path}: {status}")
            except OSError as error:
                failed.append(f"{path}: {error}")
            taken.append(1000 * (time.perf_counter() - began))
            time.sleep(chance.uniform(1, 5))

    threads = [threading.Thread(target=read, args=(n,)) for n in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for line in failed[:5]:
        print(f"  failed: {line}")
    return Crowd(readers, len(taken), len(failed), statistics.median(taken), _p95(taken))


def _p95(taken: Sequence[float]) -> float:
    return sorted(taken)[max(0, round(0.95 * len(taken)) - 1)]
