package settings

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/tui"
)

func TestFlagsWinOverEnvironmentOverFileOverDefault(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(file, []byte("width = 60\ntheme = \"light\"\nmouse = \"off\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := &Flags{Settings: Defaults(), configPath: file}
	f.Width = 90
	env := map[string]string{"STANDFIRST_WIDTH": "70", "STANDFIRST_THEME": "dark"}
	s, err := f.Settle(func(name string) bool { return name == "width" }, func(k string) string { return env[k] })
	if err != nil {
		t.Fatal(err)
	}
	if s.Width != 90 || s.Theme != "dark" || s.Mouse != "off" || s.Timeout != 10*time.Second {
		t.Errorf("got width %d, theme %s, mouse %s, timeout %s; want 90 (flag), dark (environment), off (file), 10s (default)",
			s.Width, s.Theme, s.Mouse, s.Timeout)
	}
}

func TestAMistakeInTheSettingsIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"widht = 60":                 `there is no setting "widht"`,
		"width = 3":                  "width: 3 is not between 20 and 200",
		"color = \"purple\"":         `color: "purple" is not auto, always or never`,
		"unsure_below = 1.5":         "unsure_below: 1.5 is not between 0 and 1",
		"unsure_below = nan":         "unsure_below: NaN is not between 0 and 1",
		"timeout = \"soon\"":         `timeout: "soon" is not a duration`,
		"width = \"wide\"":           "width",
		"[keys]\nquit = \"q\"\n\x00": "",
	} {
		s := Defaults()
		err := parseSettings(&s, text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want a message with %q", text, err, want)
		}
	}
}

func TestPrintedDefaultsAreAValidFileWithTheDefaults(t *testing.T) {
	keys, err := tui.Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	s := Settings{}
	if err := parseSettings(&s, Commented(Defaults(), keys.Bindings())); err != nil {
		t.Fatal(err)
	}
	if d := Defaults(); s.Theme != d.Theme || s.Width != d.Width || s.Color != d.Color || s.Mouse != d.Mouse || s.ASCII != d.ASCII || s.Timeout != d.Timeout {
		t.Errorf("read back %+v, want %+v", s, d)
	}
	if len(s.Keys) != len(keys.Bindings()) {
		t.Errorf("%d actions are listed, want all %d", len(s.Keys), len(keys.Bindings()))
	}
	if _, err := tui.Keys(s.Keys); err != nil {
		t.Errorf("the printed keys are refused: %v", err)
	}
}

func FuzzSettings(f *testing.F) {
	f.Add("width = 60\n[keys]\nquit = [\"q\"]\n")
	f.Add("theme = 'x'\ntimeout = \"-1s\"")
	f.Add("= = =")
	f.Fuzz(func(t *testing.T, text string) {
		s := Defaults()
		if err := parseSettings(&s, text); err == nil && s.check() != nil {
			t.Errorf("accepted settings that are not valid: %+v", s)
		}
	})
}

func FuzzKeys(f *testing.F) {
	f.Add("quit", "x")
	f.Add("find", "ctrl+f")
	f.Fuzz(func(t *testing.T, name, key string) {
		keys, err := tui.Keys(map[string][]string{name: {key}})
		if err != nil {
			return
		}
		for _, b := range keys.Bindings() {
			if b.Name == name && (len(b.Keys) != 1 || b.Keys[0] != key) {
				t.Errorf("%s has the keys %q, want %q", name, b.Keys, key)
			}
		}
	})
}

func TestALabelSetThatCannotBeRead(t *testing.T) {
	folder := t.TempDir()
	if _, err := LabelSet(filepath.Join(folder, "own.toml")); err == nil || !strings.Contains(err.Error(), "and no file of that name") {
		t.Errorf("%v", err)
	}
	_, err := LabelSet(folder)
	if cause, ok := errors.AsType[*fs.PathError](err); !ok || cause.Path != folder || !cli.IsUsage(err) {
		t.Errorf("%v does not say why", err)
	}
}
