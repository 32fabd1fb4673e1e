"""What is new since the last visit.

The store numbers what arrives. The browser keeps, in a cookie of the page, the number of its last visit and that of the
visit that goes on, with the time when it began to be shown; half an hour without a look ends a visit. So nothing is
written on the desk's side when somebody only reads, and each browser has its own last visit.
"""

import re
import time

from svodka.desk.visit import Visit

GENERAL = "svodka_seen"
_PAUSE = 30 * 60
_FORM = re.compile(r"(\d{1,15})\.(\d{1,15})\.(\d{1,12})")


def seen_before(visit: Visit, cookie: str, path: str, now_there: int) -> int | None:
    """The number up to which this browser had seen the store before this visit; None on the first visit.

    `now_there` is the number of what arrived last.
    """
    moment = int(time.time())
    match = _FORM.fullmatch(visit.request.cookies.get(cookie, ""))
    if match is None:
        visit.remember(cookie, f"{now_there}.{now_there}.{moment}", path)
        return None
    before, current, looked = (int(part) for part in match.groups())
    if moment - looked > _PAUSE:
        before = current
    visit.remember(cookie, f"{before}.{now_there}.{moment}", path)
    return before
