"""Who is cited by whom, and who is called what, gathered for a table."""

from collections import Counter

from svodka.model.account import Story
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.phrases import NAME
from svodka.presentation.view.safe import line, sentence


def cited(view: StoryView) -> dict[str, list[str]]:
    """Each cited source, with the names of the articles that cite it; the most cited first."""
    sources: dict[str, list[str]] = {}
    for found in view.story.lineage:
        if found.relation == "cites" and found.articles:
            whom = line(found.source, NAME) if found.source else view.name(found.articles[-1])
            who = sources.setdefault(whom, [])
            if view.name(found.articles[0]) not in who:
                who.append(view.name(found.articles[0]))
    return dict(sorted(sources.items(), key=lambda item: (-len(item[1]), item[0])))


def names_by_entity(story: Story) -> dict[str, dict[tuple[str, bool], Counter[str]]]:
    """Entity → (name, loaded) → how often each article uses it; in the order of the account."""
    found: dict[str, dict[tuple[str, bool], Counter[str]]] = {}
    for word in story.wording:
        key = (sentence(word.text), word.loaded)
        found.setdefault(word.entity, {}).setdefault(key, Counter())[word.article] += 1
    return found
