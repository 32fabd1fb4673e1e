"""Why an address could not be fetched."""


class FetchError(Exception):
    """One plain sentence for the user, without the address.

    `status` is the server's answer, if there was one. `again` tells whether the same request may succeed later;
    `wait` is how many seconds the server asks to wait before, where it says so. `final` is the address that failed,
    where a redirect led elsewhere.
    """

    def __init__(
        self, reason: str, *, status: int | None = None, again: bool = False, wait: float | None = None
    ) -> None:
        super().__init__(reason)
        self.reason, self.status, self.again, self.wait = reason, status, again, wait
        self.final: str | None = None
