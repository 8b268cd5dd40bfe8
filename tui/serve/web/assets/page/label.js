// The own labels.

function set(i, label, remember = true) {
  const f = sentences[i];
  if (remember) undo.push([i, f.dataset.mine]);
  f.dataset.mine = label;
  sure = false;
  kept.since[f.dataset.s] = label ? keyOf[label] : "-";
  keep();
  paint(f);
  send();
}

function label(key) {
  if (!labelling()) return tell("Labels are not taken now: " + $("#where").textContent + ".");
  if (at < 0) go(Math.max(unlabelled(1), 0), true);
  const was = sentences[at], b = keys[key];
  if (was.dataset.mine === b.dataset.label) {
    set(at, "");
    progress();
    return tell(number(was) + ": " + $("span", b).textContent + " is taken back.");
  }
  set(at, b.dataset.label);
  const next = unlabelled(1);
  if (next >= 0) go(next, true);
  progress();
  const then = next < 0 ? "All have a label. Hand in, or change what you like." : "Next, " + number(sentences[next]) + ": " + text(sentences[next]);
  const what = number(was) + " " + $("span", b).textContent + ". ";
  tell(what + then, next < 0 ? what + then : what + "To undo: tap sentence " + number(was) + ", then " + $("span", b).textContent + ".");
}

function takeBack() {
  const last = undo.pop();
  if (!last || !labelling()) return tell("There is nothing to take back.");
  set(last[0], last[1], false);
  go(last[0]);
}
