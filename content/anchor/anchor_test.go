package anchor_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/anchor"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
)

// Sentences of an invented article that know each other apart.
const (
	ferry   = "The ferry Constance made her last winter crossing on 2 January."
	cancel  = "The county cancelled the winter timetable a week later."
	bridge  = "A bridge of 3.8 kilometres on 74 piers is to take her place."
	engine  = "It is an absurdly expensive way to avoid repairing an engine."
	marsh   = "Olof Marsh, who steered the ferry for forty years, is against it."
	adeyemi = "County engineer Ruth Adeyemi told the council that the bridge would pay."
	no      = "No."
)

func list(s ...string) []clean.Text {
	out := make([]clean.Text, len(s))
	for i := range s {
		out[i] = clean.Inline(s[i], nil)
	}
	return out
}

// result is what became of each old sentence, in short: "0" the same, "1 edited" …
func result(matches []anchor.Match) []string {
	names := map[anchor.Kind]string{anchor.Gone: "gone", anchor.Same: "", anchor.Edited: "edited", anchor.Split: "split", anchor.Merged: "merged"}
	out := make([]string, len(matches))
	for i, m := range matches {
		s := names[m.Kind]
		if m.At >= 0 {
			s = strings.TrimSpace(fmt.Sprint(m.At) + " " + s)
		}
		if m.Moved {
			s += " moved"
		}
		if w := m.Changed.Words(); w != "" {
			s += ", " + string(w)
		}
		out[i] = s
	}
	return out
}

