"""The bundled example: short articles in the voices of invented outlets, about the Suez Canal in March 2021.

The run of events is public and real; the outlets, and what some of them get wrong, are invented for the example.
"""

from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
"""The folder with the example's articles (.txt, .html and .jsonl), ready for `make_account([str(ARTICLES)])`."""
