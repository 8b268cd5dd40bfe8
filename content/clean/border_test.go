package clean_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"sync"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"golang.org/x/tools/go/packages"
)

// The tests of this file read the whole program, and hold what the types alone
// cannot: where text becomes clean.Text, and where it leaves the program.

const module = "github.com/standfirst/standfirst"

const mode = packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo |
	packages.NeedImports | packages.NeedModule

var program = sync.OnceValues(func() ([]*packages.Package, error) {
	return packages.Load(&packages.Config{
		Mode: mode, Dir: "../..",
	}, "./...")
})

func load(t *testing.T) []*packages.Package {
	t.Helper()
	if hostile.Race {
		t.Skip("reads the whole program, which is the same with the race detector")
	}
	pkgs, err := program()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pkgs {
		for _, e := range p.Errors {
			t.Fatal(e)
		}
	}
	if len(pkgs) < 5 {
		t.Fatalf("only %d packages", len(pkgs))
	}
	return pkgs
}

func find(t *testing.T, pkgs []*packages.Package, path string) *packages.Package {
	t.Helper()
	for _, p := range pkgs {
		if p.PkgPath == module+path {
			return p
		}
	}
	t.Fatalf("no package %s", path)
	return nil
}

// isText reports whether t is clean.Text.
func isText(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Text" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == module+"/content/clean"
}

// calls visits the calls of all packages but clean itself.
func calls(pkgs []*packages.Package, f func(p *packages.Package, file string, call *ast.CallExpr)) {
	for _, p := range pkgs {
		if p.PkgPath == module+"/content/clean" {
			continue
		}
		for _, file := range p.Syntax {
			name := p.Fset.Position(file.Pos()).Filename
			_, name, _ = strings.Cut(name, "/content/")
			ast.Inspect(file, func(n ast.Node) bool {
				if c, ok := n.(*ast.CallExpr); ok {
					f(p, name, c)
				}
				return true
			})
		}
	}
}

// TestOnlyCleanMakesText holds that no string becomes a clean.Text outside
// package clean, unless it is a constant of the program or a Text already.
func TestOnlyCleanMakesText(t *testing.T) {
	for _, place := range uncleaned(load(t)) {
		t.Errorf("%s: a string becomes a clean.Text without being cleaned", place)
	}
}

func uncleaned(pkgs []*packages.Package) (places []string) {
	calls(pkgs, func(p *packages.Package, _ string, call *ast.CallExpr) {
		if fun, ok := p.TypesInfo.Types[call.Fun]; !ok || !fun.IsType() || !isText(fun.Type) || len(call.Args) != 1 {
			return
		}
		arg := p.TypesInfo.Types[call.Args[0]]
		if arg.Value == nil && !isText(arg.Type) {
			places = append(places, p.Fset.Position(call.Pos()).String())
		}
	})
	return places
}

// TestBorderIsSeen holds that the test above is not blind.
func TestBorderIsSeen(t *testing.T) {
	with := smuggle(t, "content", `package content
import "`+module+`/content/clean"
type other string
const fine = clean.Text("constant")
var a, b = "a", other("b")
var _ = []clean.Text{clean.Text(a), clean.Text(b), clean.Text([]byte(a)), (clean.Text)(a + "b"), fine, clean.Text(fine), clean.Text("x" + "y")}
`)
	if places := uncleaned([]*packages.Package{with}); len(places) != 4 {
		t.Errorf("seen: %q", places)
	}
}

