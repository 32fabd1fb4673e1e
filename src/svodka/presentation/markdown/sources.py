"""Where things come from, in Markdown: timeline, lineage, wording, quotes."""

from collections.abc import Iterator

from svodka.presentation.markdown.escaping import escaped
from svodka.presentation.messages import Messages
from svodka.presentation.view import phrases
from svodka.presentation.view.citations import cited, names_by_entity
from svodka.presentation.view.dates import in_words
from svodka.presentation.view.index import StoryView
from svodka.presentation.view.reasons import comparing
from svodka.presentation.view.safe import line, quoted, sentence


def timeline(view: StoryView, words: Messages) -> Iterator[str]:
    for moment in view.story.timeline:
        if moment.claim in view.claims:
            gist = phrases.gist(view.claims[moment.claim])
            yield f"- **{escaped(in_words(moment.when, words))}**: {escaped(gist)}"


def lineage(view: StoryView, words: Messages) -> Iterator[str]:
    for found in view.story.lineage:
        if found.relation != "cites":
            said = comparing(found.why, words) or words.count("count.pairs", len(found.evidence))
            why = f" ({escaped(said)})"
            yield f"- {escaped(phrases.lineage(view, found, words))}{why}"
    for whom, who in cited(view).items():
        yield f"- {escaped(whom)} ← {escaped(', '.join(who))}"


def wording(view: StoryView, words: Messages) -> Iterator[str]:
    for entity, names in names_by_entity(view.story).items():
        yield f"- **{escaped(line(entity, phrases.NAME))}**"
        for (name, loaded), articles in names.items():
            judged = f" (*{words('wording.loaded')}*)" if loaded else ""
            yield f"  - «{escaped(name)}»{judged}: {escaped(', '.join(view.name(id_) for id_ in articles))}"


def quotes(view: StoryView, words: Messages) -> Iterator[str]:
    for quote in view.story.quotes:
        if quote.kind == "direct":
            who = line(quote.speaker.name, phrases.NAME) if quote.speaker else words("quotes.nobody")
            via = f", {words('quotes.via')} {phrases.chain(quote.via, words)}" if quote.via else ""
            place = f"{view.name(quote.article)}, {quote.start}–{quote.end}"
            yield f"- {escaped(who)}: {escaped(quoted(sentence(quote.text)))} ({escaped(place + via)})"