func TestAlign(t *testing.T) {
	for name, test := range map[string]struct {
		old, now []clean.Text
		want     string
	}{
		"unchanged": {list(ferry, no, cancel), list(ferry, no, cancel), "0; 1; 2"},
		"set otherwise": {
			list(`He said: "It's here" - 3 times, on the quay of the Mere.`),
			list("He said:  “It’s here”\u00a0– 3 times, on the quay of the Mere."),
			"0",
		},
		"moved":        {list(ferry, cancel, bridge, engine), list(cancel, bridge, engine, ferry), "3 moved; 0; 1; 2"},
		"gone and new": {list(ferry, cancel, bridge), list(ferry, engine, bridge), "0; gone; 2"},
		"a word":       {list(ferry, engine, cancel), list(ferry, strings.Replace(engine, "expensive", "costly", 1), cancel), "0; 1 edited; 2"},
		"a number": {
			list(ferry, bridge, cancel),
			list(ferry, strings.Replace(bridge, "74", "75", 1), cancel),
			"0; 1 edited, a number changed; 2",
		},
		"a negation": {
			list(ferry, engine, cancel),
			list(ferry, strings.Replace(engine, "is an", "is not an", 1), cancel),
			"0; 1 edited, a negation changed; 2",
		},
		"a syllable": {
			list(ferry, "The harbour office thinks it likely that the boat will be repaired this year.", cancel),
			list(ferry, "The harbour office thinks it unlikely that the boat will be repaired this year.", cancel),
			"0; 1 edited, a negation changed; 2",
		},
		"a name": {
			list(ferry, adeyemi, cancel),
			list(ferry, strings.Replace(adeyemi, "Adeyemi", "Brandt", 1), cancel),
			"0; 1 edited, a name changed; 2",
		},
		"quotation marks": {
			list(ferry, engine, cancel),
			list(ferry, strings.Replace(engine, "absurdly expensive", `"absurdly expensive"`, 1), cancel),
			"0; 1 edited, a quotation mark changed; 2",
		},
		"split": {list(ferry, marsh+" Nobody asked.", bridge), list(ferry, marsh, "Nobody asked.", bridge), "0; split; 3"},
		"split in the middle": {
			list(ferry, "The study puts the saving at 38 minutes a trip, and the county likes the figure.", bridge),
			list(ferry, "The study puts the saving at 38 minutes a trip.", "The county likes the figure.", bridge),
			"0; split; 3",
		},
		"a short part": {
			list(ferry, "The council voted on Monday to close the ferry for the winter, again.", bridge),
			list(ferry, "The council voted on Monday to close the ferry for the winter.", "Again.", bridge),
			"0; split; 3",
		},
		"merged": {
			list(ferry, "The study puts the saving at 38 minutes a trip.", "The county likes the figure.", bridge),
			list(ferry, "The study puts the saving at 38 minutes a trip, and the county likes the figure.", bridge),
			"0; merged; merged; 2",
		},
		"short twice":        {list(ferry, no, cancel, no, bridge), list(ferry, no, cancel, no, bridge), "0; 1; 2; 3; 4"},
		"first short gone":   {list(ferry, no, cancel, no, bridge), list(ferry, cancel, no, bridge), "0; gone; 1; 2; 3"},
		"one of two, which?": {list(ferry, no, cancel, no, bridge), list(ferry, no, bridge), "0; gone; gone; gone; 2"},
		"short elsewhere":    {list(ferry, no, cancel, bridge, engine), list(ferry, cancel, bridge, no, engine), "0; gone; 1; 2; 4"},
		"doubled":            {list(ferry, cancel, bridge), list(ferry, cancel, cancel, bridge), "0; 1; 3"},
		"doubled elsewhere":  {list(ferry, cancel, bridge, engine), list(ferry, cancel, bridge, cancel, engine), "0; 1; 2; 4"},
		"alpha and beta": {
			list(ferry, "The town of Alpha voted for the new bridge by a narrow margin in March.", cancel,
				"The town of Beta voted for the new bridge by a narrow margin in March.", engine),
			list(ferry, cancel, "The town of Beta voted for the new bridge by a narrow margin in March.", engine),
			"0; gone; 1; 2; 3",
		},
		"a lookalike beside": {
			list(ferry, bridge, cancel),
			list(ferry, strings.Replace(bridge, "74", "75", 1), strings.Replace(bridge, "take", "get", 1), cancel),
			"0; gone; 3",
		},
		"another at its place":  {list(ferry, marsh, cancel), list(ferry, adeyemi, cancel), "0; gone; 2"},
		"all new":               {list(ferry, cancel), list(bridge, engine), "gone; gone"},
		"nothing":               {nil, list(ferry), ""},
		"nothing now":           {list(ferry), nil, "gone"},
		"pictures and no words": {list("🛶", ferry, "🛶🏽 — …"), list("🛶", ferry, "🛶🏽 — …"), "0; 1; 2"},
		"no letters":            {list("!!!", "???"), list("???", "!!!"), "1 moved; 0"},
		"japanese":              {list("連絡船は冬の間に最後の航海をした。", "橋は必要ない。"), list("連絡船は冬の間に最初の航海をした。", "橋は必要ない。"), "0 edited; 1"},
	} {
		t.Run(name, func(t *testing.T) {
			a := anchor.Align(test.old, test.now)
			if got := strings.Join(result(a.Old), "; "); got != test.want {
				t.Errorf("%s, not %s", got, test.want)
			}
			for i, m := range a.Old {
				if m.At >= 0 && a.New[m.At] != i {
					t.Errorf("old %d is new %d, which is old %d", i, m.At, a.New[m.At])
				}
			}
		})
	}
}

// TestLocate holds that one anchor alone is enough where nothing else can be meant.
func TestLocate(t *testing.T) {
	old := list(ferry, no, cancel, bridge, no, engine)
	anchors := anchor.All(old)
	for name, test := range map[string]struct {
		which []int
		now   []clean.Text
		want  string
	}{
		"unchanged":           {[]int{1, 4, 5}, old, "1; 4; 5"},
		"moved":               {[]int{5}, list(engine, ferry), "0"},
		"short, beside one":   {[]int{1}, list(ferry, no, bridge), "gone"}, // the other "No." may be meant
		"short, beside both":  {[]int{1}, list(ferry, no, cancel), "1"},
		"edited between both": {[]int{3}, list(cancel, strings.Replace(bridge, "74", "75", 1), no, engine), "gone"}, // a short neighbour is no proof
		"edited, all known": {
			[]int{2, 3, 4, 5},
			list(ferry, no, cancel, strings.Replace(bridge, "74", "75", 1), no, engine),
			"2; 3 edited, a number changed; 4; 5",
		},
		"edited, one known":    {[]int{3}, list(strings.Replace(bridge, "74", "75", 1)), "gone"},
		"gone":                 {[]int{0, 5}, list(cancel, bridge), "gone; gone"},
		"in no order, doubled": {[]int{5, 0, 5}, old, "5; 0; 5"},
	} {
		t.Run(name, func(t *testing.T) {
			var some []anchor.Anchor
			for _, i := range test.which {
				some = append(some, anchors[i])
			}
			// They come from a file.
			text, err := json.Marshal(some)
			if err != nil {
				t.Fatal(err)
			}
			var read []anchor.Anchor
			if err := json.Unmarshal(text, &read); err != nil || !slices.Equal(read, some) {
				t.Fatal(err, read)
			}
			if got := strings.Join(result(anchor.Locate(read, test.now)), "; "); got != test.want {
				t.Errorf("%s, not %s", got, test.want)
			}
		})
	}
}

