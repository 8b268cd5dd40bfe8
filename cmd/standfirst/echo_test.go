//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/tui/screen"
)

// escapes is what nobody types and a script may pass on. A shell hands on what is
// no UTF-8 as well.
const escapes = "\x1b[31m\x1b]0;owned\x07\u009b31m\u202e\u200b\x7f\x9b\xff"

// echoed runs the program and wants that nothing it says is more than text.
func echoed(t *testing.T, env, args []string, files map[string]string) {
	t.Helper()
	cmd := program(t, args...)
	for name, text := range files {
		path := filepath.Join(cmd.Dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	cmd.Env = append(cmd.Env, env...)
	var out, told bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &told
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	for _, text := range [][]byte{out.Bytes(), told.Bytes()} {
		for _, finding := range both(text, screen.Pipe) {
			t.Errorf("%q %q: %v", env, args, finding)
		}
		if offence := hostile.Offence(string(text)); offence != "" {
			t.Errorf("%q %q: %s", env, args, offence)
		}
	}
}

// What stands on the command line comes back in messages as text.
func TestArgumentsComeBackAsText(t *testing.T) {
	for _, args := range []string{
		"§", "--§", "-§", "./§", "§://x", "http://§/", "http://x.invalid/§", "http://§@127.0.0.1:1/", "file:///§", "--config §", "--theme §", "--width §",
		"--timeout §", "--color §", "--format §", "--mouse §",
		"help §", "man §", "config §", "config theme §", "completion §", "completion bash §", "eval §", "eval labels §", "eval source §", "eval body §",
		"eval labels a --predictions §",
		"__complete §", "__complete --§", "__complete --format §", "__complete config theme §", "__completeNoDesc --§ §",
	} {
		fields := strings.Fields(args)
		for i := range fields {
			fields[i] = strings.ReplaceAll(fields[i], "§", escapes)
		}
		echoed(t, nil, fields, nil)
	}
}

// So does what stands in the environment.
func TestTheEnvironmentComesBackAsText(t *testing.T) {
	for _, name := range []string{
		"HOME", "TERM", "LANG", "COLUMNS", "COLORTERM", "PAGER", "BROWSER", "TZ", "HTTP_PROXY", "NO_PROXY", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
		"STANDFIRST_THEME", "STANDFIRST_WIDTH", "STANDFIRST_COLOR", "STANDFIRST_MOUSE", "STANDFIRST_ASCII", "STANDFIRST_PANELS", "STANDFIRST_TIMEOUT",
	} {
		echoed(t, []string{name + "=/" + escapes}, []string{"--theme", "missing", "http://x.invalid/"}, nil)
		echoed(t, []string{name + "=" + escapes}, []string{"sample"}, nil)
	}
}

// So does what stands in settings, themes and the files that eval reads.
func TestFilesComeBackAsText(t *testing.T) {
	for _, text := range []string{
		"§", `theme = "§"`, `"§" = 1`, `theme = "\u001b[31m\u009b"`, `timeout = "\u001b\u202e"`, `color = "\u009b"`, `"\u001b\u009b" = 2`,
		"[keys]\n\"\\u001b\" = [\"a\"]", "[keys]\nquit = [\"\\u001b\\u202e\"]",
	} {
		text = strings.ReplaceAll(text, "§", escapes)
		echoed(t, nil, []string{"--config", "settings.toml", "sample"}, map[string]string{"settings.toml": text})
		echoed(t, nil, []string{"--theme", "mine", "sample"}, map[string]string{".config/standfirst/themes/mine.toml": text})
	}
	const (
		coded   = `\u001b[31m\u009b\u202e`
		labels  = `{"doc":"§","kind":"§","title":"§","sentences":[{"i":0,"block":0,"text":"It rained § on Monday.","label":"§","accept":["§"],"speaker":"§"}]}`
		page    = `{"file":"§.html","title":"§","genre":"§"}`
		article = `{"§":{"articleBody":"§","url":"§"}}`
	)
	for _, in := range []string{coded, escapes} {
		fill := func(s string) string { return strings.ReplaceAll(s, "§", in) }
		echoed(t, nil, []string{"eval", "labels", "a.jsonl"}, map[string]string{"a.jsonl": fill(labels)})
		echoed(t, nil, []string{"eval", "labels", "a.tsv"}, map[string]string{"a.tsv": fill("id\tsentence\tlabel\n§\tIt rained §.\t§\n")})
		echoed(t, nil, []string{"eval", "source", "."}, map[string]string{"gold.jsonl": fill(page)})
		echoed(t, nil, []string{"eval", "body", "."}, map[string]string{"ground-truth.json": fill(article)})
	}
}
