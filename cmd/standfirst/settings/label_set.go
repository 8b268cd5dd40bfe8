package settings

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/shelf"
)

// LabelSet is a label set of the program, or that in a file.
func LabelSet(name string) (scheme.Scheme, error) {
	if s, ok := scheme.Builtin(name); ok {
		return s, nil
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return scheme.Scheme{}, cli.Usage(fmt.Errorf("labels: there is no label set %q (five, three, two) and no file of that name", name))
	}
	if err != nil {
		return scheme.Scheme{}, cli.Usage(fmt.Errorf("labels: %w", err))
	}
	return scheme.Parse(string(text), name)
}

// LabelsFolder is where the reader's own labels are.
func LabelsFolder(getenv func(string) string) string {
	return filepath.Join(shelf.Folder(getenv), "labels")
}
