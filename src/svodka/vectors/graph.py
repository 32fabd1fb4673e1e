"""Builds the ONNX graph of a BERT sentence encoder (mean pooling, unit length) from 4-bit weights.

The word vectors stay in 4 bits, exactly as they came. The matrices of the layers become unsigned 8-bit numbers with a
scale for each column, multiplied by activations that are quantised as they come: twice as fast on a plain processor
as 4 bits. Unsigned by unsigned never saturates, so the whole numbers are the same on every processor (signed weights
saturate where there is no VNNI). The scale of the activations is taken over all that is in a batch: run one text at a
time, or a text's vector depends on its neighbours.
"""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from svodka.vectors.weights import BLOCK, Packed, Weights

_MICROSOFT = "com.microsoft"
_INPUTS = ("input_ids", "attention_mask")


def encoder_graph(weights: Weights) -> onnx.ModelProto:
    """The model: int64 `input_ids` and `attention_mask` (batch × length) to float32 `sentence` (batch × width)."""
    return _Graph(weights).build()


class _Graph:
    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def build(self) -> onnx.ModelProto:
        shape = self._weights.shape
        self._constant("by_head", np.array([0, 0, shape.heads, shape.width // shape.heads], np.int64))
        self._constant("flat", np.array([0, 0, shape.width], np.int64))
        self._constant("scale", np.array((shape.width // shape.heads) ** -0.5, np.float32))
        mask = self._op("Cast", "attention_mask", to=TensorProto.FLOAT)
        x = self._embedding()
        away = self._away(mask)
        for layer in range(shape.layers):
            x = self._layer(x, f"l{layer}", away)
        self._pool(x, mask)
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"]) for n in _INPUTS]
        output = helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["batch", shape.width])
        graph = helper.make_graph(self._nodes, "sentence-encoder", inputs, [output], self._constants)
        opsets = [helper.make_opsetid("", 20), helper.make_opsetid(_MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=9)

    def _embedding(self) -> str:
        width = self._weights.shape.width
        words = self._weights.packed("emb.word", width)
        names = [self._constant("word", _paired(words).reshape(-1, width // 2)), "input_ids"]
        names.append(self._constant("word.scale", words.scales.astype(np.float32)))
        x = self._op(
            "GatherBlockQuantized", *names, domain=_MICROSOFT, bits=4, block_size=BLOCK, gather_axis=0, quantize_axis=1
        )
        positions = self._weights.floats("emb.pos").reshape(-1, width) + self._weights.floats("emb.type")[:width]
        self._constant("one", np.array(1, np.int64))
        self._constant("axis", np.array(1, np.int64))
        at = self._op("Sub", self._op("CumSum", "attention_mask", "axis"), "one")
        self._constant("zero", np.array(0, np.int64))
        at = self._op("Max", at, "zero")
        x = self._op("Add", x, self._op("Gather", self._constant("position", positions), at))
        return self._norm(x, "emb.ln")

    def _away(self, mask: str) -> str:
        """What is added to attention scores: 0 for words, a large negative number for padding."""
        self._constant("ones", np.array(1, np.float32))
        self._constant("far", np.array(-10000, np.float32))
        self._constant("axes", np.array([1, 2], np.int64))
        return self._op("Unsqueeze", self._op("Mul", self._op("Sub", "ones", mask), "far"), "axes")

    def _layer(self, x: str, name: str, away: str) -> str:
        q, k, v = (self._op("Reshape", self._linear(x, f"{name}.{part}"), "by_head") for part in "qkv")
        q, v = (self._op("Transpose", part, perm=[0, 2, 1, 3]) for part in (q, v))
        k = self._op("Transpose", k, perm=[0, 2, 3, 1])
        scores = self._op("Add", self._op("Mul", self._op("MatMul", q, k), "scale"), away)
        mixed = self._op("MatMul", self._op("Softmax", scores, axis=-1), v)
        mixed = self._op("Reshape", self._op("Transpose", mixed, perm=[0, 2, 1, 3]), "flat")
        x = self._norm(self._op("Add", x, self._linear(mixed, f"{name}.ao")), f"{name}.aln")
        inner = self._op("Gelu", self._linear(x, f"{name}.fi"))
        return self._norm(self._op("Add", x, self._linear(inner, f"{name}.fo")), f"{name}.oln")

    def _pool(self, x: str, mask: str) -> None:
        self._constant("last", np.array([2], np.int64))
        self._constant("middle", np.array([1], np.int64))
        weight = self._op("Unsqueeze", mask, "last")
        total = self._op("ReduceSum", self._op("Mul", x, weight), "middle", keepdims=0)
        mean = self._op("Div", total, self._op("ReduceSum", weight, "middle", keepdims=0))
        self._nodes.append(helper.make_node("LpNormalization", [mean], ["sentence"], axis=-1, p=2))

    def _linear(self, x: str, name: str) -> str:
        columns = self._weights.shape.inner if name.endswith(".fo") else self._weights.shape.width
        matrix = _unpacked(self._weights.packed(f"{name}.w", columns)).T
        scale = np.abs(matrix).max(axis=0) / 127
        eight = (np.rint(matrix / scale) + 128).astype(np.uint8)
        names = [x, self._constant(f"{name}.w", eight), self._constant(f"{name}.scale", scale)]
        names.append(self._constant(f"{name}.zero", np.full(len(scale), 128, np.uint8)))
        product = self._op("DynamicQuantizeMatMul", *names, domain=_MICROSOFT)
        return self._op("Add", product, self._constant(f"{name}.b", self._weights.floats(f"{name}.b")))

    def _norm(self, x: str, name: str) -> str:
        weight, bias = (self._constant(f"{name}.{part}", self._weights.floats(f"{name}.{part}")) for part in "wb")
        return self._op("LayerNormalization", x, weight, bias, axis=-1, epsilon=self._weights.epsilon)

    def _constant(self, name: str, value: NDArray[np.generic]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _op(self, kind: str, *inputs: str, **attributes: int | float | str | list[int]) -> str:
        name = f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], name, **attributes))  # type: ignore[arg-type]
        return name


def _paired(matrix: Packed) -> NDArray[np.uint8]:
    """The nibbles as ONNX Runtime wants them: numbers 2i and 2i + 1 of a block share byte i, the even one low."""
    numbers = np.concatenate([matrix.nibbles & 15, matrix.nibbles >> 4], axis=2)
    pairs: NDArray[np.uint8] = numbers[:, :, 0::2] | (numbers[:, :, 1::2] << 4)
    return pairs


def _unpacked(matrix: Packed) -> NDArray[np.float32]:
    """The numbers themselves, rows × columns."""
    numbers = np.concatenate([matrix.nibbles & 15, matrix.nibbles >> 4], axis=2).astype(np.float32) - 8
    rows: NDArray[np.float32] = (numbers * matrix.scales.astype(np.float32)[:, :, None]).reshape(len(numbers), -1)
    return rows
