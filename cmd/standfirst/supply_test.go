package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
)

// floors are the versions below which a module has a known fault that an
// article, a server or a terminal could use, or that are the lowest looked at.
// The Go vulnerability database of 21 August 2026, with 4,291 reports, has
// nothing on the modules at these versions. Its own tool reads a copy of it:
//
//	govulncheck -db file:///path/to/database ./...
var floors = map[string]string{
	"golang.org/x/net":                       "v0.62.0", // endless and cubic parsing of HTML before v0.55
	"golang.org/x/text":                      "v0.39.0", // CVE-2026-56852
	"golang.org/x/sys":                       "v0.44.0", // GO-2026-5024
	"github.com/microcosm-cc/bluemonday":     "v1.0.16", // GO-2022-0588
	"github.com/yuin/goldmark":               "v1.8.7",  // CVE-2026-5160
	"github.com/andybalholm/brotli":          "v1.2.0",  // bombs
	"codeberg.org/readeck/go-readability/v2": "v2.1.3",
	"code.dny.dev/ssrf":                      "v0.3.0",
	"charm.land/bubbletea/v2":                "v2.1.1",
	"charm.land/glamour/v2":                  "v2.0.1",
	"github.com/charmbracelet/x/ansi":        "v0.11.9",
	"github.com/BurntSushi/toml":             "v1.6.0",
}

// goFloor is the version of Go whose own packages have no fault that is known in
// that database (GO-2026-6218 was the last).
const goFloor = "v1.26.6"

func TestGoIsNotBelowItsFloor(t *testing.T) {
	if v := strings.Replace(runtime.Version(), "go", "v", 1); strings.HasPrefix(v, "v") && less(v, goFloor) {
		t.Errorf("it is built by %s, want at least %s", runtime.Version(), goFloor)
	}
}

// The modules that are linked in are at or above these. It stands in for a
// vulnerability scan where there is no network.
func TestNoModuleIsBelowItsFloor(t *testing.T) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		t.Fatal("the binary does not say what it is built from")
	}
	linked := 0
	for _, m := range info.Deps {
		for m.Replace != nil {
			t.Errorf("%s is replaced by %s", m.Path, m.Replace.Path)
			m = m.Replace
		}
		floor, has := floors[m.Path]
		if !has {
			continue
		}
		linked++
		if less(m.Version, floor) {
			t.Errorf("%s is at %s, want at least %s", m.Path, m.Version, floor)
		}
	}
	if linked < 8 {
		t.Errorf("only %d of the modules with a floor are linked in", linked)
	}
}

// less compares versions without what stands behind a dash.
func less(a, b string) bool {
	x, y := numbers(a), numbers(b)
	for i := range x {
		if x[i] != y[i] {
			return x[i] < y[i]
		}
	}
	return false
}

func numbers(version string) (out [3]int) {
	version, _, _ = strings.Cut(strings.TrimPrefix(version, "v"), "-")
	for i, part := range strings.SplitN(version, ".", 3) {
		out[i], _ = strconv.Atoi(part)
	}
	return out
}

// Nothing is linked in that speaks to anybody by itself, needs C, or was found
// too dear or too weak.
func TestWhatIsNotLinkedIn(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}}", ".").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for path := range strings.Lines(string(out)) {
		switch path = strings.TrimSpace(path); {
		case path == "runtime/cgo", path == "plugin", path == "net/http/pprof", path == "expvar", path == "testing",
			strings.Contains(path, "go-trafilatura"), strings.Contains(path, "lingua-go"), strings.Contains(path, "telemetry"),
			strings.HasSuffix(path, "/tui/screen"), strings.HasSuffix(path, "/tui/tuitest"), strings.HasSuffix(path, "/clean/hostile"):
			if path == "runtime/cgo" && os.Getenv("CGO_ENABLED") != "0" {
				continue // net brings it where C is there; releases are built without
			}
			t.Errorf("%s is linked in", path)
		}
	}
}

// A panic in a goroutine that is not guarded leaves the terminal as it is and
// ends the program with a stack on it. So each go statement of ours begins
// with a deferred recovery, or is one of the few that cannot panic.
func TestEveryGoroutineIsGuarded(t *testing.T) {
	harmless := map[string]string{
		"cmd/standfirst/reading/browser.go": "waits for a process",
		"cmd/standfirst/order.go":           "recovers for each article",
		"cmd/standfirst/class/enter.go":     "reads lines, where no terminal is to be restored",
		"tui/run.go":                        "waits for signals",
		"tui/guard.go":                      "sends a message",
		"tui/output.go":                     "sends a message",
		"tui/serve/ssh/call.go":             "recovers by the server's guard",
		"tui/serve/ssh/screen.go":           "recovers by the server's guard",

		"content/sandbox/lifeline_unix.go":  "waits for the end of a pipe, in the reading process",
		"content/sandbox/lifeline_other.go": "waits for a process, in the reading process",
	}
	root := filepath.Join("..", "..")
	recovering := map[string]map[string]bool{} // by folder
	// What else is in content runs in the reading process, whose end the reader
	// survives and tells.
	for _, folder := range []string{"cmd", "tui", "styles", "content/sandbox"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			short, _ := filepath.Rel(root, path)
			short = filepath.ToSlash(short)
			if strings.HasPrefix(short, "tui/screen/") || strings.HasPrefix(short, "tui/tuitest/") || harmless[short] != "" {
				return nil
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			folder := filepath.Dir(path)
			if recovering[folder] == nil {
				recovering[folder] = recovers(t, folder)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if g, ok := n.(*ast.GoStmt); ok && !guarded(g.Call.Fun, recovering[folder]) {
					t.Errorf("%s: a goroutine without a recovery", set.Position(g.Pos()))
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// recovers are the names of the functions of a folder's files that defer a recovery, or
// call one that does by deferring it.
func recovers(t *testing.T, folder string) map[string]bool {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil && deferred(f.Body) {
				names[f.Name.Name] = true
			}
		}
	}
	return names
}

// guarded reports whether what a go statement calls defers a recovery.
func guarded(fun ast.Expr, recovering map[string]bool) bool {
	switch f := fun.(type) {
	case *ast.FuncLit:
		return deferred(f.Body)
	case *ast.Ident:
		return recovering[f.Name]
	case *ast.SelectorExpr:
		return recovering[f.Sel.Name]
	}
	return false
}

// deferred reports whether a body has, among its own statements, a deferred
// function that calls recover.
func deferred(body *ast.BlockStmt) bool {
	for _, statement := range body.List {
		d, ok := statement.(*ast.DeferStmt)
		if !ok {
			continue
		}
		found := false
		ast.Inspect(d, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && id.Name == "recover" {
				found = true
			}
			return true
		})
		if found {
			return true
		}
	}
	return false
}
