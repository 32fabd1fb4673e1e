"""The templates' environment: everything is escaped, and nothing may be asked for that is not there."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from svodka.presentation.html import marks


@cache
def environment() -> Environment:
    """Knows the templates of this folder, and how text of others is shown."""
    made = Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "name": marks.name,
        "verbatim": marks.verbatim,
        "evidence": marks.evidence,
        "language": marks.language,
    }
    return made
