"""Stories of very many articles, as they come: a look at each text, likely pairs, and groups that grow with them.

No network is asked. What two articles have to do with each other depends on these two alone, so adding an article
changes nothing between others, and the stories are a function of the set of articles.
"""

from svodka.stories.stream.at_once import stream_groups
from svodka.stories.stream.chains import Chains
from svodka.stories.stream.glance import Glance, glance
from svodka.stories.stream.grouping import Group, day_groups, story
from svodka.stories.stream.likely import Pair, likely_pairs
from svodka.stories.stream.seen import Entry

__all__ = [
    "Chains",
    "Entry",
    "Glance",
    "Group",
    "Pair",
    "day_groups",
    "glance",
    "likely_pairs",
    "story",
    "stream_groups",
]
