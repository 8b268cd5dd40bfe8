package fetch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/words"
)

// MaxFiles is how many files of a folder are taken. Who has more names a folder
// within it, or the files.
const MaxFiles = 20_000

// errTooMany ends the walk through a folder that holds more.
var errTooMany = errors.New("too many files")

// Expand puts the files of a folder in its place, those of folders within it as well, in
// the order of their names. Hidden ones are left out, and so are folders that a saved
// page keeps its pictures in. Any other reference stays as it is.
func Expand(ref string) ([]string, error) {
	if info, err := os.Stat(ref); err != nil || !info.IsDir() {
		return []string{ref}, nil //nolint:nilerr // whether it is there is found out, and told, by who opens it
	}
	var files []string
	err := filepath.WalkDir(ref, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && path == ref:
			return err
		case err != nil:
			return nil //nolint:nilerr // a folder within that may not be read is left out
		case path != ref && strings.HasPrefix(d.Name(), "."), d.IsDir() && isPictures(d.Name()):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular() || isNoText(d.Name()):
			return nil
		case len(files) == MaxFiles:
			return errTooMany
		}
		files = append(files, path)
		return nil
	})
	fail := func(reason clean.Text, hint clean.Text) ([]string, error) {
		return nil, &content.Error{Kind: content.NoArticle, Op: "read the folder", Reference: clean.Reference(ref), Reason: reason, Hint: hint, Err: err}
	}
	switch {
	case errors.Is(err, errTooMany):
		return fail(clean.Inline(fmt.Sprintf("it holds more than %d files", MaxFiles), nil), "name a folder in it")
	case err != nil:
		return fail(clean.Inline(err.Error(), nil), "")
	case len(files) == 0:
		return fail("there is no file in it that may hold an article", "")
	}
	return files, nil
}

// isPictures reports whether a folder is one that browsers make beside a saved page.
func isPictures(name string) bool {
	return strings.HasSuffix(name, "_files") || strings.HasSuffix(name, "-Dateien") || strings.HasSuffix(name, "_fichiers")
}

// isNoText reports whether a file's name says that it is a picture, a program or the
// like. Of all others their content tells what they are.
func isNoText(name string) bool {
	return words.FileEndings()[strings.ToLower(filepath.Ext(name))] != ""
}

// Names reads references from a list, one a line. Empty lines and those that begin
// with # are left out.
func Names(r io.Reader) ([]string, error) {
	var out []string
	in := bufio.NewScanner(io.LimitReader(r, content.MaxBytes))
	in.Buffer(nil, 64<<10)
	for in.Scan() {
		if line := strings.TrimSpace(in.Text()); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out, in.Err()
}
