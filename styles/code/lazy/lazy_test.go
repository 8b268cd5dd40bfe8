//go:build go1.26 && !go1.28

package lazy

import (
	"testing"

	_ "github.com/alecthomas/chroma/v2/lexers"
	_ "github.com/alecthomas/chroma/v2/styles"
)

// With another chroma the program works and starts more slowly. So that it does not
// stay so unnoticed:
func TestThisChromaIsKnown(t *testing.T) {
	if !Hides() {
		t.Errorf("chroma is another than the one this package knows; see which files it needs "+
			"to come up, then set knownStyles = %#x and knownLexers = %#x", sum(styles), sum(lexers))
	}
}

// Anything that is not known is left alone.
func TestOtherFilesAreLeftAlone(t *testing.T) {
	Show()
	defer func(s, l folder) { styles, lexers = s, l }(styles, lexers)
	another := append([]file(nil), *lexers.files...)
	another[len(another)-1].hash[3]++
	for name, change := range map[string]func(){
		"no files":       func() { styles, lexers = folder{}, folder{} },
		"another file":   func() { lexers.files = &another },
		"one file fewer": func() { fewer := another[:len(another)-1]; lexers.files = &fewer },
	} {
		s, l := styles, lexers
		change()
		if all := hide(); all.lexers.files != nil || all.styles.files != nil {
			t.Errorf("%s: something was hidden", name)
		}
		styles, lexers = s, l
	}
}
