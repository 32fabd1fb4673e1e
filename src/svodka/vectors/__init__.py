"""Texts as vectors: sentences that mean the same lie close together, in whichever words."""

from svodka.vectors.background import background
from svodka.vectors.centring import centred
from svodka.vectors.encoder import Encoder, EncoderError, Vectors
from svodka.vectors.sentences import SentenceVectors, sentence_vectors
from svodka.vectors.store import Progress, cache_folder
from svodka.vectors.weights import WeightsError

__all__ = [
    "Encoder",
    "EncoderError",
    "Progress",
    "SentenceVectors",
    "Vectors",
    "WeightsError",
    "background",
    "cache_folder",
    "centred",
    "sentence_vectors",
]
