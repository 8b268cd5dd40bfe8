package anchor_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
)

// line is a sentence of a generated text and what the generator knows of it.
type line struct {
	text string
	// id is the old sentence that it is, or -1 for a new one.
	id int
	// is what was done to it.
	is string
	// like is the old sentence that a new one was made to look like.
	like int
}

// writer makes texts of an invented county, and changes them.
type writer struct{ *rand.Rand }

func (w writer) one(of ...string) string { return of[w.IntN(len(of))] }

// sentence is one of many that look alike, or a short one that stands often.
func (w writer) sentence() string {
	if w.IntN(12) == 0 {
		return w.one("No.", "He declined to comment.", "That is not so.", "The council said nothing.", "Why?", "It did not help.")
	}
	who := w.one("The county", "The harbour office", "Ruth Adeyemi", "Olof Marsh", "The ferry company", "A study by the department", "The mayor of Pell Point")
	did := w.one("spent", "set aside", "asked for", "has never counted", "put down", "refused to give", "promised")
	sum := fmt.Sprintf("%d million crowns", 2+w.IntN(60))
	what := w.one("the repair of the pier", "a second boat", "the road round the Mere", "the winter timetable", "a bridge that few people want",
		"the school on the island")
	when := w.one("in the spring of", "before the end of", "after the storm of", "during the long winter of") + fmt.Sprintf(" %d", 1990+w.IntN(36))
	why := w.one("because the engine was old", "although nobody had asked", "and told the papers so", "while the herring sheds stood empty",
		"as its own register shows", "to the surprise of the nurses")
	return fmt.Sprintf("%s %s %s for %s %s, %s.", who, did, sum, what, when, why)
}

func (w writer) text(n int) []line {
	out := make([]line, n)
	for i := range out {
		out[i] = line{text: w.sentence(), id: i, is: "unchanged"}
	}
	return out
}

// change does one thing to a text.
func (w writer) change(now []line) []line {
	i := w.IntN(len(now))
	l := now[i]
	// A sentence is changed once, so that it is known what was done to it; short ones are left alone.
	plain := l.is == "unchanged" && len(l.text) > 60
	replace := func(is string, with ...string) []line {
		var lines []line
		for _, s := range with {
			lines = append(lines, line{text: s, id: l.id, is: is})
		}
		return slices.Concat(now[:i], lines, now[i+1:])
	}
	insert := func(at int, l ...line) []line { return slices.Insert(slices.Clone(now), at, l...) }
	kind := w.one("move", "double", "edit", "split", "merge", "number", "negation", "name", "lookalike", "twin", "delete", "new", "set")
	switch {
	case kind == "move":
		n := min(1+w.IntN(4), len(now)-i)
		part := slices.Clone(now[i : i+n])
		rest := slices.Delete(slices.Clone(now), i, i+n)
		return slices.Insert(rest, w.IntN(len(rest)+1), part...)
	case kind == "double":
		return insert(w.IntN(len(now)+1), l)
	case kind == "delete":
		return slices.Delete(slices.Clone(now), i, i+1)
	case kind == "new":
		return insert(i, line{text: w.sentence(), id: -1, is: "new"})
	case !plain:
		return now
	case kind == "edit":
		for _, r := range [][2]string{
			{"the papers", "the newspapers"},
			{"engine was old", "engine was aged"},
			{"asked.", "wished."},
			{"stood empty", "lay empty"},
			{"shows", "has it"},
			{"to the surprise", "to the delight"},
		} {
			if strings.Contains(l.text, r[0]) {
				return replace("edited", strings.Replace(l.text, r[0], r[1], 1))
			}
		}
	case kind == "split":
		if a, b, ok := strings.Cut(l.text, ", "); ok {
			return replace("split", a+".", strings.ToUpper(b[:1])+b[1:])
		}
	case kind == "merge":
		if i+1 < len(now) && now[i+1].is == "unchanged" {
			both := strings.TrimSuffix(l.text, ".") + ", and " + now[i+1].text
			return slices.Concat(now[:i], []line{{text: both, id: -1, is: "merged"}}, now[i+2:])
		}
	case kind == "number":
		words := strings.Fields(l.text)
		for k, word := range words {
			if strings.ContainsAny(word, "123456789") && w.IntN(2) == 0 {
				words[k] = "9" + word
				return replace("number", strings.Join(words, " "))
			}
		}
	case kind == "negation":
		for _, r := range [][2]string{
			{" spent", " never spent"},
			{" asked for", " did not ask for"},
			{"has never counted", "has counted"},
			{"refused to give", "agreed to give"},
		} {
			if strings.Contains(l.text, r[0]) {
				return replace("negation", strings.Replace(l.text, r[0], r[1], 1))
			}
		}
	case kind == "name":
		for _, r := range [][2]string{{"Adeyemi", "Lindqvist"}, {"Marsh", "Brandt"}, {"Mere", "Sound"}, {"Pell", "Harrow"}} {
			if strings.Contains(l.text, r[0]) {
				return replace("name", strings.Replace(l.text, r[0], r[1], 1))
			}
		}
	case kind == "lookalike", kind == "twin":
		words := strings.Fields(l.text)
		for k, word := range words {
			if strings.ContainsAny(word, "0123456789") {
				words[k] = fmt.Sprint(100 + w.IntN(800))
				break
			}
		}
		other := line{strings.Join(words, " "), -1, "lookalike", l.id}
		if kind == "twin" { // it stands beside the one it looks like
			return insert(i+w.IntN(2), other)
		}
		rest := slices.Delete(slices.Clone(now), i, i+1)
		at := w.IntN(len(rest) + 1)
		if at == i { // where it stood itself, nobody could tell it from an edited one
			return now
		}
		return slices.Insert(rest, at, other)
	case kind == "set":
		return replace("unchanged", strings.NewReplacer(" the ", "  the ", "'", "’", ", ", ",\u00a0").Replace(l.text))
	}
	return now
}

