// Buttons that copy what stands in a field. Without scripts they are hidden, and the field can be copied by hand.
export function copying(document) {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(document, button));
  }
}

async function copy(document, button) {
  const field = document.getElementById(button.dataset.copy);
  const said = document.getElementById(`${button.dataset.copy}-said`);
  said.textContent = "";
  field.closest("details")?.setAttribute("open", "");
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    field.focus();
    field.select();
    return;
  }
  said.textContent = button.dataset.done;
}
