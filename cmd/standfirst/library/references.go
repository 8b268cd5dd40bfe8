package library

import (
	"errors"
	"os"
	"slices"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/sample"
)

// References are the articles to open: those named and those on a list, a folder
// standing for the files in it; else what is piped in, else the shelf when something is
// on it, else the sample.
func References(f *settings.Flags, named []string) ([]string, error) {
	if list := f.FilesFrom; list != "" {
		more, err := listed(list)
		if err != nil {
			return nil, err
		}
		named = append(slices.Clone(named), more...)
	}
	var out []string
	for _, ref := range named {
		files, err := fetch.Expand(ref)
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	if len(out) > 0 {
		return out, nil
	}
	if in, err := os.Stdin.Stat(); err == nil && (in.Mode()&os.ModeNamedPipe != 0 || in.Mode().IsRegular()) {
		return []string{"-"}, nil
	}
	if f.Format == "" && cli.Interactive(os.Getenv("TERM")) && (!openShelf().Empty() || !openFeeds().Empty()) {
		return nil, nil // the shelf
	}
	return []string{sample.Reference}, nil
}

// listed are the references on a list in a file, or on standard input for "-".
func listed(path string) ([]string, error) {
	in := os.Stdin
	if path != fetch.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return nil, listFault(path, err)
		}
		defer func() { _ = f.Close() }()
		in = f
	}
	names, err := fetch.Names(in)
	if err != nil {
		return nil, listFault(path, err)
	}
	if len(names) == 0 {
		return nil, &content.Error{Kind: content.NoArticle, Op: "read the list", Reference: clean.Reference(path), Reason: "it names no article"}
	}
	return names, nil
}

func listFault(path string, err error) error {
	reason := err
	if e, ok := errors.AsType[*os.PathError](err); ok {
		reason = e.Err
	}
	return &content.Error{Op: "read the list", Reference: clean.Reference(path), Reason: clean.Inline(reason.Error(), nil), Err: err}
}
