"""Who is cited by whom, and who is called what, gathered for a table."""

from collections import Counter

from svodka.model.account import Story, Wording
from svodka.presentation.view.forms import heads
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.phrases import NAME
from svodka.presentation.view.safe import line


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
    """Entity → (name, loaded) → how often each article uses it, in any case form; in the order of the account."""
    found: dict[str, dict[tuple[str, bool], Counter[str]]] = {}
    for entity, words in wording_of(story).items():
        head = heads(word.text for word in words)
        for word in words:
            key = (head[word.text], word.loaded)
            found.setdefault(entity, {}).setdefault(key, Counter())[word.article] += 1
    return found


def wording_of(story: Story) -> dict[str, list[Wording]]:
    """Entity → its wordings, both in the order of the account."""
    found: dict[str, list[Wording]] = {}
    for word in story.wording:
        found.setdefault(word.entity, []).append(word)
    return found
