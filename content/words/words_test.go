package words_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/words"
)

func TestEveryListHoldsItsWords(t *testing.T) {
	for word, set := range map[string]words.Set{
		"professor": words.Roles(), "founder": words.Roles(), "teaches": words.BioVerbs("works"), "faculty": words.ClauseWords("works"),
		"ologist": words.RoleEndings(), "institute": words.OrganisationWords(), "gazette": words.OutletWords(),
		"news":   words.OrganisationTails(),
		"senior": words.BeforeRoles(), "germany": words.Places(), "staff": words.NoNames(), "anonymous": words.Staff(),
		"press": words.SigningWords("with a capital"),
		"home":  words.NoSections(), "politics": words.Sections(),
		"elections": words.NewsSections(),
		"gen":       words.ShortTitles(),
		"van":       words.Particles(), "of": words.JoiningWords(), "phd": words.Degrees(), "asked": words.SpeechVerbs(),
		"mehr":   words.Invitations(),
		"retour": words.BackLinks(), "verdict": words.CheckHeads("rating"), "GMT": words.TimeZones(),
		"iii": words.Generations(), "sr.": words.Generations(), "Inc": words.Abbreviations(), "Mail": words.BrandMarks("Yahoo"),
		"por": words.ByWords(), "door": words.ByWordsBeforeNames(),
	} {
		if !set[word] || set[""] || set["#"] {
			t.Errorf("a list of %d words lacks %q, or holds a comment", len(set), word)
		}
	}
	if kinds := words.RoleKinds(); kinds["tutor"] != "skill" || kinds["professor"] != "other" || kinds["harbour"] != "" {
		t.Errorf("tutor is of %q, professor of %q", kinds["tutor"], kinds["professor"])
	}
	if kinds := words.Titles(); kinds["dr"] != "academic, short" || kinds["gen."] != "short" || kinds["sir"] != "other" || words.ShortTitles()["sir"] {
		t.Errorf("titles %q", kinds)
	}
	if days := words.Calendar(); days["april"] != "month, first name" || days["tuesday"] != "weekday" {
		t.Errorf("calendar %q", days)
	}
	if words.Calendar()["janvier"] != "" || words.Month("janvier") != time.January || words.Month("sept") != time.September || words.Month("mon") != 0 {
		t.Errorf("months: janvier is %v, sept %v", words.Month("janvier"), words.Month("sept"))
	}
	for word, want := range map[string]time.Weekday{"sun": time.Sunday, "tues": time.Tuesday, "samstag": time.Saturday, "dimanche": time.Sunday} {
		if day, ok := words.Weekday(word); !ok || day != want {
			t.Errorf("%s is %v, %v", word, day, ok)
		}
	}
	if _, ok := words.Weekday("harbour"); ok {
		t.Error("harbour is a day of the week")
	}
	if short := words.Agencies("short"); !slices.Contains(short, "dpa") || len(words.Agencies("agency")) == 0 {
		t.Errorf("agencies in short %q", short)
	}
	if g := words.Genres()["leitartikel"]; g != "editorial" {
		t.Errorf("genre %q", g)
	}
	if words.Calls()["mehr"] || words.MailFields()["betreff"] != "subject" || words.PropertyNames()["byline"] != "author" ||
		words.FileEndings()[".png"] != "picture" || !slices.Contains(words.MailLines("program"), "sent from my") ||
		!slices.Contains(words.Notices("corrected"), "retract") || !slices.Contains(words.Notices("goes on"), "to read on") {
		t.Errorf("fields of a mail %q, properties %q", words.MailFields(), words.PropertyNames())
	}
	if long := words.ShortNames()["ted"]; long != "edward theodore" {
		t.Errorf("ted is short for %q", long)
	}
	if kind := words.PageLines()["share this article"]; kind != "share or follow button" {
		t.Errorf("kind of line %q", kind)
	}
}

func TestListsAreInLowerCaseAndSayNothingTwice(t *testing.T) {
	files, err := filepath.Glob("*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d lists, %v", len(files), err)
	}
	several := []string{"brand_marks.txt", "clause_words.txt", "signing_words.txt"} // a word may do several things
	asWritten := []string{"abbreviations.txt", "agencies.txt", "brand_marks.txt", "time_zones.txt"}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if !strings.HasPrefix(text, "# ") {
			t.Errorf("%s does not begin with what it is", name)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			if line[0] == '=' {
				if slices.Contains(several, name) {
					clear(seen)
				}
				continue
			}
			if seen[line] || line != strings.ToLower(line) && !slices.Contains(asWritten, name) {
				t.Errorf("%s: %q stands there twice, or with a capital", name, line)
			}
			seen[line] = true
		}
	}
}
