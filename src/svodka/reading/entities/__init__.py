"""Names of persons, bodies, outlets and places, each brought to one entity across inflected and short forms."""

from svodka.reading.entities.finding import find_entities

__all__ = ["find_entities"]
