"""The kinds of change: each takes one thing in a sentence that the others tell too, and makes it another."""

from bench.planted.change import Plant
from bench.planted.kinds.certainty import hedge, negation
from bench.planted.kinds.people import name, speaker
from bench.planted.kinds.roles import roles
from bench.planted.kinds.sources import source
from bench.planted.kinds.values import date, number, unit

PLANTS: tuple[Plant, ...] = (date, number, unit, name, negation, roles, speaker, hedge, source)
