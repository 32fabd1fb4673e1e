// How far a job has come, asked again every second; when it is over, its result is shown.
export function work(document) {
  const shown = document.querySelector("[data-job]");
  if (shown) setTimeout(() => ask(document, shown), 500);
}

async function ask(document, shown) {
  const again = () => setTimeout(() => ask(document, shown), 1000);
  const answer = await fetch(`${shown.dataset.job}?as=json`).catch(() => null);
  if (!answer) return void again();
  if (!answer.ok) return;
  const job = await answer.json();
  shown.querySelector(".said").textContent = job.said;
  const bar = shown.querySelector("progress");
  bar.max = job.total || 1;
  if (job.total > 1) bar.value = job.done;
  else bar.removeAttribute("value");
  if (job.state === "done") document.location.assign(job.result);
  else if (job.state === "failed") document.location.reload();
  else again();
}
