"""The desk: a local web page where one works with the stories of a store.

    serve(DeskOptions(store=store_path()), messages("en"))

`pages/` has one file a page, `safety/` what keeps strangers out, `templates/` the markup around the parts that it
shares with `presentation/html`, `static/` the style and the scripts. Everything is readable without scripts.
"""

from svodka.desk.app import make_app
from svodka.desk.options import DeskOptions

__all__ = ["DeskOptions", "make_app"]
