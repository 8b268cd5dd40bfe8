// How the room answered.

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
