"""Verbs of reporting with whoever speaks: a subject, a body ("в полиции сообщили"), a paper, or nobody."""

from collections.abc import Iterator

from svodka.model.reading import Token
from svodka.model.span import Span
from svodka.reading.reports.content import LIGHT, Cue, clause_around, takes_content, to_the_comma
from svodka.reading.reports.cues.clauses import phase_over
from svodka.reading.reports.cues.found import Found
from svodka.reading.reports.cues.speakers import NOBODY, speaker_of
from svodka.reading.reports.cues.voices import voice_of
from svodka.reading.reports.scene import Scene
from svodka.reading.reports.tree import Tree
from svodka.reading.reports.vocabulary import Verb, light_verbs, short_forms, verbs

SPOKEN = Verb("asserted", "say", frozenset({"quote"}))
"""Any verb right after speech and a dash."""
_ENTAILING = frozenset(
    ["прогноз", "план", "сценарий", "вариант", "проект", "программа", "схема", "метод", "подход", "идея", "модель"]
)
"""What "предполагает" is no thought of: "прогноз предполагает, что …" tells what it would mean."""
_INNER = ("think", "sure", "judge", "mind", "show")


def verb_cues(scene: Scene, tree: Tree) -> Iterator[Found]:
    """The verbs of reporting of a sentence, in order, each with what it reports."""
    all_verbs, light = verbs(), light_verbs()
    for at, token in enumerate(tree.tokens):
        known = _state(token) or all_verbs.get(token.lemma)
        if known is None and token.lemma not in light and _after_speech(scene, tree, at):
            known = SPOKEN
        elif (known is None and token.lemma not in light) or not (_is_verb(token) or phase_over(tree, at)):
            continue
        kinds = [k for k in (known, LIGHT if token.lemma in light else None) if k is not None]
        for verb in kinds:
            found = _report(scene, tree, at, verb)
            if found is not None:
                yield found
                break


def _after_speech(scene: Scene, tree: Tree, at: int) -> bool:
    """ "«A», — фантазировал X": whatever the verb is, the one after it spoke."""
    token = tree.tokens[at]
    past = token.text.endswith(("л", "ла", "ли", "лся", "лась", "лись")) and token.lemma.endswith(("ть", "ться", "ти"))
    if not past or not 2 <= at < len(tree.tokens) - 1:
        return False
    mark = scene.ending_before(token.start) if tree.tokens[at - 1].text in "—–-―" else None
    return (
        mark is not None and scene.opens_utterance(mark) and tree.tokens[at + 1].pos in ("NOUN", "PROPN", "PRON", "ADJ")
    )


def _report(scene: Scene, tree: Tree, at: int, verb: Verb) -> Found | None:
    speaker = speaker_of(tree, at, verb)
    if speaker is None:
        return None
    first, last = clause_around(tree, at)
    last = to_the_comma(tree, at, speaker[0], last)
    cue = Cue(scene, tree, at, verb, first, last, None if speaker[0] == NOBODY else speaker[0])
    voice = voice_of(tree, at) if verb.act == "carry" else None
    content = takes_content(cue) or (_of_the_clause_above(cue) if voice is not None else None)
    if content is None or _in_the_speech(cue, content):
        return None
    if verb.act == "think" and cue.who is not None and tree.tokens[cue.who].lemma in _ENTAILING:
        return None
    stance = "denied" if _negated(tree, at) and verb.act in ("say", "admit") else verb.stance
    rule = f"{speaker[1]}:{content[0]}"
    quoted = scene.around(tree.tokens[at].start) is not None and "speech_around" not in rule
    if quoted and verb.act in _INNER and "speech" not in rule:
        return None  # what a speaker says that others think is his own telling
    untold = speaker[0] != NOBODY and (content[0] == "question_after" or _asks(tree, at))
    if _negated(tree, at) and ((untold and verb.act in _INNER) or speaker[1] == "paper_from"):
        return None  # "не предполагает, от кого …", "о чем в фирме не сообщается": nothing is told
    return Found((at, at), (first, last), cue.who, voice, content[1], stance, rule, verb.act == "show", quoted)


def _asks(tree: Tree, at: int) -> bool:
    """ "не предполагает, от кого": a question with its preposition right after the verb."""
    after = tree.tokens[at + 1 : at + 4]
    return len(after) == 3 and after[0].text == "," and any(t.lemma in ("кто", "что", "какой") for t in after[1:])


def _in_the_speech(cue: Cue, content: tuple[str, tuple[Span, ...]]) -> bool:
    """The one taken for the speaker stands in the marked words: "«Грозы, ветер»: синоптики предупредили"."""
    if cue.who is None or "speech" not in content[0] or cue.scene.around(cue.start) is not None:
        return False
    place = cue.tree.tokens[cue.who].start
    return any(span.start <= place < span.end for span in content[1])


def _of_the_clause_above(cue: Cue) -> tuple[str, tuple[Span, ...]] | None:
    """ "сказал X, слова которого приводит Y": what Y brings is what X said."""
    above = next((a for a in cue.tree.ancestors(cue.at) if a < cue.at and cue.tree.tokens[a].lemma in verbs()), None)
    if above is None:
        return None
    first, last = clause_around(cue.tree, above)
    return takes_content(cue._replace(at=above, first=first, last=last, verb=verbs()[cue.tree.tokens[above].lemma]))


def _state(token: Token) -> Verb | None:
    """ "X уверены, что …": the short form of an adjective."""
    return short_forms().get(token.text.lower().replace("ё", "е")) if token.feats.get("Variant") == "Short" else None


def _is_verb(token: Token) -> bool:
    form = token.feats.get("VerbForm", "")
    if token.pos not in ("VERB", "AUX", "ADJ") or token.feats.get("Mood") == "Imp":
        return False
    if form in ("Fin", "Conv"):
        return token.feats.get("Person", "3") == "3" and token.feats.get("Tense") != "Fut"
    if token.feats.get("Variant") != "Short":
        return False
    if token.lemma not in verbs():
        return _state(token) is not None
    return token.feats.get("Gender") == "Neut" or verbs()[token.lemma].act == "sure" or _state(token) is not None


def _negated(tree: Tree, at: int) -> bool:
    return any(tree.tokens[k].lemma == "не" for k in tree.kids(at, "advmod"))
