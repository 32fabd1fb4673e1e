"""What an article says, one thing at a time: sentences and the clauses of those that say two things."""

from svodka.reading.statements.finding import find_statements

__all__ = ["find_statements"]
