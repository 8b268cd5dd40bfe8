package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/words"
)

// written is a pattern of the program's, as it stands in the code.
type written struct {
	at, expression string
	words          []string // those that it is behind
}

// every are the patterns in the packages of content.
func every(t *testing.T) []written {
	t.Helper()
	var all []written
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		all = append(all, inFolder(t, path)...)
		return nil
	})
	if err != nil || len(all) < 100 {
		t.Fatalf("%d patterns, %v", len(all), err)
	}
	return all
}

func inFolder(t *testing.T, folder string) []written {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join(folder, "*.go"))
	set := token.NewFileSet()
	var files []*ast.File
	constants := map[string]ast.Expr{}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
				for i, name := range spec.Names {
					constants[name.Name] = spec.Values[i]
				}
			}
			return true
		})
	}
	all, names := inFile(t, folder)
	behind := map[*ast.CallExpr][]string{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if inner, ok := f.X.(*ast.CallExpr); ok && f.Sel.Name == "Behind" {
				for _, w := range call.Args {
					behind[inner] = append(behind[inner], value(w, constants))
				}
			}
			if f.Sel.Name == "Named" && len(call.Args) == 1 {
				if name := value(call.Args[0], constants); !names[name] {
					t.Errorf("%s: there is no form %q in %s/forms.txt", set.Position(call.Pos()), name, folder)
				}
			}
			if makesPattern(f) {
				at := set.Position(call.Pos()).String()
				all = append(all, written{at, expression(t, at, f.Sel.Name, value(call.Args[len(call.Args)-1], constants)), behind[call]})
			}
			return true
		})
	}
	return all
}

// makesPattern reports whether a function makes the pattern of its last argument.
func makesPattern(f *ast.SelectorExpr) bool {
	of, ok := f.X.(*ast.Ident)
	return ok && of.Name == "pattern" && (f.Sel.Name == "New" || f.Sel.Name == "Taking")
}

// expression is the one of the pattern that a function makes of a text.
func expression(t *testing.T, at, function, text string) string {
	if function == "Taking" {
		return withLists(t, at, text)
	}
	return text
}

// withLists is an expression with the words of the lists that it names, all of which have to be there.
func withLists(t *testing.T, at, expression string) string {
	return listName.ReplaceAllStringFunc(expression, func(name string) string {
		list := words.ByName(strings.Trim(name, "<>"))
		if len(list) == 0 {
			t.Errorf("%s: there is no list %s", at, name)
		}
		return pattern.Any(list)
	})
}

var listName = regexp.MustCompile(`<[a-z]+(?: [a-z]+)*>`)

// inFile are the patterns of a folder's file of forms, and the names of these.
func inFile(t *testing.T, folder string) (all []written, names map[string]bool) {
	names = map[string]bool{}
	data, err := os.ReadFile(filepath.Join(folder, "forms.txt"))
	if err != nil {
		return nil, names
	}
	var behind []string
	for line := range strings.SplitSeq(strings.ReplaceAll(string(data), "\n  ", ""), "\n") {
		switch word, rest, _ := strings.Cut(line, " "); word {
		case "", "#", "lead":
		case "=":
			names[rest] = true
		case "behind":
			for w := range strings.SplitSeq(rest, "·") {
				behind = append(behind, strings.ReplaceAll(strings.TrimSpace(w), "_", " "))
			}
		default:
			all, behind = append(all, written{folder + "/forms.txt", withLists(t, folder, line), behind}), nil
		}
	}
	return all, names
}

// value is that of a string in the code, made of parts or not.
func value(e ast.Expr, constants map[string]ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return value(e.X, constants) + value(e.Y, constants)
	case *ast.Ident:
		return value(constants[e.Name], constants)
	}
	return ""
}

// A pattern is compiled when a page first needs it: none may fail then.
func TestPatternsCompile(t *testing.T) {
	for _, w := range every(t) {
		if _, err := regexp.Compile(w.expression); err != nil || w.expression == "" {
			t.Errorf("%s: %q: %v", w.at, w.expression, err)
		}
	}
}

// What a pattern matches holds one of its words: or else it would not be found.
func TestPatternsMatchOnlyBehindTheirWords(t *testing.T) {
	behind := 0
	for _, w := range every(t) {
		if len(w.words) == 0 {
			continue
		}
		plain := pattern.New(w.expression)
		guarded := plain.Behind(w.words...)
		tree, err := syntax.Parse(w.expression, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		random := rand.New(rand.NewPCG(1, 2))
		matches := 0
		for range 1000 {
			var b strings.Builder
			example(&b, tree, random)
			if !plain.In(b.String()) {
				continue
			}
			if matches++; !guarded.In(b.String()) {
				t.Fatalf("%s: %q matches without one of %q", w.at, b.String(), w.words)
			}
		}
		if matches > 200 {
			behind++
		}
	}
	if behind < 4 {
		t.Errorf("%d patterns behind words were tried on many examples", behind)
	}
}

// example writes a text that the expression matches, its anchors and borders of words aside.
func example(b *strings.Builder, e *syntax.Regexp, random *rand.Rand) {
	times := 1
	switch e.Op {
	case syntax.OpLiteral:
		b.WriteString(string(e.Rune))
	case syntax.OpCharClass:
		b.WriteRune(e.Rune[random.IntN(min(len(e.Rune), 4))])
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		b.WriteByte('x')
	case syntax.OpAlternate:
		example(b, e.Sub[random.IntN(len(e.Sub))], random)
		return
	case syntax.OpQuest, syntax.OpStar:
		times = random.IntN(2)
	case syntax.OpRepeat:
		times = e.Min
	}
	for range times {
		for _, part := range e.Sub {
			example(b, part, random)
		}
	}
}

// A word is found in a long text whether it is looked for among many or alone.
func TestHoldsAmongMany(t *testing.T) {
	text := "the harbour master of ostby said on monday that the lamp of the old pier had been out since march, ä"
	none := []string{"quay", "ferry", "mooring", "tide", "buoy", "anchor", "keel"}
	for _, w := range []string{"the", "harbour master of ostby", "march", "out", "ä", "y", "of the old pier had been out since"} {
		if !pattern.Holds(text, append(none, w)...) {
			t.Errorf("%q is not found", w)
		}
	}
	if pattern.Holds(text, append(none, "harbours")...) || pattern.Holds(text, append(none, "past")...) {
		t.Error("what is not there is found")
	}
}