func texts(lines []line) []clean.Text {
	out := make([]clean.Text, len(lines))
	for i, l := range lines {
		out[i] = clean.Inline(l.text, nil)
	}
	return out
}

// score counts what became of the sentences of one text.
type score struct{ wrong, unflagged, parts, unchanged, kept, changed, carried int }

// judge holds the matches of some old sentences against what was done to them.
func (s *score) judge(t *testing.T, old, now []line, which []int, matches []anchor.Match) {
	t.Helper()
	there := map[int][]line{}
	for _, l := range now {
		there[l.id] = append(there[l.id], l)
	}
	for k, i := range which {
		m := matches[k]
		if m.Carried() {
			s.look(t, old, now, i, m)
		}
		was := there[i]
		switch {
		case len(was) == 0:
		case was[0].is == "unchanged":
			s.unchanged++
			if m.Kind == anchor.Same {
				s.kept++
			}
		case was[0].is != "split":
			s.changed++
			if m.Carried() {
				s.carried++
			}
		}
	}
}

// look judges a match that carries a label over.
func (s *score) look(t *testing.T, old, now []line, i int, m anchor.Match) {
	t.Helper()
	to := now[m.At]
	// Nobody can tell another sentence in the place of the old one from the old
	// one with another number: then the number is flagged.
	inPlace := to.is == "lookalike" && to.like == i && m.Kind == anchor.Edited && m.Changed&anchor.Number != 0 &&
		around(old, i-1) == around(now, m.At-1) && around(old, i+1) == around(now, m.At+1)
	switch {
	case to.text == old[i].text || inPlace:
	case to.id != i:
		s.wrong++
		t.Errorf("on a wrong sentence:\n%s\n%s (%s)", old[i].text, to.text, to.is)
	case to.is == "split" && (m.At > 0 && now[m.At-1].id == i || m.At+1 < len(now) && now[m.At+1].id == i):
		s.parts++
		t.Errorf("a part was taken for the whole:\n%s\n%s", old[i].text, to.text)
	case to.is != "unchanged":
		want := map[string]anchor.Changes{"number": anchor.Number, "negation": anchor.Negation, "name": anchor.Name}[to.is]
		if m.Kind != anchor.Edited || m.Changed&want != want {
			s.unflagged++
			t.Errorf("%s: %v %v\n%s\n%s", to.is, m.Kind, m.Changed, old[i].text, to.text)
		}
	}
}

// around is the sentence at a place, or nothing outside the text.
func around(lines []line, at int) string {
	if at < 0 || at >= len(lines) {
		return ""
	}
	return lines[at].text
}

// TestGeneratedEdits holds over many changed texts that no label comes to stand
// on a wrong sentence, that what changed in its numbers, negations and names is flagged,
// and that nearly all unchanged sentences keep theirs.
func TestGeneratedEdits(t *testing.T) {
	const cases = 600
	var whole, single score
	edits := 0
	for seed := range uint64(cases) {
		w := writer{rand.New(rand.NewPCG(seed, 7))}
		old := w.text(10 + w.IntN(50))
		now := slices.Clone(old)
		for range 1 + w.IntN(6) {
			now = w.change(now)
			edits++
		}
		before, after := texts(old), texts(now)
		every := make([]int, len(old))
		for i := range every {
			every[i] = i
		}
		whole.judge(t, old, now, every, anchor.Align(before, after).Old)

		anchors := anchor.All(before)
		var some []int
		var kept []anchor.Anchor
		for i := range old {
			if w.IntN(3) == 0 {
				some = append(some, i)
				kept = append(kept, anchors[i])
			}
		}
		single.judge(t, old, now, some, anchor.Locate(kept, after))
	}
	for name, s := range map[string]score{"whole texts": whole, "single anchors": single} {
		t.Logf("%s, %d edits: %d wrong, %d parts taken for the whole, %d not flagged, %d of %d unchanged kept (%.1f %%), %d of %d changed ones carried",
			name, edits, s.wrong, s.parts, s.unflagged, s.kept, s.unchanged, 100*float64(s.kept)/float64(s.unchanged), s.carried, s.changed)
		if 100*s.kept < 95*s.unchanged {
			t.Errorf("%s: too few were kept", name)
		}
	}
}
