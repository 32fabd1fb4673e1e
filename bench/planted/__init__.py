"""Planted changes: real stories in which one article is made to differ from the others in one thing."""


def measure() -> dict[str, float]:
    """The figures for the table, over all stories. Raises AbsentError."""
    from bench.planted.figures import figures  # noqa: PLC0415 - the copies' code loads what others here do not need

    return figures()
