// In the drawing of who relies on whom, a box that is pointed at or focused shows its own lines alone.
export function drawing(document) {
  for (const graph of document.querySelectorAll("svg.graph")) {
    // Where it is wider than the screen, the articles are seen first: they stand on the right.
    const own = graph.querySelector(".own rect");
    if (own) graph.parentElement.scrollLeft = own.x.baseVal.value - 8;
    for (const node of graph.querySelectorAll("[data-node]")) {
      const target = node.closest("a") ?? node;
      for (const event of ["pointerenter", "focus"]) target.addEventListener(event, () => pick(graph, node.dataset.node));
      for (const event of ["pointerleave", "blur"]) target.addEventListener(event, () => pick(graph, null));
    }
  }
}

function pick(graph, key) {
  graph.classList.toggle("picked", key !== null);
  const near = new Set([key]);
  for (const edge of graph.querySelectorAll("[data-from]")) {
    const { from, to } = edge.dataset;
    const on = key !== null && (from === key || to === key);
    edge.classList.toggle("on", on);
    if (on) near.add(from).add(to);
  }
  for (const node of graph.querySelectorAll("[data-node]")) node.classList.toggle("on", near.has(node.dataset.node));
}
