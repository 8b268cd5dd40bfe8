// The warm-up: what is tried counts nowhere.
const trials = $$("[data-try]");
const told = () => trials.some((t) => $("button", t).disabled);
async function attempt(t, b) {
  const again = b.getAttribute("aria-pressed") === "true";
  try {
    const answer = await post("/try", { n: ++n, ["s" + t.dataset.try]: again ? "-" : b.value });
    if (!answer.ok) return tell((await answer.text()).trim());
    for (const x of $$("button", t)) x.setAttribute("aria-pressed", String(x === b && !again));
    tell(again ? "Taken back." : b.textContent + ". It is told when all have tried.");
  } catch { tell("The room cannot be reached just now. Try again in a moment."); }
}
// A letter is for the first sentence that was not tried, and then for the one with the focus.
function attemptKey(k) {
  const t = trials.find((x) => !$("[aria-pressed=true]", x)) || document.activeElement.closest("[data-try]");
  if (!t) return tell("All are tried. Press a button to change one.");
  attempt(t, $$("button", t).find((b) => b.value === k));
}
function trial(f) {
  const step = f.trial ? f.trial.step : "";
  for (const t of trials) {
    const x = f.trial && f.trial.tried && f.trial.tried[+t.dataset.try];
    for (const b of $$("button", t)) b.disabled = !!x;
    if (!x) continue;
    const right = $$("button", t).find((b) => b.dataset.label === x.label);
    const parts = x.counts && buttons.map((b, k) => x.counts[k] ? shorts[b.dataset.label] + " " + x.counts[k] : "").filter(Boolean);
    line(t, "three", "room: " + (parts ? parts.join(", ") : f.least > 1 ? "fewer than " + f.least + " answered, so it is not shown" : "nobody answered"));
    line(t, "right", (right ? right.title : "") + (x.why ? ": " + x.why : ""));
  }
  if (told()) $("#how").textContent = $("#how").dataset.told;
  if (phase !== "lobby" || !trials.length || step === (body.dataset.trial || "")) return;
  body.dataset.trial = step;
  if (step === "asked") tell("All try the labels now, on the sentences to warm up.");
  if (step === "told") tell("The warm-up is told: see how the room answered, and which label is right.");
  below();
  $("#try").scrollIntoView({ behavior: calm ? "instant" : "smooth" });
}
