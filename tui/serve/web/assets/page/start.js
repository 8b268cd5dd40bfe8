// The page begins, and follows the room.

document.documentElement.classList.add("js");
for (const f of sentences) f.dataset.saved = f.dataset.mine;
for (const [s, k] of Object.entries({ ...(kept.on && kept.on.round === round ? kept.on.labels : {}), ...kept.since })) {
  const f = sentences.find((x) => x.dataset.s === s);
  if (f) f.dataset.mine = k === "-" ? "" : labelOf[k] || "";
}
if (kept.on) n = Math.max(n, kept.on.n);
sentences.forEach(paint);
bar.hidden = !labelling();
$("#where").textContent = where[phase] || phase;
clock();
if (labelling()) go(Math.max(unlabelled(1), 0), true);
progress();
send();

// A proxy may hold a stream back: then the room is asked every two seconds.
let heard = false;
function follow(path) {
  const events = new EventSource(path);
  events.onmessage = (e) => { heard = true; show(JSON.parse(e.data)); };
  events.addEventListener("mine", (e) => mine(JSON.parse(e.data)));
  // A stream that is refused does not come again by itself; what refuses it says why.
  events.onerror = async () => {
    if (events.readyState !== EventSource.CLOSED) return;
    try {
      const answer = await fetch("/events?once", { headers: { Accept: "application/json" } });
      if (answer.status === 401) location.assign("/");
      else if (!answer.ok) tell((await answer.text()).trim());
    } catch { /* tried again with the next one */ }
    setTimeout(() => follow(path), 5000);
  };
  events.addEventListener("gone", () => { events.close(); location.assign("/"); });
  return events;
}
const stream = follow("/events");
setTimeout(() => { if (!heard) { stream.close(); follow("/events?once"); } }, 8000);
