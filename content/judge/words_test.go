package judge_test

import (
	"os"
	"path/filepath"
	"regexp"
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
