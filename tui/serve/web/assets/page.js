// The page of a participant. Without this script the page works as a form.
"use strict";
(() => {
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

  // What has not been saved stays on this device, also when the page is loaded again:
  // what is on its way (sent again with the same number), and what came since.
  const store = "standfirst " + name;
  let kept = { on: null, since: {} };
  try { kept = JSON.parse(localStorage.getItem(store)) || kept; } catch { /* only in memory, then */ }
  const keep = () => { try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* as above */ } unsaved(); };
  const waiting = () => Object.keys({ ...(kept.on || {}).labels, ...kept.since }).length;
  let away = false; // the room was not reached
  const unsaved = () => {
    const w = waiting();
    const held = w === 1 ? "1 answer is" : w + " answers are";
    const waits = away ? "no network: " + held + " kept on this phone and sent when it is back" : "not yet saved: " + w;
    $("#unsaved").textContent = (w ? waits : "") + (refused ? " not counted: " + refused : "");
  };

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
    try {
      answer = await post("/label", form);
      away = false;
      if (answer.status === 429 || answer.status >= 500) throw new Error();
      failures = 0;
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
      away = !answer;
      unsaved();
      again();
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

  const sum = (row) => row.reduce((a, b) => a + b, 0);
  function most(row) {
    const top = Math.max(...row), all = sum(row);
    const names = buttons.filter((_, k) => row[k] === top).map((b) => shorts[b.dataset.label]);
    if (names.length > 2) return names.length + " labels even, " + top + " of " + all + " each";
    return all ? names.join(" and ") + ", " + top + " of " + all : "";
  }

  // How a sentence was answered, in the newest round in which enough did: what was shown stays shown.
  const counted = (f, i) => (f.counts || []).reduce((newest, round) => round[i] || newest, null);
  function counts(f) {
    const now = f.counts && f.counts.length ? f.counts[f.counts.length - 1] : null;
    const first = f.counts && f.counts.length > 1 ? f.counts[0] : null;
    for (const s of sentences) {
      const i = +s.dataset.s, row = counted(f, i), again = row && now[i];
      if (now && !$(".bars", s)) s.append($("#shown").content.cloneNode(true));
      if ($(".bars", s)) {
        $(".bars", s).hidden = !row;
        const few = body.dataset.few, fresh = again && f.fresh && f.fresh[i];
        $(".few", s).hidden = !now || again && !fresh;
        $(".few", s).textContent = fresh ? fresh + ' answered in round 2 only: not in "was".'
          : row && !again ? "Round 1; in round 2 " + few[0].toLowerCase() + few.slice(1) + "." : few + ".";
      }
      $$("tr", s).forEach((tr, k) => {
        $("progress", tr).max = row ? Math.max(sum(row), 1) : 1;
        $("progress", tr).value = row ? row[k] : 0;
        $(".count", tr).textContent = row ? row[k] : "";
        $(".was", tr).textContent = again && first && first[i] ? "was " + first[i][k] : "";
      });
      if (row) paint(s);
      const agreed = (f.agreed || []).find((a) => a.s === i);
      line(s, "settled", agreed && "The room settled on " + shorts[agreed.label] + (agreed.note ? ": " + agreed.note : ""));
      const written = (f.reasons || []).filter((r) => r.s === i).map((r) => item((r.label ? shorts[r.label] + ": " : "") + r.text));
      let list = $(".reasons", s);
      if (!list && written.length) { list = document.createElement("ul"); list.className = "reasons"; s.append(list); }
      if (list) list.replaceChildren(...written);
    }
    const asked = (f.questions || []).map(item);
    $("#talk").hidden = !asked.length;
    $("#talk ul").replaceChildren(...asked);
    const kinds = (k) => (f.spread || []).filter((x) => x === k).length;
    $("#division .divided").textContent = now ? kinds("split") + " split, " + kinds("mostly") + " mostly alike, " + kinds("alike") + " alike" +
      (kinds("few") ? ", " + kinds("few") + " answered by fewer than " + Math.max(f.least, 2) + (f.least > 1 ? ", not shown" : "") : "") : "";
    $("#division .split").replaceChildren(...(f.order || []).map((i) => {
      const s = sentences.find((x) => +x.dataset.s === i);
      const li = document.createElement("li"), a = document.createElement("a"), how = document.createElement("small");
      li.value = i + 1;
      a.href = "#s" + i;
      a.textContent = text(s);
      how.textContent = " " + (f.spread[i] === "mostly" ? "mostly alike" : f.spread[i]) + (now[i] ? ": " + most(now[i]) : "");
      li.append(a, how);
      return li;
    }));
  }

  const own = (s) => shorts[s.dataset.mine] || (s.dataset.first ? shorts[s.dataset.first] + ", in the first round" : "no answer");

  async function program() {
    try {
      const answer = await fetch("/program", { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const p = await answer.json();
      body.dataset.program = "1";
      for (const s of sentences) {
        const i = +s.dataset.s;
        line(s, "three", "you: " + own(s) + " · room: " + (counted(frame, i) ? most(counted(frame, i)) : body.dataset.few) +
          " · program: " + (p.titles[i] || "no label") + (p.words[i] ? " (" + p.words[i] + ")" : ""));
        line(s, "key", p.key && p.key[i] && "key: " + p.key[i]);
      }
      $("#source dl").replaceChildren(...(p.source || []).flatMap((x) => {
        const dt = document.createElement("dt"), dd = document.createElement("dd");
        dt.textContent = x.name;
        dd.textContent = x.value;
        return [dt, dd];
      }));
    } catch { setTimeout(program, 2000); }
  }

  // The room may be gone by the time that somebody takes the answers along.
  const along = () => fetch("/mine.txt").then((answer) => answer.ok ? answer.blob() : Promise.reject()).then((file) => {
    for (const a of $$("a[download]")) { a.href = URL.createObjectURL(file); a.download = "my-labels.txt"; }
    body.dataset.along = "1";
  }).catch(() => {});

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

  function takeBack() {
    const last = undo.pop();
    if (!last || !labelling()) return tell("There is nothing to take back.");
    set(last[0], last[1], false);
    go(last[0]);
  }

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
})();