// TestOnlyTheSandboxSetsTextByReflection holds that nobody goes around the test
// above. A theme's colours are set by reflection too; they are no texts.
func TestOnlyTheSandboxSetsTextByReflection(t *testing.T) {
	calls(load(t), func(p *packages.Package, _ string, call *ast.CallExpr) {
		f := callee(p, call)
		if f == nil || f.Pkg() == nil {
			return
		}
		name := f.FullName()
		if (name == "(reflect.Value).SetString" || name == "unsafe.String") && p.PkgPath != module+"/content/sandbox" && p.PkgPath != module+"/styles" {
			t.Errorf("%s: %s", p.Fset.Position(call.Pos()), name)
		}
	})
	for _, p := range load(t) {
		for _, file := range p.Syntax {
			for _, i := range file.Imports {
				// Under the name _ nothing of it can be used; go:linkname wants it so, and
				// the colours of code blocks are what it is wanted for.
				hidden := i.Name != nil && i.Name.Name == "_" && strings.HasPrefix(p.PkgPath, module+"/styles/code")
				if i.Path.Value == `"unsafe"` && !hidden {
					t.Errorf("%s imports unsafe", p.PkgPath)
				}
			}
		}
	}
}

// callee is the function that is called, if it is a named one.
func callee(p *packages.Package, call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch f := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = f
	case *ast.SelectorExpr:
		id = f.Sel
	default:
		return nil
	}
	f, _ := p.TypesInfo.Uses[id].(*types.Func)
	return f
}

// TestArticleHoldsOnlyText holds that every string within reach of an article,
// an error and the other events is a clean.Text or the name of one of our own kinds.
func TestArticleHoldsOnlyText(t *testing.T) {
	own := map[string]bool{module + "/content.Genre": true, module + "/content.ProvenanceKind": true}
	scope := find(t, load(t), "/content").Types.Scope()
	seen := map[types.Type]bool{}
	texts := 0
	var walk func(path string, of types.Type)
	walk = func(path string, of types.Type) {
		of = types.Unalias(of)
		if isText(of) {
			texts++
			return
		}
		if path == "Error.Err" {
			return // the cause is for errors.Is, and the message of an Error has nothing of it
		}
		if n, ok := of.(*types.Named); ok {
			if name := n.Obj().Pkg(); name != nil && (own[name.Path()+"."+n.Obj().Name()] || name.Path() == "time") {
				return
			}
		}
		if seen[of] {
			return
		}
		seen[of] = true
		switch u := of.Underlying().(type) {
		case *types.Basic:
			if u.Info()&types.IsString != 0 {
				t.Errorf("%s is a %s", path, of)
			}
		case *types.Pointer:
			walk(path, u.Elem())
		case *types.Slice:
			walk(path+"[]", u.Elem())
		case *types.Array:
			walk(path+"[]", u.Elem())
		case *types.Struct:
			for f := range u.Fields() {
				walk(path+"."+f.Name(), f.Type())
			}
		default:
			t.Errorf("%s is a %s, which could hold anything", path, of)
		}
	}
	for _, name := range []string{"Article", "Error", "Progress", "Judged"} {
		walk(name, scope.Lookup(name).Type())
	}
	if texts < 20 {
		t.Errorf("only %d texts were seen", texts)
	}
}

// sinks are the ways out of the program, and where they may be used: file by
// file, so that a new one is looked at.
var sinks = []struct {
	name  string
	files string
}{
	{"os.Stdout", "cmd/standfirst/ tui/output.go"},
	{"os.Stderr", "cmd/standfirst/ sandbox/work.go"},
	{"os/exec.Command", "cmd/standfirst/reading/browser.go"},
	{
		"os/exec.CommandContext",
		"sandbox/child.go convert/run.go cmd/standfirst/reading/browser.go cmd/standfirst/reading/command.go cmd/standfirst/cli/pager.go " +
			"measure/annotated/clone.go",
	}, // the last is of tools for developers
	{"os.StartProcess", ""},
	{"syscall.Exec", ""},
	{"net.Dialer", "fetch/dial.go cmd/standfirst/room/hold.go cmd/standfirst/room/address.go"},
	{"net.Dial", ""},
	{"net/http.Transport", "fetch/dial.go"},
	{"net/http.Client", "serve/client/client.go"},
	{"net/http.Get", ""},
	{"net/http.DefaultClient", ""},
}

