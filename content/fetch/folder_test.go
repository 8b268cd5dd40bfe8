package fetch_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/fetch"
)

func TestAFolderStandsForTheFilesInIt(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.html", "a.md", "picture.png", ".hidden.md", "a_files/frame.html", "more/c.txt", "no-extension"} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("text"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := fetch.Expand(folder)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got {
		got[i], _ = filepath.Rel(folder, got[i])
	}
	if want := []string{"a.md", "b.html", filepath.Join("more", "c.txt"), "no-extension"}; !slices.Equal(got, want) {
		t.Errorf("%v, wanted %v", got, want)
	}
}

func TestWhatIsNoFolderStaysAsItIs(t *testing.T) {
	for _, ref := range []string{"https://example.org/a", "-", "no-such-file.html"} {
		if got, err := fetch.Expand(ref); err != nil || !slices.Equal(got, []string{ref}) {
			t.Errorf("%s: %v, %v", ref, got, err)
		}
	}
}

func TestAnEmptyFolderSaysSo(t *testing.T) {
	_, err := fetch.Expand(t.TempDir())
	if content.KindOf(err) != content.NoArticle || !strings.Contains(err.Error(), "no file in it") {
		t.Errorf("%v", err)
	}
}

func TestNamesComeALineEach(t *testing.T) {
	got, err := fetch.Names(strings.NewReader("a.html\n\n# later\nhttps://example.org/b\r\n  c d.md \n"))
	if want := []string{"a.html", "https://example.org/b", "c d.md"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
}
