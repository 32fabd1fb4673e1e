"""From a noun phrase to a link: ordered rules, the first that answers gives the name and the kind."""

from svodka.reading.reports.sources.appositions import person_in_apposition
from svodka.reading.reports.sources.countrymen import countryman
from svodka.reading.reports.sources.hidden import hidden, net_users, one_of, some_of_many
from svodka.reading.reports.sources.known import Rule, Sources
from svodka.reading.reports.sources.memory import Memory
from svodka.reading.reports.sources.outlets import (
    body_again,
    country,
    office,
    outlet_again,
    outlet_by_kind,
    press_again,
    press_of,
)
from svodka.reading.reports.sources.papers import broadcast, document, words_of
from svodka.reading.reports.sources.people import named_here, pronoun, role_holder, some_person

RULES: tuple[Rule, ...] = (
    pronoun,
    named_here,
    one_of,
    net_users,
    some_of_many,
    words_of,
    person_in_apposition,
    press_of,
    press_again,
    outlet_by_kind,
    document,
    broadcast,
    outlet_again,
    body_again,
    countryman,
    hidden,
    role_holder,
    office,
    country,
    some_person,
)


class Namer(Sources):
    """The sources of one article, by all rules."""

    def __init__(self, memory: Memory) -> None:
        super().__init__(memory, RULES)
