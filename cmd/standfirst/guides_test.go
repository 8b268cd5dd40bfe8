package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What the guides for people who work on the program name is there: files, folders
// and the packages of their half, each in its map. A file may be named without its folder,
// and a folder from that of its half.
func TestGuidesNameWhatIsThere(t *testing.T) {
	root := filepath.Join("..", "..")
	file := regexp.MustCompile("`((?:cmd|content|styles|tui|\\.ci)[/.][\\w./-]*[\\w])/?`")
	short := regexp.MustCompile("`([\\w./-]+\\.(?:css|go|html|js|py|sh|txt)|[\\w-]+/[\\w./-]+)`")
	there := tree(t, root)
	for guide, half := range map[string]string{".github/CONTRIBUTING.md": "", "content/README.md": "content", "tui/README.md": "tui"} {
		text, err := os.ReadFile(filepath.Join(root, guide))
		if err != nil {
			t.Fatal(err)
		}
		named := file.FindAllStringSubmatch(string(text), -1)
		if len(named) < 10 {
			t.Errorf("%s names only %d files", guide, len(named))
		}
		for _, n := range named {
			if _, err := os.Stat(filepath.Join(root, n[1])); err != nil && !symbol(n[1]) {
				t.Errorf("%s names %s, which is not there", guide, n[1])
			}
		}
		for _, n := range short.FindAllStringSubmatch(string(text), -1) {
			if !strings.Contains(there, "/"+strings.TrimSuffix(n[1], "/")+"\n") {
				t.Errorf("%s names %s, and nothing of that name is there", guide, n[1])
			}
		}
		for _, link := range regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(root, filepath.Dir(guide), link[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", guide, link[1])
			}
		}
		if half == "" {
			continue
		}
		folders, err := os.ReadDir(filepath.Join(root, half))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range folders {
			if f.IsDir() && f.Name() != "testdata" && !strings.Contains(string(text), "`"+f.Name()+"`") {
				t.Errorf("%s does not have %s/%s", guide, half, f.Name())
			}
		}
	}
}

// tree is the path of every file and folder, one a line.
func tree(t *testing.T, root string) string {
	t.Helper()
	var paths strings.Builder
	err := fs.WalkDir(os.DirFS(root), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == ".git" {
			return fs.SkipDir
		}
		paths.WriteString("/" + path + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths.String()
}

// symbol reports whether a name is one of Go, such as content.Article, and no path.
func symbol(name string) bool {
	return !strings.Contains(name, "/") && regexp.MustCompile(`^(content|tui)\.[A-Z]`).MatchString(name)
}
