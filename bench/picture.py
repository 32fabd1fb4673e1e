"""Draws `docs/account.png`: the top of the bundled example's page, in a headless Chromium.

    python -m bench.picture

Needs Chromium (Debian: `apt-get install chromium`); without it, says so and leaves the picture as it is.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from svodka.account import make_account
from svodka.example import ARTICLES
from svodka.presentation import render
from svodka.presentation.messages import messages

PICTURE = Path(__file__).parents[1] / "docs" / "account.png"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1200,1500",
)  # fmt: skip


def main() -> int:
    """Makes the page, and a picture of it."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        print("no Chromium here: the picture was not made", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "account.html"
        page.write_text(render(make_account([str(ARTICLES)]), "html", messages("ru")), encoding="utf-8")
        drawn = [browser, *FLAGS, f"--user-data-dir={folder}/profile", f"--screenshot={PICTURE}", page.as_uri()]
        subprocess.run(drawn, check=True, capture_output=True, timeout=120)
    print(PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
