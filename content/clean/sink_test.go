package clean_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// The tests of this file hold what is written, drawn and told to be made of
// clean.Text where it is written, drawn and told.

// writers are the functions by which text leaves, or is put together to leave,
// in the packages that do that; the value is how many arguments come before it.
var writers = map[string]int{
	"fmt.Fprint": 1, "fmt.Fprintln": 1, "fmt.Fprintf": 1, "io.WriteString": 1,
	"(*os.File).WriteString": 0, "(*os.File).Write": 0, "(*strings.Builder).WriteString": 0,
	"(*charm.land/bubbletea/v2.View).SetContent": 0, "(" + module + "/styles.Style).Paint": 0,
}

// looked are the places where text is written that is not plainly a clean.Text,
// and why it is good there.
var looked = map[string]string{
	"cmd/standfirst/settings/commented.go": "writes the program's own settings into a text",
	"cmd/standfirst/config.go":             "writes what commented.go has made",
	"cmd/standfirst/man.go":                "writes the program's own manual",
	"cmd/standfirst/paint.go":              "paints the letter of a label",
	"cmd/standfirst/cli/output.go":         "writes lines whose arguments are clean texts, numbers and keys",
	"cmd/standfirst/cli/ticker.go":         "writes counts, and what an opening says that it does",
	"tui/console/invite.go":                "writes the blocks of a QR code",
	"tui/wall/figures.go":                  "draws large letters out of blocks",
	"tui/view.go":                          "puts rows together that have been drawn, with glyphs",
	"tui/reader/sighted.go":                "lays numbers over rows that have been drawn",
	"tui/page/line.go":                     "writes what has come through the page's own gate",
	"tui/page/table.go":                    "writes glyphs",
	"tui/row/row.go":                       "writes spaces",
}

// draws reports whether a package is one of those that write to the terminal. The
// exports are not: they are given an article and nothing else, and that holds
// only clean.Text.
func draws(path string) bool {
	path = strings.TrimPrefix(path, module+"/")
	under := func(root string) bool { return path == root || strings.HasPrefix(path, root+"/") }
	return under("cmd/standfirst") || path == "styles" || under("tui") && path != "tui/screen" && path != "tui/tuitest"
}

// unclean are the places where something is written that is not made of
// clean.Text.
func unclean(pkgs []*packages.Package) (places []string) {
	walk(pkgs, func(p *packages.Package, file string, n ast.Node, _ []ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || !draws(p.PkgPath) || looked[file] != "" {
			return
		}
		f := callee(p, call)
		if f == nil {
			return
		}
		before, ok := writers[f.FullName()]
		if !ok || len(call.Args) < before {
			return
		}
		for _, arg := range call.Args[before:] {
			if !fromText(p, arg) {
				places = append(places, p.Fset.Position(arg.Pos()).String())
			}
		}
	})
	return places
}

// told are the places where the words of an error are taken and not cleaned at
// once, nor only looked at.
func told(pkgs []*packages.Package) (places []string) {
	walk(pkgs, func(p *packages.Package, _ string, n ast.Node, above []ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || strings.HasPrefix(p.PkgPath, module+"/content/measure") {
			return
		}
		s, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || s.Sel.Name != "Error" || len(call.Args) > 0 {
			return
		}
		for _, up := range slices.Backward(above) {
			switch up := up.(type) {
			case *ast.CallExpr:
				if f := callee(p, up); f != nil && f.Pkg() != nil {
					switch {
					case f.Pkg().Path() == module+"/content/clean", f.FullName() == "strings.Contains", f.FullName() == "strings.HasPrefix":
						return
					case f.Pkg().Path() == p.PkgPath: // such as clip
						continue
					}
				}
			case *ast.BinaryExpr:
				continue
			case *ast.ReturnStmt: // an error that says what another says
				if f, ok := above[1].(*ast.FuncDecl); ok && f.Name.Name == "Error" {
					return
				}
			}
			break
		}
		places = append(places, p.Fset.Position(call.Pos()).String())
	})
	return places
}

// opens are the packages of the reader that know what was typed and pasted.
var opens = map[string]bool{"tui": true, "tui/surface": true, "tui/visit": true, "tui/list": true, "tui/beside": true, "tui/reading": true}

// shown are the places where a reference, as it was typed, or what is pasted goes
// anywhere but into package clean, a comparison or an opening.
func shown(pkgs []*packages.Package) (places []string) {
	walk(pkgs, func(p *packages.Package, _ string, n ast.Node, above []ast.Node) {
		id, ok := n.(*ast.Ident)
		if !ok || !opens[strings.TrimPrefix(p.PkgPath, module+"/")] {
			return
		}
		v, ok := p.TypesInfo.Uses[id].(*types.Var)
		if !ok || !isRaw(v) {
			return
		}
		if !handled(p, id, above) {
			places = append(places, p.Fset.Position(id.Pos()).String())
		}
	})
	return places
}

// isRaw reports whether a variable or field holds text that is not cleaned.
func isRaw(v *types.Var) bool {
	switch v.Name() {
	case "ref", "Ref":
		return types.Identical(v.Type(), types.Typ[types.String])
	case "References":
		return true
	case "Content":
		return v.Pkg().Path() == "charm.land/bubbletea/v2" || strings.HasSuffix(v.Pkg().Path(), "/ultraviolet")
	}
	return false
}

