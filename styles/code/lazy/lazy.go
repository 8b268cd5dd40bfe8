//go:build go1.26 && !go1.28

// Package lazy keeps chroma's tables from being read when the program starts.
//
// Chroma parses three hundred XML files while its packages are initialised, and an
// article seldom has code in it. So the files are put out of chroma's sight until
// package code asks for them. What that buys, and what else happens at the start, is
// said in cmd/standfirst/main.go.
//
// The files are in variables that chroma does not export. To be changed before chroma
// looks at them this package has to be initialised first, which it is because it
// imports nothing: see package ahead, which lives by the same rule.
//
// It does nothing, and the start is merely slower, when anything is not as it
// expects: when chroma has no variables of these names, or when a file in them is
// another, one more or one fewer than in the version it knows. With a Go to come,
// which may lay out an embed.FS in another way, this file is left out of the build.
package lazy

import _ "unsafe" // for go:linkname

// folder is an embed.FS as the compiler lays it out. Package embed itself would come
// too late.
type folder struct{ files *[]file }

// file is a file or a folder in it, sorted by folder and name. A folder's own name
// ends with a slash. The hash is that of the data.
type file struct {
	name string
	data string //nolint:unused // it is copied with the others
	hash [16]byte
}

//go:linkname styles github.com/alecthomas/chroma/v2/styles.embedded
var styles folder

//go:linkname lexers github.com/alecthomas/chroma/v2/lexers.embedded
var lexers folder

// The sums of the files of chroma 2.14.0. Where they fail, a test says which ones
// to put here.
const (
	knownStyles = 0xd3371f9db3235921
	knownLexers = 0xc9f1238e6c2876f3
)

// hidden is what chroma's variables held, or nothing where they were left alone.
var hidden = hide()

type tables struct{ styles, lexers folder }

// hide makes chroma find none of its files but those without which it does not come up.
func hide() tables {
	if sum(styles) != knownStyles || sum(lexers) != knownLexers {
		return tables{}
	}
	all := tables{styles, lexers}
	styles.files = nil
	lexers.files = needed(*all.lexers.files)
	return all
}

// needed are the files that chroma opens by name, or asks for by the name of their
// language, while it comes up: four for lexers that are made of them in Go, three for
// lexers that get a function in Go, and html.xml for both.
func needed(all []file) *[]file {
	few := make([]file, 0, 8)
	for _, f := range all {
		switch f.name {
		case "embedded/", "embedded/common_lisp.xml", "embedded/dns.xml", "embedded/emacslisp.xml", "embedded/go_template.xml",
			"embedded/html.xml", "embedded/mysql.xml", "embedded/zed.xml":
			few = append(few, f)
		}
	}
	return &few
}

// sum is the FNV-1a hash of the names and the contents of a folder's files.
func sum(f folder) uint64 {
	h := uint64(0xcbf29ce484222325)
	if f.files == nil {
		return h
	}
	for _, file := range *f.files {
		for _, b := range []byte(file.name) {
			h = (h ^ uint64(b)) * 0x100000001b3
		}
		for _, b := range file.hash {
			h = (h ^ uint64(b)) * 0x100000001b3
		}
	}
	return h
}

// Hides reports whether chroma's files were put out of its sight.
func Hides() bool { return hidden.lexers.files != nil }

// Show lets chroma's files be seen again.
func Show() {
	if Hides() {
		styles, lexers = hidden.styles, hidden.lexers
	}
}
