package tui_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// otherwise is the same article with everything that the program makes of it changed.
func otherwise(keep func(sentence int) bool) *content.Article {
	a := tuitest.Article()
	for i := range a.Judgements {
		if keep(i) {
			continue
		}
		text := a.Document.SentenceText(a.Document.Sentences[i])
		j := content.Judgement{
			Label: (a.Judgements[i].Label + 1 + content.Label(i%3)) % content.Labels, Confidence: .61,
			Reasons: []content.Reason{{Span: content.Span{End: len(text) / 2}, Why: "is told quite otherwise"}},
		}
		if j.Label == content.Attributed {
			j.Speaker, j.Via = "Somebody Else", "another paper"
		}
		if i%2 == 0 {
			j.FactsInside = []content.Span{{Start: 0, End: len(text) / 3}}
		}
		a.Judgements[i] = j
	}
	return a
}

func showing(a *content.Article) func(*tui.Env) {
	return func(e *tui.Env) {
		e.Open = opener(func(string) []content.Event {
			whole := *a
			judged := whole.Judgements
			whole.Judgements = nil
			return []content.Event{content.Opened{Article: &whole}, content.Judged{Judgements: judged[:9]}, content.Judged{From: 9, Judgements: judged[9:]}}
		})
	}
}

// bytes are what a story has written: each frame, and what was copied.
func (s *story) bytes() string {
	v := s.app.View()
	return fmt.Sprint(v.WindowTitle, "\x00", v.Content, "\x00", s.copied)
}

// lockstep presses the same keys in two readers and fails where they write other bytes.
func lockstep(t *testing.T, one, two *story, keys string) {
	t.Helper()
	for key := range strings.FieldsSeq(keys) {
		one.press(key)
		two.press(key)
		if one.bytes() != two.bytes() {
			t.Fatalf("after %s they differ:\n%s\n%s", key, one.screen(), two.screen())
		}
	}
}

// everywhere are keys that go to every panel, sheet and place.
const everywhere = "w tab j tab j tab j tab tab tab tab tab tab tab esc x i l c esc f o } { D T T ? space esc y Y M M M M G g 5 g [ ] \\ \\ t t t v V e " +
	"enter Z " +
	"/ t h e enter n N esc + - m m L . , B D D esc"

// Before the reader answers, nothing that is written depends on a judgement: two
// articles that differ in nothing else are the same bytes, whatever is pressed.
func TestBlindReadingIsARuleAboutBytes(t *testing.T) {
	for _, mode := range []tui.Blind{tui.BlindSentence, tui.BlindArticle} {
		for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 40}, {170, 50}} {
			t.Run(fmt.Sprint(mode, size), func(t *testing.T) {
				blind := func(e *tui.Env) { e.Blind, e.References = mode, []string{"one.html", "two.html"} }
				one := read(t, size[0], size[1], showing(tuitest.Article()), blind).press("enter")
				two := read(t, size[0], size[1], showing(otherwise(func(int) bool { return false })), blind).press("enter")
				keys := strings.NewReplacer(" f o }", " }", " M M M M", "").Replace(everywhere)
				lockstep(t, one, two, keys+" L j k enter "+keys)
				for _, s := range []*story{one, two} {
					s.send(tea.WindowSizeMsg{Width: 100, Height: 30})
				}
				lockstep(t, one, two, keys)
				if mode == tui.BlindArticle { // some answers show nothing yet
					lockstep(t, one, two, "g f o a p u "+keys+" 2 g w }")
				}
			})
		}
	}
}

// The same with every key there is, in many orders, but for those that end it or
// answer: a key that is added later is tried as well.
func TestNoKeyShowsALabelThatIsWithheld(t *testing.T) {
	all, err := tui.Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, b := range all.Bindings() {
		switch {
		case b.Name == "blind", b.Name == "suspend", b.Name == "quit", b.Name == "quit-all", strings.HasPrefix(b.Name, "label-"):
		default:
			keys = append(keys, b.Keys[0])
		}
	}
	for seed, size := range [][2]int{{80, 24}, {120, 40}, {170, 50}} {
		blind := func(e *tui.Env) { e.Blind, e.References = tui.BlindArticle, []string{"one.html", "two.html"} }
		one := read(t, size[0], size[1], showing(tuitest.Article()), blind).press("enter")
		two := read(t, size[0], size[1], showing(otherwise(func(int) bool { return false })), blind).press("enter")
		random := rand.New(rand.NewPCG(uint64(seed), 7))
		for range 3 {
			random.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
			for _, key := range keys {
				if slices.Contains([]string{"f", "o", "a", "p", "u", "F", "O", "A", "P", "U"}, key) {
					continue // answers, or filters that are shadowed by them
				}
				lockstep(t, one, two, key)
			}
			lockstep(t, one, two, "esc esc")
			if strings.Contains(one.screen(), "articles  ") {
				lockstep(t, one, two, "enter")
			}
		}
	}
}

