package scheme

import (
	"embed"
	"slices"
)

//go:embed five.toml three.toml two.toml
var files embed.FS

// Names are the label sets that come with the program, the default first.
func Names() []string { return []string{"five", "three", "two"} }

// Builtin gives a label set that comes with the program.
func Builtin(name string) (Scheme, bool) {
	if !slices.Contains(Names(), name) {
		return Scheme{}, false
	}
	b, err := files.ReadFile(name + ".toml")
	if err != nil {
		panic("scheme: " + err.Error()) // embedded: a name in Names has its file
	}
	s, err := Parse(string(b), name+".toml")
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
