package activity_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/activity"
	"github.com/standfirst/standfirst/content/workshop"
)

func lesson(t *testing.T, name string) *workshop.Pack {
	t.Helper()
	p, ok, err := activity.Load(t.Context(), name, "test", time.Unix(0, 0))
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	return p
}

func TestEveryLessonIsCompleteAndItsKeyIsOfItsLabels(t *testing.T) {
	sets := map[string]bool{}
	for _, name := range activity.Names() {
		p := lesson(t, name)
		a := p.Activity
		sets[p.Scheme.Name] = true
		if n := p.Sentences(); n < 20 || n > 30 {
			t.Errorf("%s has %d sentences, not 20 to 30", name, n)
		}
		if a.Title == "" || a.Minutes < 20 || a.Minutes > 60 || a.Group == "" || a.Aim == "" || len(a.Questions) < 3 || len(a.WarmUp) != 2 {
			t.Errorf("%s lacks something: %+v", name, a)
		}
		given := map[string]int{}
		for i, k := range a.Key {
			given[k.Label]++
			if p.Scheme.Index(k.Label) < 0 || k.Why == "" || slices.Contains(k.Also, k.Label) ||
				slices.ContainsFunc(k.Also, func(also string) bool { return p.Scheme.Index(also) < 0 }) {
				t.Errorf("%s, sentence %d: %+v", name, i+1, k)
			}
		}
		for _, l := range p.Scheme.Labels {
			if given[l.Name] == 0 && !l.Undecided {
				t.Errorf("%s: no sentence is %s", name, l.Name)
			}
		}
		for _, w := range a.WarmUp {
			if p.Scheme.Index(w.Label) < 0 || w.Text == "" || w.Why == "" {
				t.Errorf("%s: %+v", name, w)
			}
		}
	}
	if len(sets) < 3 {
		t.Errorf("only the label sets %v are used", sets)
	}
	if _, ok, err := activity.Load(t.Context(), "nosuch", "", time.Now()); ok || err != nil {
		t.Errorf("a lesson that is not there: %v, %v", ok, err)
	}
}

// Who is speaking matters in each: there is a name or a house, and an interest.
func TestWhoIsSpeakingIsFoundInEveryLesson(t *testing.T) {
	for _, name := range activity.Names() {
		s := lesson(t, name).Article.Source
		if len(s.Authors) != 1 || s.Publisher == nil || s.Section == nil || s.Published == nil {
			t.Errorf("%s: %+v", name, s)
			continue
		}
		if bio := s.Authors[0].Bio; bio == nil && s.Disclaimer == nil && s.Disclosure == nil && len(s.Notes) == 0 {
			t.Errorf("%s: nothing is known of %s", name, s.Authors[0].Name.Value)
		}
	}
}

func TestNoLessonGivesItsKeyAwayInItsText(t *testing.T) {
	for _, name := range activity.Names() {
		p := lesson(t, name)
		if p.Program != nil || p.Article.Judgements != nil {
			t.Errorf("%s holds the program's labels", name)
		}
		for _, s := range p.Article.Document.Sentences {
			if text := string(p.Article.Document.SentenceText(s)); strings.Contains(text, "member of the Friends") ||
				strings.Contains(text, "is a bus driver") || strings.Contains(text, "is an editor of") {
				t.Errorf("%s: who is speaking stands among the sentences: %s", name, text)
			}
		}
	}
}

func TestAQuestionWaitsForTheProgramUnlessItIsForTheRoom(t *testing.T) {
	for _, name := range activity.Names() {
		p := lesson(t, name)
		if n := len(p.Questions(workshop.Program)); n != len(p.Activity.Questions) {
			t.Errorf("%s: the program shows %d questions of %d", name, n, len(p.Activity.Questions))
		}
		for _, q := range p.Questions(workshop.Shown) {
			for _, l := range p.Scheme.Labels {
				if strings.Contains(strings.ToLower(string(q)), strings.ToLower(string(l.Short))) {
					t.Errorf("%s: %q names a label before the second round", name, q)
				}
			}
		}
		for _, at := range []workshop.Phase{workshop.Lobby, workshop.Blind, workshop.Frozen, workshop.Second} {
			if q := p.Questions(at); q != nil {
				t.Errorf("%s, %s: %q", name, at, q)
			}
		}
	}
}

// What the labels mean is read before labelling: no example of a definition may be a sentence of a
// lesson, nor hold the words that decide one, or their likeness of three words.
func TestNoDefinitionGivesASentenceAway(t *testing.T) {
	quoted, word := regexp.MustCompile(`"([^"]+)"`), regexp.MustCompile(`[\pL\pN]+`)
	words := func(s string) []string { return word.FindAllString(strings.ToLower(s), -1) }
	quotes := func(s string) (out []string) {
		for _, m := range quoted.FindAllStringSubmatch(s, -1) {
			out = append(out, m[1])
		}
		return out
	}
	for _, name := range activity.Names() {
		p := lesson(t, name)
		var text string
		for _, s := range p.Article.Document.Sentences {
			text += " " + strings.Join(words(string(p.Article.Document.SentenceText(s))), " ") + " |"
		}
		for _, l := range p.Scheme.Labels {
			examples := append(quotes(string(l.Help)+" "+string(l.Hard)), string(l.Example))
			for _, e := range examples {
				all := words(e)
				for i := range all {
					run := strings.Join(all[i:min(i+3, len(all))], " ")
					if (i+3 <= len(all) || i == 0) && strings.Contains(text, " "+run+" ") {
						t.Errorf("%s, %s: %q of the example %q stands in the lesson", name, l.Name, run, e)
					}
				}
				for i, k := range p.Activity.Key {
					for _, decides := range quotes(string(k.Why)) {
						if len(decides) > 5 && strings.Contains(" "+strings.Join(all, " ")+" ", " "+strings.Join(words(decides), " ")+" ") {
							t.Errorf("%s, %s: the example %q holds %q, which decides sentence %d", name, l.Name, e, decides, i+1)
						}
					}
				}
			}
		}
	}
}
