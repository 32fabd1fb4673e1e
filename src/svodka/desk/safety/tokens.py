"""Tokens that prove that a form came from a page of this desk.

The browser holds a random session in a cookie that no script and no other site can read or send; each form holds a
salt and a keyed hash of both. The key is made when the desk starts: a form of an earlier run must be loaded again.
"""

import hashlib
import hmac
import secrets

COOKIE = "svodka_session"
FIELD = "token"


class Tokens:
    """Makes and checks them."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def session(self) -> str:
        """A new session, for a browser that has none."""
        return secrets.token_urlsafe(18)

    def made(self, session: str) -> str:
        """A token for one page; no two are alike, so that compressed pages do not give it away."""
        salt = secrets.token_hex(8)
        return f"{salt}{self._hash(session, salt)}"

    def good(self, session: str, token: str) -> bool:
        """Whether this token was made for this session."""
        return bool(session) and hmac.compare_digest(token[16:].encode(), self._hash(session, token[:16]).encode())

    def _hash(self, session: str, salt: str) -> str:
        return hmac.new(self._key, f"{session} {salt}".encode(), hashlib.sha256).hexdigest()
