package record_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/record"
)

// event is what these tests write.
type event struct {
	V    int    `json:"v"`
	Who  string `json:"who"`
	N    int    `json:"n"`
	Text string `json:"text,omitempty"`
}

func temporary(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "a", "b", "log.jsonl")
}

// events are those of the file, and what is damaged.
func events(t *testing.T, path string) ([]event, record.Damage) {
	t.Helper()
	var out []event
	damage, err := record.Replay(path, 1, func(l record.Line) error {
		var e event
		out = append(out, e)
		return json.Unmarshal(l.JSON, &out[len(out)-1])
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, damage
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNothingIsMadeBeforeTheFirstLine(t *testing.T) {
	path := temporary(t)
	l := record.New(path)
	if err := l.Append(); err != nil {
		t.Fatal(err)
	}
	if got, damage := events(t, path); len(got) != 0 || damage.Err() != nil {
		t.Error(got, damage)
	}
	if _, err := os.Stat(filepath.Dir(path)); err == nil {
		t.Error("the folder was made")
	}
}

func TestFilesAreTheUsersOwn(t *testing.T) {
	path := temporary(t)
	l := record.New(path)
	if err := l.Append(event{V: 1}); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(filepath.Dir(path), "other")
	if err := record.WriteFile(other, func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }); err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]os.FileMode{path: 0o600, other: 0o600, filepath.Dir(path): 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
}

func TestManyGoroutinesLoseNothing(t *testing.T) {
	path := temporary(t)
	l := record.New(path)
	var wait sync.WaitGroup
	for who := range 16 {
		wait.Go(func() {
			for n := range 50 {
				if err := l.Append(event{V: 1, Who: fmt.Sprint(who), N: n}, event{V: 1, Who: fmt.Sprint(who), N: n + 1000}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	got, damage := events(t, path)
	if len(got) != 1600 || damage.Err() != nil {
		t.Fatal(len(got), damage.Err())
	}
	last := map[string]int{}
	for i := 0; i < len(got); i += 2 {
		a, b := got[i], got[i+1]
		if b.Who != a.Who || b.N != a.N+1000 {
			t.Fatalf("%v and %v were written together", a, b)
		}
		if a.N < last[a.Who] {
			t.Fatalf("%v came after %d", a, last[a.Who])
		}
		last[a.Who] = a.N
	}
}

func TestDamageIsToldAndTheRestKept(t *testing.T) {
	const good = `{"v":1,"who":"a","n":1}` + "\n"
	long := `{"v":1,"text":"` + strings.Repeat("x", record.MaxLine) + `"}` + "\n"
	for name, test := range map[string]struct {
		text string
		kept int
		says string
	}{
		"torn end":       {good + good + `{"v":1,"who":"a`, 2, "line 3 is damaged (it breaks off)"},
		"whole, no end":  {good + strings.TrimSuffix(good, "\n"), 2, ""},
		"middle":         {good + `{"v":1,"who":` + "\n" + good, 2, "line 2 is damaged (it is not a line of this file)"},
		"large, no end":  {good + strings.TrimSuffix(long[:200_000], "x") + `"}`, 2, ""},
		"large, torn":    {good + long[:200_000], 1, "line 2 is damaged (it breaks off)"},
		"zeros":          {good + strings.Repeat("\x00", 4000) + "\n" + good, 2, "line 2 is damaged"},
		"zeros at end":   {good + strings.Repeat("\x00", 4000), 1, "damaged"},
		"not text":       {good + `{"v":1,"who":"` + "\xff" + `"}` + "\n" + good, 2, "line 2"},
		"too long":       {good + long + good, 2, "line 2 is damaged (it is longer than 1 MB)"},
		"several":        {"x\ny\n" + good + "z\n", 1, "3 lines are damaged, the first of them 1"},
		"no version":     {good + `{"who":"a"}` + "\n", 1, "line 2 is damaged"},
		"empty lines":    {"\n" + good + "\n\n" + good, 2, ""},
		"another file":   {"\x89PNG\r\n\x1a\n\x00\x00", 0, "damaged"},
		"escape in text": {good + "\x1b[31m\n", 1, "line 2 is damaged (it is not a line of this file)"},
	} {
		t.Run(name, func(t *testing.T) {
			path := temporary(t)
			write(t, path, test.text)
			got, damage := events(t, path)
			if len(got) != test.kept {
				t.Errorf("kept %v", got)
			}
			err := damage.Err()
			switch {
			case err == nil && test.says != "":
				t.Error("nothing was said")
			case err != nil && (test.says == "" || !strings.Contains(err.Error(), test.says)):
				t.Error(err)
			}
			// What comes now is whole, whatever stood there.
			if err := record.New(path).Append(event{V: 1, Who: "b"}); err != nil {
				t.Fatal(err)
			}
			if again, _ := events(t, path); len(again) != test.kept+1 || again[test.kept].Who != "b" {
				t.Errorf("after another line: %v", again)
			}
		})
	}
}

func TestAnotherVersionIsAnError(t *testing.T) {
	path := temporary(t)
	write(t, path, `{"schema":"some/9"}`+"\n"+`{"v":1}`+"\n"+`{"v":2}`+"\n")
	var lines []int
	_, err := record.Replay(path, 1, func(l record.Line) error { lines = append(lines, l.Number); return nil })
	if content.KindOf(err) != content.Refused || !strings.Contains(err.Error(), "line 3 is of version 2") {
		t.Error(err)
	}
	if !slices.Equal(lines, []int{1, 2}) {
		t.Error(lines)
	}
}

func TestAFileIsReadAgainAfterItWasWrittenAndReplaced(t *testing.T) {
	path := temporary(t)
	read := func() (got []string) {
		t.Helper()
		damage, err := record.Replay(path, 1, func(l record.Line) error { got = append(got, fmt.Sprintf("%d %s", l.Number, l.JSON)); return nil })
		if err != nil || damage.Err() != nil {
			t.Fatal(err, damage.Err())
		}
		return got
	}
	same := func(got []string, want ...string) {
		t.Helper()
		if !slices.Equal(got, want) {
			t.Errorf("%q, not %q", got, want)
		}
	}
	same(read())
	write(t, path, `{"v":1,"n":1}`+"\n"+`{"v":1,"n":2}`+"\n")
	same(read(), `1 {"v":1,"n":1}`, `2 {"v":1,"n":2}`)
	err := record.Rewrite(path, 1, func(l record.Line) []byte {
		if l.Number == 1 {
			return nil
		}
		return slices.Clone(l.JSON)
	})
	if err != nil {
		t.Fatal(err)
	}
	same(read(), `1 {"v":1,"n":2}`)
}

func TestRewriteKeepsWhatItDoesNotKnow(t *testing.T) {
	path := temporary(t)
	if err := record.Rewrite(path, 1, func(l record.Line) []byte { return l.JSON }); err != nil {
		t.Fatal(err)
	}
	write(t, path, `{"schema":"s/1","later":[1]}`+"\n"+`{"v":1,"n":1,"later":true}`+"\nbroken\n"+`{"v":1,"n":2}`+"\n"+`{"v":1`)
	l := record.New(path)
	if err := l.Append(event{V: 1, N: 3}); err != nil {
		t.Fatal(err)
	}
	err := record.Rewrite(path, 1, func(l record.Line) []byte {
		if strings.Contains(string(l.JSON), `"n":2`) {
			return nil
		}
		return l.JSON
	})
	if err != nil {
		t.Fatal(err)
	}
	// The log goes on in the new file.
	if err := l.Append(event{V: 1, N: 4}); err != nil {
		t.Fatal(err)
	}
	text, _ := os.ReadFile(path)
	want := `{"schema":"s/1","later":[1]}` + "\n" + `{"v":1,"n":1,"later":true}` + "\nbroken\n" + `{"v":1` + "\n" + `{"v":1,"who":"","n":3}` + "\n" +
		`{"v":1,"who":"","n":4}` + "\n"
	if string(text) != want {
		t.Errorf("%s\nnot\n%s", text, want)
	}
}

func TestRewriteAndAppendTogether(t *testing.T) {
	path := temporary(t)
	var wait sync.WaitGroup
	for who := range 4 {
		wait.Go(func() {
			l := record.New(path)
			defer func() { _ = l.Close() }()
			for n := range 40 {
				if err := l.Append(event{V: 1, Who: fmt.Sprint(who), N: n}); err != nil {
					t.Error(err)
				}
				if n%10 == who {
					if err := record.Rewrite(path, 1, func(l record.Line) []byte { return l.JSON }); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	wait.Wait()
	if got, damage := events(t, path); len(got) != 160 || damage.Err() != nil {
		t.Error(len(got), damage.Err())
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Error(left)
	}
}

func TestWriteFileIsWholeOrNot(t *testing.T) {
	path := temporary(t)
	write(t, path, "old")
	failed := errors.New("no more")
	err := record.WriteFile(path, func(w io.Writer) error { _, _ = io.WriteString(w, "half"); return failed })
	if err == nil || !strings.Contains(err.Error(), "no more") {
		t.Error(err)
	}
	if text, _ := os.ReadFile(path); string(text) != "old" {
		t.Errorf("%q", text)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Error(left)
	}
}

func TestTooLongALineIsRefused(t *testing.T) {
	path := temporary(t)
	err := record.New(path).Append(event{V: 1, Text: strings.Repeat("x", record.MaxLine)})
	if content.KindOf(err) != content.Refused {
		t.Error(err)
	}
}

func TestMessages(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "file"), "")
	if err := os.Mkdir(filepath.Join(folder, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{
		"folder":     "it is a folder",
		"file/under": "a part of its path is a file",
	} {
		err := record.New(filepath.Join(folder, path)).Append(event{V: 1})
		if _, ok := errors.AsType[*content.Error](err); !ok || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := record.New(filepath.Join(folder, "x")).Append(func() {}); err == nil {
		t.Error("a function was written")
	}
}
