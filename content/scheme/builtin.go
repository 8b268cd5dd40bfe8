package scheme

import (
	"embed"
	"slices"

	"github.com/standfirst/standfirst/content/clean"
)

//go:embed five.toml three.toml two.toml
var files embed.FS

// Names are the label sets that come with the program, the default first.
func Names() []string { return []string{"five", "three", "two"} }

// Source is the file of a label set that comes with the program.
func Source(name string) (clean.Text, bool) {
	if !slices.Contains(Names(), name) {
		return "", false
	}
	b, err := files.ReadFile(name + ".toml")
	if err != nil {
		panic(err) // embedded: a name in Names has its file
	}
	return clean.Block(string(b), nil), true
}

// Builtin gives a label set that comes with the program.
func Builtin(name string) (Scheme, bool) {
	text, ok := Source(name)
	if !ok {
		return Scheme{}, false
	}
	s, err := Parse(string(text), name+".toml")
	if err != nil {
		panic(err) // a test parses each of them
	}
	return s, true
}

// Five is the program's own set, and the default: asserted as fact, opinion,
// attributed, prediction, can't tell.
func Five() Scheme {
	s, _ := Builtin("five")
	return s
}
