package clean_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/packages"
)

// smuggle gives a package of the program as it would be with one more file in it.
func smuggle(t *testing.T, path, text string) *packages.Package {
	t.Helper()
	pkgs := load(t)
	p := find(t, pkgs, "/"+path)
	name, err := filepath.Abs("../../" + path + "/smuggler.go")
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(p.Fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	with := &packages.Package{
		PkgPath: p.PkgPath, Name: p.Name, Fset: p.Fset, Syntax: append(slices.Clip(p.Syntax), file),
		TypesInfo: &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}},
	}
	config := types.Config{Importer: imported(pkgs), Sizes: p.TypesSizes}
	if with.Types, err = config.Check(p.PkgPath, p.Fset, with.Syntax, with.TypesInfo); err != nil {
		t.Fatal(err)
	}
	return with
}

// importer knows the packages that the program imports.
type importer map[string]*types.Package

func imported(pkgs []*packages.Package) importer {
	known := importer{"unsafe": types.Unsafe}
	for _, p := range pkgs {
		for _, i := range p.Types.Imports() {
			known[i.Path()] = i
		}
	}
	return known
}

func (known importer) Import(path string) (*types.Package, error) {
	if p := known[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("no package of the program imports %s", path)
}