func TestWords(t *testing.T) {
	for _, test := range []struct{ old, now, want string }{
		{"It costs 212 million crowns.", "It costs 230 million crowns.", "[212|230]"},
		{"It costs crowns.", "It costs many crowns.", "[|many]"},
		{"It really costs crowns", "It costs crowns", "[really|]"},
		{"A b c.", "A b c.", ""},
		{"He said it's “so”.", "He said it’s \"so\".", ""},
		{"One two three four", "Five two six four", "[One|Five] [three|six]"},
		{"", "All new", "[|All new]"},
		{"all gone", "", "[all gone|]"},
		{"Das Schiff fährt nicht.", "Das Schiff fährt.", "[nicht|]"},
		{"end.", "end, at last.", "[|, at last]"},
	} {
		var got []string
		for _, e := range anchor.Words(clean.Inline(test.old, nil), clean.Inline(test.now, nil)) {
			got = append(got, fmt.Sprintf("[%s|%s]", test.old[e.Old.Start:e.Old.End], test.now[e.New.Start:e.New.End]))
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%q to %q: %s, not %s", test.old, test.now, s, test.want)
		}
	}
}

// TestLargeTextsTakeNoTime holds that texts made to be slow are not.
func TestLargeTextsTakeNoTime(t *testing.T) {
	many := func(n int, f func(int) string) []clean.Text {
		out := make([]clean.Text, n)
		for i := range out {
			out[i] = clean.Inline(f(i), nil)
		}
		return out
	}
	same := func(int) string { return "The same sentence stands here again and again and has no end." }
	like := func(k int) func(int) string {
		return func(i int) string {
			return fmt.Sprintf("The sentence with the number %d stands here, and here is %d again.", i*2+k, i)
		}
	}
	for name, test := range map[string][2][]clean.Text{
		"all the same": {many(50_000, same), many(49_000, same)},
		"all alike":    {many(3000, like(0)), many(3000, like(1))},
		"one of 2 MB": {
			many(1, func(int) string { return strings.Repeat("word other ", 200_000) }),
			many(1, func(int) string { return strings.Repeat("other word third ", 150_000) }),
		},
		"a new article": {many(20_000, like(0)), many(20_000, func(i int) string { return fmt.Sprint("Nothing of it is in the other one ", i) })},
		"backwards":     {many(50_000, like(0)), many(50_000, func(i int) string { return like(0)(49_999 - i) })},
	} {
		began := hostile.Spent()
		anchor.Versions(test[0], test[1])
		anchor.Words(test[0][0], test[1][0])
		if took := hostile.Spent() - began; took > 10*time.Second {
			t.Errorf("%s took %s", name, took)
		} else {
			t.Logf("%s: %s", name, took)
		}
	}
}

func FuzzLocate(f *testing.F) {
	text, err := json.Marshal(anchor.All(list(ferry, no, cancel)))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text), ferry+"\n"+no+"\n"+bridge)
	f.Add(`[{"order":-1},{"order":9223372036854775807,"hash":"0000000000000000"},{"exact":"x","hash":"zz","order":1}]`, "x")
	f.Fuzz(func(t *testing.T, anchors, now string) {
		var read []anchor.Anchor
		if json.Unmarshal([]byte(anchors), &read) != nil {
			return
		}
		sentences := list(strings.Split(now, "\n")...)
		matches := anchor.Locate(read, sentences)
		if len(matches) != len(read) {
			t.Fatal(len(matches), len(read))
		}
		for _, m := range matches {
			if m.Carried() != (m.At >= 0) || m.At >= len(sentences) {
				t.Fatal(m)
			}
		}
		for _, s := range sentences {
			for _, e := range anchor.Words(s, sentences[0]) {
				_, _ = s[e.Old.Start:e.Old.End], sentences[0][e.New.Start:e.New.End]
			}
		}
	})
}
