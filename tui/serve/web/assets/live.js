// The wall and the facilitator's page: what is live on them is fetched again when the
// room changes. Without this script they load themselves again every few seconds.
"use strict";
(() => {
  const path = document.body.dataset.live, every = +document.body.dataset.every;
  let busy = false, more = false, left = -1;
  async function fresh() {
    if (busy) { more = true; return; }
    busy = true;
    try {
      const answer = await fetch(path);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("#live"), old = document.querySelector("#live");
      // Nothing moves under the fingers of somebody who is about to press.
      if (!answer.ok || !now) location.reload();
      else if (now.innerHTML !== old.innerHTML) {
        const name = old.contains(document.activeElement) ? document.activeElement.textContent : "";
        old.replaceChildren(...now.childNodes);
        if (name) [...old.querySelectorAll("button")].find((b) => b.textContent === name)?.focus();
      }
      clock();
    } catch { /* the stream says when the room is there again */ }
    busy = false;
    if (more) { more = false; fresh(); }
  }
  function clock() {
    const at = document.querySelector("[data-left]");
    left = at ? +at.dataset.left : -1;
  }
  clock();
  setInterval(() => {
    const at = document.querySelector("[data-left]");
    if (!at || left <= 0) return;
    left--;
    at.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  }, 1000);
  if (every) setInterval(fresh, every * 1000);
  new EventSource("/events").onmessage = fresh;
})();
