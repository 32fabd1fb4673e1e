// What is marked in an article stays as it was chosen, in this browser.
const KEY = "svodka.layers";

export function layers(document) {
  const boxes = [...document.querySelectorAll(".layer input")];
  const kept = read();
  for (const box of boxes) {
    if (box.name in kept) box.checked = kept[box.name];
    box.addEventListener("change", () => write(boxes));
  }
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function write(boxes) {
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(boxes.map((box) => [box.name, box.checked]))));
}
