// What is on the page, which sentence one is at, and what is said.

const $ = (q, at = document) => at.querySelector(q);
const $$ = (q, at = document) => [...at.querySelectorAll(q)];
const body = document.body, bar = $("#bar"), said = $("#said");
const sentences = $$("fieldset.s");
const buttons = $$("#bar [data-key]");
const keys = Object.fromEntries(buttons.map((b) => [b.dataset.key, b]));
const shorts = Object.fromEntries(buttons.map((b) => [b.dataset.label, $("span", b).textContent]));
const labelOf = Object.fromEntries(buttons.map((b) => [b.dataset.key, b.dataset.label]));
const keyOf = Object.fromEntries(buttons.map((b) => [b.dataset.label, b.dataset.key]));
const name = body.dataset.name;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
let phase = body.dataset.phase, round = +body.dataset.round, n = +body.dataset.n;
let done = body.dataset.done === "1", left = +body.dataset.left, at = -1, count = "", undo = [], refused = 0, wants = false, sure = false;
let frame = null;
const labelling = () => phase === "blind" || phase === "second";
const open = () => phase === "room" || phase === "program" || phase === "closed";

// What is said aloud is read, too: where the thumb is while one labels, and else at the top.
const tell = (what, short = what) => { said.textContent = what; $("#note").textContent = $("#told").textContent = short; };
// What is scrolled to stands below the head of the page, however many rows that has.
const below = () => {
  const head = $("header"), stays = getComputedStyle(head).position === "sticky";
  document.documentElement.style.scrollPaddingTop = stays ? head.offsetHeight + 8 + "px" : "";
};
const text = (f) => $(".text", f).textContent, number = (f) => +f.dataset.s + 1;

function paint(f) {
  const mine = f.dataset.mine;
  $(".letter", f).textContent = mine ? keyOf[mine].toUpperCase() : "·";
  f.classList.toggle("has", !!mine);
  for (const tr of $$("tr", f)) {
    tr.classList.toggle("you", tr.dataset.label === mine);
    $(".mark", tr).textContent = tr.dataset.label === mine ? "◀ you" : !mine && tr.dataset.label === f.dataset.first ? "◀ you, round 1" : "";
  }
  for (const r of $$("input[type=radio]", f)) r.checked = r.value === (mine ? keyOf[mine] : "-");
}

function progress() {
  const answered = sentences.filter((f) => f.dataset.mine).length;
  $("#count").textContent = answered + "/" + sentences.length;
  $("#at").textContent = at < 0 ? "" : "sentence " + number(sentences[at]) + " ·";
  $("#handin").textContent = done ? "Go on labelling" : sure ? "Hand in all the same" : "Hand in";
  const before = sentences.some((f) => f.dataset.first);
  $("#again").hidden = !before;
  $("#new").hidden = before;
  $("#handin").classList.toggle("ready", answered === sentences.length && !done);
  for (const b of buttons) b.setAttribute("aria-pressed", String(at >= 0 && sentences[at].dataset.mine === b.dataset.label));
  unsaved();
}

function go(i, quiet) {
  if (!sentences.length) return;
  at = Math.max(0, Math.min(sentences.length - 1, i));
  sentences.forEach((f, k) => { if (k === at) f.setAttribute("aria-current", "true"); else f.removeAttribute("aria-current"); });
  below();
  sentences[at].scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  if (!quiet) tell("Sentence " + number(sentences[at]) + " of " + sentences.length + ": " + text(sentences[at]), "");
  progress();
}

// The next sentence without a label, from here on and then from the beginning.
function unlabelled(step) {
  for (let k = 1; k <= sentences.length; k++) {
    const i = (at + step * k + 2 * sentences.length) % sentences.length;
    if (!sentences[i].dataset.mine) return i;
  }
  return -1;
}