// The same as a program on a terminal: each byte that a key sends there.
func TestBlindReadingOnATerminal(t *testing.T) {
	begin := func(a *content.Article) *tuitest.Terminal {
		return start(t, a, 120, 36, func(e *tui.Env) {
			e.Blind = tui.BlindSentence
			showing(a)(e)
		}).Wait("1/24 · blind").Wait("0/24 labelled")
	}
	one, two := begin(tuitest.Article()), begin(otherwise(func(int) bool { return false }))
	one.Written()
	two.Written()
	// What is copied goes to the terminal beside the frames, before or after that which
	// tells of it: it is compared by itself.
	var copied [2][]byte
	clipboard := regexp.MustCompile(`\x1b\]52;[^\a]*\a`)
	frames := func(i int, s *tuitest.Terminal) []byte {
		b := s.Written()
		copied[i] = append(copied[i], bytes.Join(clipboard.FindAll(b, -1), nil)...)
		return clipboard.ReplaceAll(b, nil)
	}
	for _, step := range []struct{ key, shows string }{
		{"]", "2/24"},
		{"]", "3/24"},
		{"w", "hidden until you have labelled the sentence"},
		{"T", "you have labelled nothing here"},
		{"?", "help, lines"},
		{"?", "1/24"},
		{"D", "what the labels mean"},
		{"D", "How"},
		{"G", "24/24"},
		{"g", "1/24"},
		{"Y", "clipboard: sentence 1"},
		{"/", "Find"},
	} {
		for _, s := range []*tuitest.Terminal{one, two} {
			before := s.Text()
			s.Type(step.key).Until(step.shows, func(screen string) bool { return screen != before })
		}
		if a, b := frames(0, one), frames(1, two); !bytes.Equal(a, b) {
			t.Fatalf("after %s they differ:\n%q\n%q", step.key, a, b)
		}
	}
	one.Quit()
	two.Quit()
	frames(0, one)
	frames(1, two)
	if len(copied[0]) == 0 || !bytes.Equal(copied[0], copied[1]) {
		t.Errorf("what was copied differs:\n%q\n%q", copied[0], copied[1])
	}
}

// What has been answered shows, and nothing else: two articles that differ in the
// judgements of all other sentences are the same bytes.
func TestAnAnswerShowsItsSentenceAlone(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {170, 50}} {
		blind := func(e *tui.Env) { e.Blind = tui.BlindSentence }
		answered := func(i int) bool { return i == 2 || i == 3 }
		one := read(t, size[0], size[1], showing(tuitest.Article()), blind)
		two := read(t, size[0], size[1], showing(otherwise(answered)), blind)
		lockstep(t, one, two, "3 g f a "+strings.NewReplacer(" f o }", " }").Replace(everywhere)+" 3 g } 3 g { 3 g w j k tab tab enter esc 4 g")
		one.press("3 g").sees("Of")
	}
}

func TestBlindReading(t *testing.T) {
	s := read(t, 120, 40, func(e *tui.Env) { e.Blind = tui.BlindSentence; e.Labels = &shelf{} })
	s.sees("read blind: the labels come with your answers", "f fact", "blind").seesNot("F  When", "is a value judgement", "asserted as fact ·")
	s.press("w").sees("hidden until you have labelled the sentence").press("3 g f").sees("3: you asserted as fact, the program opinion (is a value "+
		"judgement)", "Of", "the capitals are the program's, the small letters yours")
	s.press("3 g w").sees("You: asserted as fact · unlike the", "“most careless” is a value judgement")
	s.press("W").sees("the program's labels are shown", "F 7 asserted", "Of")
	if s.press("W").sees("read blind"); !strings.Contains(s.screen(), "Of") {
		t.Error("what was answered is hidden again")
	}
}

func TestBlindUntilTheWholeIsAnswered(t *testing.T) {
	s := read(t, 80, 24, func(e *tui.Env) { e.Blind = tui.BlindArticle })
	s.sees("read blind: the labels come when you have labelled all")
	s.press(strings.Repeat("o ", 23)).seesNot("O 7 opinion", "Fo").press("u").sees("all 24 labelled")
	s.press("g").sees("O 7 opinion", "Fo")
}

// The labels of yesterday count as answers.
func TestBlindReadingGoesOn(t *testing.T) {
	read(t, 80, 24, func(e *tui.Env) {
		e.Blind, e.Labels = tui.BlindSentence, &shelf{kept: map[int]content.Own{2: {Sentence: 2, Label: "fact", Blind: true}}}
	}).sees("Of", "1/24 labelled", "read blind: the capitals are the program's")
}

// Two articles by others, in another outlet, are the same bytes until all is labelled.
func TestTheSourceIsHiddenInTheFirstPass(t *testing.T) {
	other := tuitest.Article()
	other.Source.Authors = []content.Author{{Name: content.Found[clean.Text]{Value: "Somebody Else", Where: "byline"}}}
	other.Source.Publisher = &content.Found[clean.Text]{Value: "The Other Paper", Where: "meta"}
	other.Source.Provenance, other.Source.Disclaimer, other.Source.Disclosure = nil, nil, nil
	other.LeftOut = nil
	for _, size := range [][2]int{{80, 24}, {120, 40}, {170, 50}} {
		hide := func(e *tui.Env) {
			e.HideSource, e.Blind, e.References = true, tui.BlindSentence, []string{"one.html", "two.html"}
		}
		one := read(t, size[0], size[1], showing(tuitest.Article()), hide).press("enter")
		two := read(t, size[0], size[1], showing(other), hide).press("enter")
		lockstep(t, one, two, everywhere+" L j k enter "+everywhere)
		one.sees("who is speaking is hidden")
		one.press("L j enter").press(strings.Repeat("u ", 24)).press("g").sees("Ida Wernick")
	}
}
