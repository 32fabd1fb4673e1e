"""Takes out of vectors what they all share.

Sentence encoders of this family squeeze all cosines into a narrow band (unrelated sentences .77, the same claim .95),
because all vectors share one large part. Less that part, cosines spread over -1 to 1.
Method: Mu and Viswanath, "All-but-the-Top", ICLR 2018 (the mean only).
"""

import numpy as np
from numpy.typing import NDArray


def centred(
    matrix: NDArray[np.float32], background: NDArray[np.float32] | None = None, weight: float = 20.0
) -> NDArray[np.float32]:
    """The rows less their mean, at unit length again; a row that is all mean becomes zeros.

    With few rows their own mean says little: given a `background` (the mean of many unrelated texts) the mean is
    drawn towards it as if it stood for `weight` further rows.
    """
    if not len(matrix):
        return matrix
    mean = matrix.mean(axis=0, dtype=np.float64)
    if background is not None:
        mean = (len(matrix) * mean + weight * background) / (len(matrix) + weight)
    shifted = (matrix - mean).astype(np.float32)
    lengths = np.linalg.norm(shifted, axis=1, keepdims=True)
    rows: NDArray[np.float32] = (shifted / np.where(lengths > 1e-6, lengths, np.inf)).astype(np.float32)
    return rows
