//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/tui/screen"
)

// packed writes hostile files to a folder and gives their paths: some of them or,
// when asked to be thorough, one for each place and one for each payload.
func packed(t *testing.T) []string {
	t.Helper()
	files := hostile.Sample(1<<40, 7)
	folder := t.TempDir()
	var paths []string
	seen := map[string]int{}
	for f := range files {
		seen[f.Context]++
		if !hostile.Thorough() && (seen[f.Context] > 1 || len(seen)%5 > 0) {
			continue
		}
		in := filepath.Join(folder, fmt.Sprint(len(paths)))
		path := filepath.Join(in, f.Name)
		if os.Mkdir(in, 0o700) != nil || os.WriteFile(path, f.Bytes, 0o600) != nil {
			continue // a name that the system does not take
		}
		paths = append(paths, path)
	}
	if len(paths) < 20 {
		t.Fatalf("only %d hostile files", len(paths))
	}
	return paths
}

// lines is an article whose sentences run over several lines.
func lines(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lines.md")
	text := "# Verse\n\n" + strings.Repeat("The harbour\\\nof Ostby\\\nwas closed on Monday.\\\nIt should  \nbe open.\n\n", 5)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// both are the two readers of output.
func both(output []byte, policy screen.Policy) []screen.Finding {
	return append(screen.Check(output, policy), screen.CheckAgain(output, policy)...)
}

// What an article holds does not reach the terminal as anything but text: every
// panel of the reader is drawn, on a pty, and what was sent is read by two parsers.
func TestNoArticleReachesTheTerminalThroughTheReader(t *testing.T) {
	paths := []string{lines(t)}
	for i, path := range packed(t) {
		if hostile.Thorough() || i%2 == 0 {
			paths = append(paths, path)
		}
	}
	work := make(chan string)
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for path := range work {
				t.Run(filepath.Base(filepath.Dir(path)), func(t *testing.T) { draw(t, path) })
			}
		})
	}
	for _, path := range paths {
		work <- path
	}
	close(work)
	wg.Wait()
	t.Logf("%d files", len(paths))
}

// draw opens a file in the reader, on a screen that has room for all panels.
func draw(t *testing.T, path string) {
	t.Helper()
	cmd := program(t, path)
	on := screen.Start(t, cmd, screen.Options{Columns: 170, Rows: 60})
	read := func(text string) bool { return strings.Contains(text, "next sentence") }
	failed := func(text string) bool { return strings.Contains(text, "could not") }
	on.Until("an article or a message", func(text string) bool {
		return failed(text) || read(text) && !strings.Contains(text, "not read yet")
	})
	if read(on.Text()) {
		on.Send("x")
		on.See("next panel")
		on.Send("Gl/o\r?")
		on.See("What the marks mean")
		on.Send("q")
	}
	on.Send("q")
	if code := on.Exit(); code != 0 && code != 1 && code != 3 && code != 4 {
		t.Errorf("%q: exit code %d", filepath.Base(path), code)
	}
	for _, finding := range both(on.Output(), screen.Session) {
		t.Errorf("%q: %v", filepath.Base(path), finding)
	}
	for _, left := range on.Restored() {
		t.Errorf("%q: %s", filepath.Base(path), left)
	}
}

// Nor does it reach what is printed, or what is said of it on standard error.
func TestNoArticleReachesTheTerminalThroughAPipe(t *testing.T) {
	paths := packed(t)
	formats := export.Formats()
	for i, format := range formats {
		t.Run(string(format), func(t *testing.T) {
			t.Parallel()
			mine := paths
			if !hostile.Thorough() { // each file in one format
				mine = nil
				for k := i; k < len(paths); k += len(formats) {
					mine = append(mine, paths[k])
				}
			}
			for chunk := range slices.Chunk(mine, 50) {
				var out, told bytes.Buffer
				cmd := program(t, append([]string{"--format", string(format)}, chunk...)...)
				cmd.Stdout, cmd.Stderr = &out, &told
				var exit *exec.ExitError
				if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
					t.Fatal(err)
				}
				for _, finding := range append(both(out.Bytes(), screen.Pipe), both(told.Bytes(), screen.Pipe)...) {
					t.Error(finding)
				}
				if offence := hostile.Offence(strings.ReplaceAll(out.String(), "\n", " ")); offence != "" {
					t.Error(offence)
				}
			}
		})
	}
}

// The tests above would notice: with the same articles and no cleaning, both
// readers of the output find every payload that is dangerous as it stands.
func TestWithoutCleaningEveryPayloadIsNoticed(t *testing.T) {
	for _, p := range hostile.Payloads() {
		if !p.Raw {
			continue
		}
		raw := clean.Text("Before " + p.Text + " after.")
		a := &content.Article{Reference: "a", MediaType: "text/plain"}
		a.Source.Title = &content.Found[clean.Text]{Value: raw, Where: "line"}
		a.Document.Blocks = []content.Block{{Text: raw}}
		a.Document.Sentences = []content.Sentence{{Span: content.Span{End: len(raw)}}}
		a.Judgements = []content.Judgement{{Label: content.Opinion}}
		// Markdown and JSON escape by rules of their own.
		for _, format := range []export.Format{export.Text, export.Linear} {
			var out bytes.Buffer
			if err := export.Write(&out, a, format, export.Options{Width: 4000}); err != nil {
				t.Fatal(err)
			}
			if len(screen.Check(out.Bytes(), screen.Pipe)) == 0 {
				t.Errorf("%s as %s passes: %q", p.Name, format, out.String())
			}
		}
	}
	// And through the reader: a title is what reaches the terminal most directly.
	cmd := program(t)
	cmd.Env = append(cmd.Env, "STANDFIRST_TEST_FAULT=unclean")
	on := screen.Start(t, cmd, screen.Options{})
	on.See("Before")
	on.Send("q")
	on.Exit()
	if len(screen.Check(on.Output(), screen.Session)) == 0 || len(screen.CheckAgain(on.Output(), screen.Session)) == 0 {
		t.Error("a title that was not cleaned passes")
	}
}
