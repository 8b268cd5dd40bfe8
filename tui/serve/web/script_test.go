package web

import (
	"bytes"
	"io/fs"
	"testing"
)

// A file that is not sent would be missed by a few keys, or by whoever comes to the last step.
func TestEveryFileOfTheScriptIsSent(t *testing.T) {
	files, err := fs.Glob(assets, "assets/page/*.js")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	sent := script()
	for _, name := range files {
		if b, err := assets.ReadFile(name); err != nil || bytes.Count(sent, b) != 1 {
			t.Errorf("%s is sent %d times (%v)", name, bytes.Count(sent, b), err)
		}
	}
}
