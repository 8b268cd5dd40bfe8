package judge_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/judge/english"
)

// Every list of words that a rule asks is in the file beside it, and none stands there unasked.
func TestListsOfWordsAreAsked(t *testing.T) {
	asks := regexp.MustCompile(`english\.(?:List|Phrases)\(\w+, "([a-z-]+)"\)`)
	for _, folder := range []string{".", "grammar", "layout", "speaker", "speaker/speakable"} {
		file := filepath.Join(folder, "words.txt")
		list, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		written, asked := map[string]bool{}, map[string]bool{}
		english.Sections(string(list), func(section, _ string) { written[section] = true })
		sources, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, source := range sources {
			code, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range asks.FindAllStringSubmatch(string(code), -1) {
				if asked[m[1]] = true; !written[m[1]] {
					t.Errorf("%s: no list %q in %s", source, m[1], file)
				}
			}
		}
		for section := range written {
			if !asked[section] {
				t.Errorf("%s: nothing asks for %q", file, section)
			}
		}
	}
}

// A list of words or of phrases says nothing twice in a section.
func TestListsOfWordsSayNothingTwice(t *testing.T) {
	var files []string
	for _, glob := range [...]string{
		"*.txt", "english/*.txt", "grammar/*.txt", "grammar/lexicon/*.txt", "layout/*.txt", "sign/words/*.txt", "speaker/*/*.txt",
	} {
		some, err := filepath.Glob(glob)
		if err != nil || len(some) == 0 {
			t.Fatalf("no lists %s: %v", glob, err)
		}
		files = append(files, some...)
	}
	for _, file := range append(files, "speaker/words.txt") {
		list, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[[2]string]bool{}
		english.Sections(string(list), func(section, line string) {
			for _, entry := range entries(file, line) {
				at := [2]string{section, entry}
				if seen[at] {
					t.Errorf("%s: %q stands twice under %q", file, entry, section)
				}
				seen[at] = true
			}
		})
	}
}

// entries are the words or the phrases in a line of a list.
func entries(file, line string) []string {
	class, phrases, ok := strings.Cut(line, " = ")
	switch name := filepath.Base(file); {
	case ok:
		all := strings.Split(phrases, "; ")
		for i := range all {
			all[i] = class + " = " + all[i]
		}
		return all
	case name == "reports.txt", name == "rhetorical.txt", name == "beside.txt", line[0] == '<':
		return []string{line}
	case strings.Contains(line, ";"):
		return strings.Split(line, "; ")
	}
	return strings.Fields(line)
}
