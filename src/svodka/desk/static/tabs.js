// On a narrow screen the row of a story's parts is moved so that the present one is seen.
export function tabs(document) {
  const here = document.querySelector(".tabs [aria-current]");
  const row = here?.closest("ul");
  if (row) row.scrollLeft = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
}
