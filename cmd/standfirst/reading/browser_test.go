//go:build unix

package reading

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/tui/screen"
)

// The address reaches the browser as one argument, whatever is in it; what is
// not an address for a browser reaches nothing.
func TestTheBrowserGetsAnAddressAndNothingElse(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("xdg-open is not the browser here")
	}
	folder := t.TempDir()
	script := "#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > '" + folder + "/told.new' && mv '" + folder + "/told.new' '" + folder + "/told'\n"
	if err := os.WriteFile(filepath.Join(folder, "xdg-open"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	told := filepath.Join(folder, "told")
	for address, want := range map[string]string{
		"https://example.org/a?b=c&d=$(touch x);`id`": "1|https://example.org/",
		"mailto:desk@example.org":                     "1|mailto:desk@example.org",
	} {
		_ = os.Remove(told)
		if err := openBrowser(address); err != nil {
			t.Errorf("%s: %v", address, err)
			continue
		}
		if got := appears(t, told); !strings.HasPrefix(got, want) || strings.Count(got, "|") != 2 {
			t.Errorf("%s: the browser got %q", address, got)
		}
	}
	_ = os.Remove(told)
	for _, address := range []string{
		"", "-version", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "example.org", "ftp://example.org/", "https://", "--help",
		"ssh://example.org",
	} {
		if openBrowser(address) == nil {
			t.Errorf("%q was handed to the browser", address)
		}
	}
}

// appears waits for a file and gives what is in it.
func appears(t *testing.T, path string) string {
	t.Helper()
	for deadline := time.Now().Add(screen.Patience); time.Now().Before(deadline); {
		if text, err := os.ReadFile(path); err == nil {
			return string(text)
		}
		runtime.Gosched()
	}
	t.Errorf("%s does not appear", path)
	return ""
}

func TestEverySystemHasABrowser(t *testing.T) {
	for _, system := range []string{"linux", "darwin", "windows", "freebsd"} {
		name, args := browserCommand(system, "https://example.org/")
		if name == "" || args[len(args)-1] != "https://example.org/" || strings.Contains(name, "sh") {
			t.Errorf("%s: %s %q", system, name, args)
		}
	}
}
