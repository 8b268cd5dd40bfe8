// What is shown beside the own answer at the end.

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
