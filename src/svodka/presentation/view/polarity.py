"""How a telling stands to the claim as its gist puts it: a negative gist is said by negatives."""

from svodka.model.account import Claim
from svodka.model.reading import Polarity, Statement
from svodka.model.span import overlap


def gist_polarity(claim: Claim) -> Polarity:
    """ "asserted", "possible" or "denied": as the statement that the gist is taken from; a question, as most are."""
    told = next((s for s in claim.statements if overlap(s, claim.gist) and s.article == claim.gist.article), None)
    if told is not None and told.polarity != "questioned":
        return told.polarity
    denied = sum(statement.polarity == "denied" for statement in claim.statements)
    return "denied" if denied > len(claim.statements) / 2 else "asserted"


def unlike_gist(statement: Statement, claim: Claim) -> Polarity | None:
    """The telling's own polarity where a reader of the gist would not expect it; None where the two are alike.

    A yes to the gist's no, or a no to its yes, counts only where the comparison found that the two contradict each
    other: "матч отменён" and "матч не состоится" do not.
    """
    own, gist = statement.polarity, gist_polarity(claim)
    if own == gist or (own == "asserted" and gist == "possible"):
        return None
    if {own, gist} <= {"asserted", "denied"} and not _contradicted(statement, claim):
        return None
    return own


def _contradicted(statement: Statement, claim: Claim) -> bool:
    told = (span for d in claim.disagreements if d.slot == "polarity" for value in d.values for span in value.spans)
    return any(span.article == statement.article and overlap(span, statement) for span in told)
