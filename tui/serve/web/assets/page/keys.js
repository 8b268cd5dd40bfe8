// Keys and touches.

document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== "radio") return;
  const k = e.key, times = +count || 1;
  if (/^[0-9]$/.test(k)) { count += k; return; }
  const typed = count;
  count = "";
  if (keys[k.toLowerCase()] && phase === "lobby" && trials.length && !told()) attemptKey(k.toLowerCase());
  else if (keys[k.toLowerCase()]) label(k.toLowerCase());
  else if (k === "j" || k === "]" || k === "ArrowDown") go(at + times);
  else if (k === "k" || k === "[" || k === "ArrowUp") go(at - times);
  else if (k === "g") go(typed ? sentences.findIndex((x) => number(x) >= times) : 0);
  else if (k === "G") go(sentences.length - 1);
  else if (k === "v" || k === "V") { const i = unlabelled(k === "v" ? 1 : -1); if (i < 0) tell("All have a label."); else go(i); }
  else if (k === "z") takeBack();
  else if (k === "Z" && labelling() && at >= 0) { set(at, ""); progress(); }
  else if (k === "Z") tell("Labels are not taken now: " + $("#where").textContent + ".");
  else if (/^[{}T]$/.test(k) && !open()) tell("Nothing is shown of the room yet.");
  else if (k === "D") { const d = $("#meaning"); d.open = !d.open; if (d.open) $("summary", d).focus(); }
  else if (k === "E") ready();
  else if (k === "}" || k === "{") split(k === "}" ? 1 : -1);
  else if (k === "T") $("#division").scrollIntoView();
  else return;
  e.preventDefault();
});
for (const t of trials) for (const b of $$("button", t)) b.addEventListener("click", (e) => { e.preventDefault(); attempt(t, b); });
for (const b of buttons) b.addEventListener("click", () => label(b.dataset.key));
$("#handin").addEventListener("click", ready);
sentences.forEach((f, i) => f.addEventListener("click", () => go(i, true)));
$("#answers").addEventListener("submit", (e) => e.preventDefault());
const reason = $("#reason");
if (reason) reason.addEventListener("submit", async (e) => {
  e.preventDefault();
  try {
    const answer = await post("/reason", { round, n: ++n, s: +$("#why-at").value - 1, note: $("#why").value });
    tell(answer.ok ? "The reason is saved." : (await answer.text()).trim());
    if (answer.ok) $("#why").value = "";
  } catch { tell("The room cannot be reached just now. Try again in a moment."); }
});
addEventListener("online", send);