// TestWaysOut holds that the program writes to the terminal, starts programs and
// opens connections in few places.
func TestWaysOut(t *testing.T) {
	for _, p := range load(t) {
		if !strings.HasPrefix(p.PkgPath, module) || p.Name == "main" && p.PkgPath != module+"/cmd/standfirst" {
			continue // a tool for developers
		}
		for _, file := range p.Syntax {
			name := p.Fset.Position(file.Pos()).Filename
			ast.Inspect(file, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if !ok {
					return true
				}
				use := p.TypesInfo.Uses[id]
				if use == nil || use.Pkg() == nil || use.Parent() != use.Pkg().Scope() {
					return true
				}
				full := use.Pkg().Path() + "." + use.Name()
				for _, s := range sinks {
					if full == s.name && !allowed(name, s.files) {
						t.Errorf("%s: %s", p.Fset.Position(id.Pos()), full)
					}
				}
				silent := full == "log.New" && allowed(name, "serve/web/web.go") // one that writes nowhere
				if strings.HasPrefix(full, "fmt.Print") || use.Pkg().Path() == "log" && !silent || full == "builtin.print" {
					t.Errorf("%s: %s", p.Fset.Position(id.Pos()), full)
				}
				return true
			})
		}
	}
}

func allowed(name, files string) bool {
	for f := range strings.FieldsSeq(files) {
		if strings.Contains(name, "/"+f) {
			return true
		}
	}
	return false
}

// TestWindowTitle holds that the title of the window, which Bubble Tea writes as
// it is, is made of constants and clean.Text.
func TestWindowTitle(t *testing.T) {
	titles := 0
	for _, p := range load(t) {
		for _, file := range p.Syntax {
			ast.Inspect(file, func(n ast.Node) bool {
				var value ast.Expr
				switch n := n.(type) {
				case *ast.KeyValueExpr:
					if key, ok := n.Key.(*ast.Ident); ok && key.Name == "WindowTitle" {
						value = n.Value
					}
				case *ast.AssignStmt:
					if s, ok := n.Lhs[0].(*ast.SelectorExpr); ok && s.Sel.Name == "WindowTitle" {
						value = n.Rhs[0]
						if n.Tok != token.ASSIGN && n.Tok != token.ADD_ASSIGN {
							value = nil
						}
					}
				}
				if value != nil {
					titles++
					if !fromText(p, value) {
						t.Errorf("%s: the window's title is not made of clean.Text", p.Fset.Position(value.Pos()))
					}
				}
				return true
			})
		}
	}
	if titles == 0 {
		t.Log("no window title is set")
	}
}

// TestHandedOn holds that what goes to the clipboard and to the browser is a
// clean.Text.
func TestHandedOn(t *testing.T) {
	seen := 0
	calls(load(t), func(p *packages.Package, _ string, call *ast.CallExpr) {
		s, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || s.Sel.Name != "Copy" && s.Sel.Name != "OpenLink" || len(call.Args) != 1 {
			return
		}
		if v, ok := p.TypesInfo.Uses[s.Sel].(*types.Var); ok && v.IsField() {
			seen++
			if !fromText(p, call.Args[0]) {
				t.Errorf("%s: what is handed on is not made of clean.Text", p.Fset.Position(call.Pos()))
			}
		}
	})
	if seen == 0 {
		t.Error("nothing is handed on any more; this test wants another name")
	}
}

// fromText reports whether an expression is a constant, a conversion of a clean.Text, or
// such ones put together.
func fromText(p *packages.Package, e ast.Expr) bool {
	e = ast.Unparen(e)
	tv := p.TypesInfo.Types[e]
	if tv.Value != nil || isText(tv.Type) {
		return true
	}
	if b, ok := tv.Type.Underlying().(*types.Basic); ok && b.Info()&types.IsInteger != 0 && b.Kind() != types.Rune {
		return true // digits
	}
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return e.Op == token.ADD && fromText(p, e.X) && fromText(p, e.Y)
	case *ast.CallExpr:
		fun := p.TypesInfo.Types[e.Fun]
		return fun.IsType() && len(e.Args) == 1 && fromText(p, e.Args[0])
	}
	return false
}
