//go:build go1.26 && !go1.28

// Package late keeps chroma's tables from being read when the program starts.
//
// Chroma parses three hundred XML files while its packages are initialised: 11 of
// the 14 ms that standfirst takes to reach its main function, and its reading
// process takes them as well. An article seldom has code in it, so the files are put
// out of chroma's sight until package code asks for them.
//
// They are in variables that chroma does not export. To be changed before chroma
// looks at them this package has to be initialised first, which it is because it
// imports nothing: see package ahead, which lives by the same rule. Should chroma
// ever call the variables something else, the program does not link; should a Go to
// come lay out an embed.FS in another way, this file is left out of the build, and
// everything is as slow as chroma makes it.
package late

import _ "unsafe" // for go:linkname

// folder is an embed.FS as the compiler lays it out. Package embed itself would come
// too late.
type folder struct{ files *[]file }

// file is a file or a folder in it, sorted by folder and name. A folder's own name
// ends with a slash.
type file struct {
	name string
	data string   //nolint:unused // it is copied with the others
	hash [16]byte //nolint:unused // and so is this
}

//go:linkname styles github.com/alecthomas/chroma/v2/styles.embedded
var styles folder

//go:linkname lexers github.com/alecthomas/chroma/v2/lexers.embedded
var lexers folder

// hidden is what chroma's variables held.
var hidden = hide()

type tables struct{ styles, lexers folder }

func hide() tables {
	all := tables{styles, lexers}
	styles.files = nil
	lexers.files = needed(*all.lexers.files)
	return all
}

// needed are the files without which chroma's package does not come up.
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

// Hides says whether anything is kept from being read.
const Hides = true

// Show lets chroma's files be seen again.
func Show() { styles, lexers = hidden.styles, hidden.lexers }
