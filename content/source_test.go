package content

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// The lists of genres and of kinds of provenance have every constant of theirs.
func TestListsOfNamesAreWhole(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "source.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string][]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if kind, ok := v.Type.(*ast.Ident); ok && len(v.Values) == 1 {
			if text, ok := v.Values[0].(*ast.BasicLit); ok {
				name, _ := strconv.Unquote(text.Value)
				declared[kind.Name] = append(declared[kind.Name], name)
			}
		}
		return true
	})
	if got, want := names(Genres()), declared["Genre"]; !slices.Equal(got, want) {
		t.Errorf("genres %q, declared %q", got, want)
	}
	if got, want := names(ProvenanceKinds()), declared["ProvenanceKind"]; !slices.Equal(got, want) {
		t.Errorf("kinds of provenance %q, declared %q", got, want)
	}
}

func names[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, v := range all {
		out[i] = string(v)
	}
	return out
}
