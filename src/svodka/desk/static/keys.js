// Keys: / search, j and k through a list, o unfold, 1 to 9 a story's parts, ? the menu that lists them.
export function keys(document) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    if (act(document, event.key)) event.preventDefault();
  });
}

function writes(target) {
  return target.closest?.("input, textarea, select, [contenteditable]") !== null;
}

function act(document, key) {
  if (key === "/") return focus(document.querySelector("[data-key='/']"));
  if (key === "j" || key === "k") return step(document, key === "j" ? 1 : -1);
  if (key === "o") return unfold(document);
  if (key === "?") return focus(document.querySelector("header .menu > summary"), (menu) => menu.click());
  if (/^[1-9]$/.test(key)) return focus(document.querySelectorAll(".tabs li")[key - 1]?.querySelector("a"), (tab) => tab.click());
  return false;
}

function focus(element, then) {
  if (!element) return false;
  element.focus();
  then?.(element);
  return true;
}

function step(document, by) {
  const items = [...document.querySelectorAll("[data-item]")];
  const at = items.findIndex((item) => item === document.activeElement || item.closest("li")?.contains(document.activeElement));
  const next = items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + by))];
  next?.scrollIntoView({ block: "center" });
  return focus(next);
}

function unfold(document) {
  const details = document.activeElement?.closest("li")?.querySelector("details");
  if (!details) return false;
  details.open = !details.open;
  return true;
}
