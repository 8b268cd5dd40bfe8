package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Say prints a line whose arguments are clean texts, numbers and keys.
func Say(w io.Writer, format string, args ...any) error {
	if _, err := fmt.Fprintf(w, format+"\n", args...); err != nil {
		return fmt.Errorf("%w: %w", ErrOutput, err)
	}
	return nil
}

// Tellf writes a line of our own words.
func Tellf(w io.Writer, format string, args ...any) {
	fmt.Fprintln(w, clean.Inline(fmt.Sprintf(format, args...), nil))
}

// Output writes to a file that -o names, whole or not at all, or to the standard output.
// A link stays one, and what is no file, as a pipe or a device, is written to as it is.
func Output(path string, stdout io.Writer, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		return write(stdout)
	}
	target, mode := path, fs.FileMode(0o644)
	there, err := os.Stat(path)
	if err == nil && there.Mode().IsRegular() {
		if target, err = filepath.EvalSymlinks(path); err != nil {
			return Unwritten(path, err)
		}
		mode = there.Mode().Perm()
	} else if _, other := os.Lstat(path); other == nil { // a link to nothing is written through, too
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
		if err != nil {
			return Unwritten(path, err)
		}
		return wrote(path, file, errors.Join(write(file), file.Close()))
	}
	file, err := os.CreateTemp(filepath.Dir(target), ".standfirst-*")
	if err != nil {
		return Unwritten(path, err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	if err := write(file); err != nil {
		_ = file.Close()
		return wrote(path, file, err)
	}
	if err := errors.Join(file.Chmod(mode), file.Close()); err != nil {
		return Unwritten(path, err)
	}
	if err := os.Rename(file.Name(), target); err != nil {
		return Unwritten(path, err)
	}
	return nil
}

// wrote is the error of what was written to a file: the file's own say which one it is.
func wrote(path string, file *os.File, err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok && p.Path == file.Name() {
		return Unwritten(path, err)
	}
	return err
}

// Unwritten says why a file could not be written.
func Unwritten(path string, err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	} else if l, ok := errors.AsType[*os.LinkError](err); ok {
		err = l.Err
	}
	return &content.Error{Op: "write", Reference: clean.Reference(path), Reason: clean.Inline(err.Error(), nil), Err: err}
}

// ErrOutput is what went wrong with our own output: nothing more can be written.
var ErrOutput = errors.New("could not print")
