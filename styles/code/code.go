// Package code has chroma know the languages and the styles that code blocks are
// coloured by, once there is code to colour.
package code

import (
	"embed"
	"io/fs"
	"sync"
	_ "unsafe" // for go:linkname

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/styles"

	"github.com/standfirst/standfirst/styles/code/lazy"
)

// The files of chroma's packages, which they do not export.
var (
	//go:linkname styleFiles github.com/alecthomas/chroma/v2/styles.embedded
	styleFiles embed.FS
	//go:linkname lexerFiles github.com/alecthomas/chroma/v2/lexers.embedded
	lexerFiles embed.FS
)

// Ready reads chroma's tables, the first time that it is called, unless chroma has
// read them itself. Before, chroma knows next to no language and no style. It may be
// called by several goroutines, and none of them may ask chroma for anything before
// it has returned.
var Ready = sync.OnceFunc(func() {
	if !lazy.Hides() {
		return
	}
	lazy.Show()
	readStyles()
	readLexers()
})

func readStyles() {
	for _, path := range files(styleFiles, "*.xml") {
		f, err := styleFiles.Open(path)
		if err != nil {
			continue
		}
		if style, err := chroma.NewXMLStyle(f); err == nil {
			styles.Register(style)
		}
		_ = f.Close()
	}
	styles.Fallback = styles.Get("swapoff") // as chroma has it
}

// readLexers leaves the lexers alone that are there: chroma has written those of
// some languages in Go, and they win over what the file of the same name says.
func readLexers() {
	known := map[string]bool{}
	for _, name := range lexers.Names(false) {
		known[name] = true
	}
	for _, path := range files(lexerFiles, "embedded/*.xml") {
		if lexer, err := chroma.NewXMLLexer(lexerFiles, path); err == nil && !known[lexer.Config().Name] {
			lexers.Register(lexer)
		}
	}
}

func files(in fs.FS, pattern string) []string {
	paths, err := fs.Glob(in, pattern)
	if err != nil {
		return nil
	}
	return paths
}
