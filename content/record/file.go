package record

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

const (
	// ownFile and ownFolder are for nobody but the user.
	ownFile   = 0o600
	ownFolder = 0o700
)

// create opens the file at path for appending, and makes it and its folders
// where they are not there.
func create(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND, ownFile)
	if !errors.Is(err, fs.ErrNotExist) {
		return file, err
	}
	folder := filepath.Dir(path)
	if err := makeFolder(folder); err != nil {
		return nil, err
	}
	file, err = os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, ownFile)
	if err != nil {
		return nil, err
	}
	return file, syncFolder(folder)
}

// makeFolder makes a folder and those above it where they are not there, and has the disk
// keep the names of those it made.
func makeFolder(path string) error {
	above := aboveMissing(path)
	if err := os.MkdirAll(path, ownFolder); err != nil {
		return err
	}
	for _, folder := range above {
		// One may make a folder in another that one may not list; that one cannot be synced.
		if err := syncFolder(folder); err != nil && !errors.Is(err, fs.ErrPermission) {
			return err
		}
	}
	return nil
}

// aboveMissing are the folders that get a new name in them when path is made, the innermost
// first.
func aboveMissing(path string) (above []string) {
	for {
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) || path == filepath.Dir(path) {
			return above
		}
		path = filepath.Dir(path)
		above = append(above, path)
	}
}

// current reports whether file is still the one at path.
func current(file *os.File, path string) bool {
	a, err1 := file.Stat()
	b, err2 := os.Stat(path)
	return err1 == nil && err2 == nil && os.SameFile(a, b)
}

// endsTorn reports whether the last line of a file of this size has no end.
func endsTorn(file *os.File, size int64) (bool, error) {
	if size == 0 {
		return false, nil
	}
	var last [1]byte
	if _, err := file.ReadAt(last[:], size-1); err != nil {
		return false, err
	}
	return last[0] != '\n', nil
}

// WriteFile has write make the file at path. Whoever opens it sees the old file
// or the whole new one, also after the process was killed in between. The error
// is an [*content.Error].
func WriteFile(path string, write func(io.Writer) error) error {
	if err := replace(path, write, nil); err != nil {
		return fault("write", path, err)
	}
	return nil
}

// replace writes a temporary file beside path and gives it path's name, after last where
// that is not nil and fails not.
func replace(path string, write func(io.Writer) error, last func() error) (err error) {
	folder := filepath.Dir(path)
	if err := makeFolder(folder); err != nil {
		return err
	}
	temporary, err := os.CreateTemp(folder, "."+filepath.Base(path)+".*") // 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = temporary.Close()
			_ = os.Remove(temporary.Name())
		}
	}()
	if err := write(temporary); err != nil {
		return err
	}
	if err := temporary.Sync(); err != nil {
		return err
	}
	if err := temporary.Close(); err != nil {
		return err
	}
	if last != nil {
		if err := last(); err != nil {
			return err
		}
	}
	if err := os.Rename(temporary.Name(), path); err != nil {
		return err
	}
	return syncFolder(folder)
}

// Rewrite replaces the log at path by the lines that keep gives for its lines:
// the line itself, another one, or nil for none. Lines that are damaged stay as
// they are, but for those longer than [MaxLine]. Other processes wait, and go on in the
// new file; on Windows, where an open file cannot be replaced, they have to close it
// first, which the error says. A file that is not there stays away.
func Rewrite(path string, version int, keep func(Line) []byte) error {
	return rewrite(path, version, keep, runtime.GOOS == "windows")
}

// rewrite is [Rewrite]. With letGo the file is closed before it is replaced, and left as it
// is when another process has written to it by then.
func rewrite(path string, version int, keep func(Line) []byte, letGo bool) error {
	l := New(path)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	unlock, err := l.hold()
	if err != nil {
		return fault("rewrite", path, err)
	}
	defer func() { _ = l.Close() }()
	defer unlock()
	var last func() error
	if letGo {
		before, err := l.file.Stat()
		if err != nil {
			return fault("rewrite", path, err)
		}
		last = func() error { return l.letGo(before.Size()) }
	}
	err = replace(path, func(w io.Writer) error {
		var out bytes.Buffer
		s := scanner{path: path, version: version, damaged: func(line []byte) {
			if len(line) > 0 {
				out.Write(append(line, '\n'))
			}
		}}
		err := s.scan(l.file, func(line Line) error {
			if kept := keep(line); kept != nil {
				out.Write(kept)
				out.WriteByte('\n')
			}
			return nil
		})
		if err != nil {
			return err
		}
		_, err = out.WriteTo(w)
		return err
	}, last)
	switch {
	case err == nil:
		return nil
	case letGo && errors.Is(err, fs.ErrPermission):
		return fault("rewrite", path, errOpen)
	}
	return fault("rewrite", path, err)
}

// letGo closes the file so that it can be replaced, if it has the size it had.
func (l *Log) letGo(size int64) error {
	if err := l.Close(); err != nil {
		return err
	}
	now, err := os.Stat(l.path)
	if err == nil && now.Size() != size {
		err = errBusy
	}
	return err
}

// syncFolder has the disk keep the names of a folder. Windows has no such
// thing, and does not need it.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	err = folder.Sync()
	return errors.Join(err, folder.Close())
}
