// What has not been saved stays on this device, also when the page is loaded again:
// what is on its way (sent again with the same number), and what came since.
const store = "standfirst " + name;
let kept = { on: null, since: {} };
try { kept = JSON.parse(localStorage.getItem(store)) || kept; } catch { /* only in memory, then */ }
const keep = () => { try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* as above */ } unsaved(); };
const waiting = () => Object.keys({ ...(kept.on || {}).labels, ...kept.since }).length;
let away = false; // the room was not reached
// What is on its way is told of when that takes long, or failed: a line that comes and goes with each label
// would move the button under the thumb.
let late = false;
const unsaved = () => {
  const w = late ? waiting() : 0;
  const held = w === 1 ? "1 answer is" : w + " answers are";
  const waits = away ? "no network: " + held + " kept on this phone and sent when it is back" : "not yet saved: " + w;
  $("#unsaved").textContent = (w ? waits : "") + (refused ? " not counted: " + refused : "");
};
