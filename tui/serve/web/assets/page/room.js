// What everybody may know.
const where = {
  lobby: "lobby", blind: "blind, round 1", second: "second round", frozen: "the round is over",
  room: "the room", program: "the program", closed: "closed", ended: "ended",
};

function show(f) {
  const before = phase, was = frame, over = f.phase === "closed" || f.phase === "ended";
  frame = f;
  phase = f.phase, left = f.left;
  if (round !== f.round) next(f.round);
  body.dataset.phase = phase;
  $("#where").textContent = where[phase] || phase;
  $("#ready").textContent = labelling() || phase === "frozen" ? f.ready + " of " + f.joined + " ready" : f.joined + " joined";
  bar.hidden = !labelling();
  clock();
  trial(f);
  counts(f); // before anything is scrolled to: it changes the height of the page
  if (phase !== before) {
    tell(where[phase], phase === "second" ? "Label once more, now that you have talked." : "");
    if (phase !== "frozen") refused = 0;
    if (labelling()) { at = -1; go(Math.max(unlabelled(1), 0), true); }
    else if (phase !== "program" && f.focus < 0) scrollTo({ top: 0, behavior: calm ? "instant" : "smooth" }); // where it is said what there is to do now
  }
  if ((phase === "program" || phase === "closed") && !body.dataset.program) program();
  if (over && !body.dataset.along) along();
  if (f.focus >= 0 && (!was || was.focus !== f.focus)) {
    const i = sentences.findIndex((x) => +x.dataset.s === f.focus);
    if (i >= 0) go(i);
  }
  progress();
}

const item = (words) => Object.assign(document.createElement("li"), { textContent: words });

// A line below a sentence, or none.
function line(f, name, what) {
  let p = $("." + name, f);
  if (!p && what) { p = document.createElement("p"); p.className = name; f.append(p); }
  if (p) { p.hidden = !what; p.textContent = what || ""; }
}

// The second round begins without labels; those of the first stand beside.
function next(r) {
  round = r;
  body.dataset.round = r;
  done = sure = false;
  undo = [];
  kept.since = {};
  keep();
  for (const f of sentences) {
    if (r === 2) f.dataset.first = f.dataset.saved;
    if (f.dataset.first) line(f, "before", "in the first round you said: " + shorts[f.dataset.first]);
    f.dataset.mine = f.dataset.saved = "";
    paint(f);
  }
}

function clock() {
  $("#clock").textContent = left < 0 ? "" : " · " + Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0") + " left";
}
setInterval(() => { if (left > 0) { left--; clock(); } }, 1000);

// What is this participant's own, after it was changed on another device, too.
function mine(m) {
  if (m.n < taken) return; // it set out before the room took what this page has sent
  const labels = m.labels[m.labels.length - 1];
  n = Math.max(n, m.n);
  if (m.labels.length === round) {
    done = m.done;
    for (const f of sentences) {
      const s = f.dataset.s;
      f.dataset.saved = labels[s];
      if (s in kept.since || kept.on && s in kept.on.labels) continue;
      f.dataset.mine = labels[s];
      paint(f);
    }
  }
  (m.tried || []).forEach((label, i) => {
    for (const b of trials[i] ? $$("button", trials[i]) : []) b.setAttribute("aria-pressed", String(b.dataset.label === label));
  });
  progress();
}

const split = (step) => {
  const list = (frame && frame.order || []).filter((i) => frame.spread[i] === "split");
  if (!list.length) return tell("No sentence is split.");
  const here = list.indexOf(at < 0 ? -1 : +sentences[at].dataset.s);
  const i = list[here < 0 ? 0 : (here + step + list.length) % list.length];
  go(sentences.findIndex((x) => +x.dataset.s === i));
};
