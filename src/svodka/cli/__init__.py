"""The command line: one file per command, each loading what it needs only when it runs."""

import sys


def main() -> None:
    """Runs `svodka` with the arguments of the process and ends it with the command's exit code."""
    try:
        from svodka.cli.app import run

        run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from svodka.cli.failures import told

        sys.exit(told(error))