// handled reports whether a use of a raw text is one of those that show nothing.
func handled(p *packages.Package, at ast.Expr, above []ast.Node) bool {
	var child ast.Node = at
	for _, up := range slices.Backward(above) {
		switch up := up.(type) {
		case *ast.IndexExpr:
			if up.Index == child { // by which something is found
				return true
			}
			child = up
			continue
		case *ast.SelectorExpr, *ast.SliceExpr, *ast.ParenExpr, *ast.CompositeLit:
			child = up
			continue
		case *ast.BinaryExpr:
			return up.Op == token.EQL || up.Op == token.NEQ
		case *ast.RangeStmt:
			id, ok := up.Value.(*ast.Ident)
			return up.X == child && ok && id.Name == "ref"
		case *ast.KeyValueExpr:
			key, ok := up.Key.(*ast.Ident)
			return ok && (key.Name == "ref" || key.Name == "Ref")
		case *ast.AssignStmt:
			if slices.Contains(up.Lhs, at) {
				return true
			}
			return !slices.ContainsFunc(up.Lhs, func(l ast.Expr) bool {
				return !slices.Contains([]string{"ref", "Ref", "refs", "marked", "removed"}, lastName(l))
			})
		case *ast.CallExpr:
			if lastName(up.Fun) == "append" {
				child = up
				continue
			}
			if f := callee(p, up); f != nil && f.Pkg() != nil {
				switch f.FullName() {
				case "strings.TrimPrefix", "strings.TrimRight", "strings.TrimSpace":
					child = up
					continue
				case "os.Stat", "strings.LastIndexByte", "slices.Index", "slices.Contains", "strings.Contains", "(*" + module + "/tui/prompt.Prompt).Insert":
					return true
				}
				if f.Pkg().Path() == module+"/content/clean" {
					return true
				}
			}
			return given(p, up, child)
		}
		break
	}
	return false
}

// lastName is the name of a variable, a field or a function.
func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// given reports whether an argument of a call is a parameter that is known to be
// raw, or only measured.
func given(p *packages.Package, call *ast.CallExpr, arg ast.Node) bool {
	if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "len" {
		return true
	}
	s, ok := p.TypesInfo.Types[call.Fun].Type.Underlying().(*types.Signature)
	if !ok {
		return false
	}
	for i, a := range call.Args {
		if a == arg && i < s.Params().Len() {
			name := s.Params().At(i).Name()
			return name == "ref" || name == "refs"
		}
	}
	return false
}

// walk visits every node of the program with the nodes above it, and the name of
// its file from the program's root.
func walk(pkgs []*packages.Package, f func(p *packages.Package, file string, n ast.Node, above []ast.Node)) {
	root, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	for _, p := range pkgs {
		for _, file := range p.Syntax {
			name, _ := filepath.Rel(root, p.Fset.Position(file.Pos()).Filename)
			name = filepath.ToSlash(name)
			var above []ast.Node
			ast.Inspect(file, func(n ast.Node) bool {
				if n == nil {
					above = above[:len(above)-1]
					return true
				}
				f(p, name, n, above)
				above = append(above, n)
				return true
			})
		}
	}
}

// TestWhatIsWrittenIsText holds that what the packages write that draw is made of
// clean.Text and constants.
func TestWhatIsWrittenIsText(t *testing.T) {
	for _, place := range unclean(load(t)) {
		t.Errorf("%s: something is written that is not made of clean.Text", place)
	}
}

// TestErrorsAreCleanedWhenTheyAreTold holds that the words of an error, which may
// be a server's, go into package clean.
func TestErrorsAreCleanedWhenTheyAreTold(t *testing.T) {
	for _, place := range told(load(t)) {
		t.Errorf("%s: the words of an error are not cleaned", place)
	}
}

// TestReferencesAreCleanedWhenTheyAreShown holds the same of what a reader has
// typed or pasted, which came from somewhere.
func TestReferencesAreCleanedWhenTheyAreShown(t *testing.T) {
	for _, place := range shown(load(t)) {
		t.Errorf("%s: a reference is not cleaned", place)
	}
}

// TestSinksAreSeen holds that the tests above are not blind.
func TestSinksAreSeen(t *testing.T) {
	pkgs := []*packages.Package{smuggle(t, "tui", `package tui
import (
	"strings"
	tea "charm.land/bubbletea/v2"
	"`+module+`/content/clean"
)
func smuggle(a *App, msg tea.PasteMsg, err error, ref string, t clean.Text) []string {
	var b strings.Builder
	b.WriteString(ref)
	b.WriteString("x" + string(t))
	b.WriteString("x" + err.Error())
	var v tea.View
	v.SetContent(a.opening.Ref)
	v.SetContent("fine" + string(t))
	a.Notice = clean.Inline(ref, nil) + clean.Inline(err.Error(), nil)
	lines := []string{a.Styles.Border.Paint(a.opening.visit.Ref), msg.Content, "x" + ref}
	words := err.Error()
	return append(lines, a.env.References[0], words, strings.ToUpper(ref))
}
`), smuggle(t, "cmd/standfirst", `package main
import ("fmt"; "io"; "os")
func smuggle(w io.Writer, err error, path string) {
	fmt.Fprintln(w, "standfirst:", err)
	fmt.Fprintf(os.Stderr, "%s\n", path)
	_, _ = io.WriteString(w, path)
	_, _ = os.Stdout.WriteString(err.Error())
	fmt.Fprint(w, 1, "fine")
}
`)}
	for name, c := range map[string]struct {
		found []string
		want  int
	}{
		"written": {unclean(pkgs), 8},
		"told":    {told(pkgs), 3},
		"shown":   {shown(pkgs), 7},
	} {
		if len(c.found) != c.want {
			t.Errorf("%s: %d places, want %d: %q", name, len(c.found), c.want, c.found)
		}
	}
}
