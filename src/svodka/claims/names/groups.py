"""Groups of things that are tied to each other, directly or through others."""


class Groups:
    """Connected components of 0 … n-1 (union-find with path halving); a group's first member stands for it."""

    def __init__(self, n: int) -> None:
        self._parent = list(range(n))

    def _root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Puts the groups of i and j together."""
        low, high = sorted((self._root(i), self._root(j)))
        self._parent[high] = low

    def joined(self, i: int, j: int) -> bool:
        """True when i and j are in one group."""
        return self._root(i) == self._root(j)

    def all(self) -> list[list[int]]:
        """The groups in the order of their first members, members in order."""
        found: dict[int, list[int]] = {}
        for i in range(len(self._parent)):
            found.setdefault(self._root(i), []).append(i)
        return list(found.values())
