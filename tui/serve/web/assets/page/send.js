// What is sent to the room.

let busy = false, timer = 0, failures = 0;
let taken = 0; // the number with which the room last took labels of this page
const again = () => { clearTimeout(timer); timer = setTimeout(send, Math.min(2000, 500 * 2 ** failures++)); };
const post = (path, form) => fetch(path, {
  method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(form), signal: AbortSignal.timeout(10000),
});

async function send() {
  if (busy) return;
  if (!kept.on && Object.keys(kept.since).length) {
    kept.on = { round, n: ++n, labels: kept.since };
    kept.since = {};
    keep();
  }
  if (!kept.on) { if (wants) handIn(); return; }
  busy = true;
  const form = { round: kept.on.round, n: kept.on.n };
  for (const [s, k] of Object.entries(kept.on.labels)) form["s" + s] = k;
  let answer = null;
  const slow = setTimeout(() => { late = true; unsaved(); }, 1000);
  try {
    answer = await post("/label", form);
    away = false;
    if (answer.status === 429 || answer.status >= 500) throw new Error();
    failures = 0;
    late = late && Object.keys(kept.since).length > 0;
    const sent = kept.on;
    const why = answer.ok ? "" : (await answer.text()).trim();
    kept.on = null;
    if (answer.ok) taken = sent.n;
    keep();
    settle(sent, answer.ok);
    if (!answer.ok) {
      const which = Object.keys(sent.labels).map((s) => +s + 1);
      refused += which.length;
      tell((which.length > 1 ? "Sentences " : "Sentence ") + which.join(", ") + ": " + why.slice(0, 1).toLowerCase() + why.slice(1));
      unsaved();
      if (answer.status === 401) location.assign("/");
    }
    // A room takes a few posts a second; what comes meanwhile goes together.
    setTimeout(() => { busy = false; send(); }, 250);
  } catch {
    busy = false;
    late = true;
    away = !answer;
    unsaved();
    again();
  } finally {
    clearTimeout(slow);
  }
}

// Whoever leaves sentences empty is told how many, and hands in with a second touch.
function ready() {
  const empty = sentences.filter((f) => !f.dataset.mine).length;
  if (labelling() && !done && empty && !sure) {
    sure = true;
    progress();
    return tell((empty === 1 ? "1 is" : empty + " are") + " empty; hand in all the same?");
  }
  handIn();
}

// What the room took counts; what it did not take is what it was before.
function settle(sent, taken) {
  for (const f of sentences) {
    const s = f.dataset.s, late = sent.round !== round;
    if (!(s in sent.labels)) continue;
    if (taken) f.dataset[late ? "first" : "saved"] = labelOf[sent.labels[s]] || "";
    else if (!late && !(s in kept.since)) f.dataset.mine = f.dataset.saved;
    paint(f);
  }
  if (taken) return;
  progress();
  if (body.dataset.program) program();
}

async function handIn() {
  sure = false;
  if (!labelling()) return tell("There is nothing to hand in now.");
  if (waiting()) { wants = true; return tell("You hand in as soon as your labels are saved."); }
  wants = false;
  try {
    const answer = await post("/done", { round, n: ++n, on: done ? 0 : 1 });
    if (!answer.ok) return tell((await answer.text()).trim());
    done = !done;
    tell(done ? "You have handed in. You can change answers until the round ends." : "Go on labelling.");
  } catch { tell("The room cannot be reached just now. Try again in a moment."); }
  progress();
}
