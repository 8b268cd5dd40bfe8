// Package record keeps what a person or a room has said: files of JSON lines
// that only grow.
//
// [Log.Append] returns when its lines are on the disk, so what has been
// acknowledged survives the end of the process. [Replay] reads a file line by
// line and keeps going where one is damaged.
// Several processes may use one file at once. [Rewrite] and [WriteFile] replace
// a file whole or not at all.
//
// The package does not know what the lines mean: it looks for their version
// alone. It keeps no index, and lines in memory only until they are written: one batch of
// them, or all that [Rewrite] keeps of a file.
package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"sync"

	"github.com/standfirst/standfirst/content"
)

// MaxLine is the longest line that is written or read, in bytes.
const MaxLine = 1 << 20

// Log appends to one file. Its methods may be called from several goroutines;
// lines that come together are written together.
type Log struct {
	path string

	mu   sync.Mutex // guards next
	next *batch

	commit sync.Mutex // held while a batch is being written; guards file
	file   *os.File
}

// batch is what one write puts on the disk.
type batch struct {
	lines []byte
	done  chan struct{}
	err   error
}

// New is the log in the file at path. Nothing is opened or made before the
// first [Log.Append].
func New(path string) *Log { return &Log{path: path} }

// Append writes each value as a line of JSON and returns when the disk has
// them: all of them when the error is nil, otherwise none. The error is an
// [*content.Error].
func (l *Log) Append(values ...any) error {
	lines, err := l.encode(values)
	if err != nil {
		return err
	}
	return l.append(lines)
}

// AppendText writes lines that are not JSON, for files that [Replay] does
// not read. An end of a line within one becomes a space.
func (l *Log) AppendText(lines ...[]byte) error {
	var all []byte
	for _, line := range lines {
		all = append(append(all, bytes.ReplaceAll(line, []byte{'\n'}, []byte{' '})...), '\n')
	}
	return l.append(all)
}

func (l *Log) encode(values []any) (lines []byte, err error) {
	for _, v := range values {
		line, err := json.Marshal(v)
		if err != nil {
			return nil, fault("write", l.path, err)
		}
		if len(line) > MaxLine {
			return nil, &content.Error{Kind: content.Refused, Op: "write", Reference: name(l.path), Reason: "a line of it would be longer than 1 MB"}
		}
		lines = append(append(lines, line...), '\n')
	}
	return lines, nil
}

// append has the lines written together with those that come at the same time.
func (l *Log) append(lines []byte) error {
	if len(lines) == 0 {
		return nil
	}
	l.mu.Lock()
	b := l.next
	first := b == nil
	if first {
		b = &batch{done: make(chan struct{})}
		l.next = b
	}
	b.lines = append(b.lines, lines...)
	l.mu.Unlock()
	if first {
		l.write(b)
	}
	<-b.done
	return b.err
}

// write waits for the batch before it, then writes what has gathered in b.
func (l *Log) write(b *batch) {
	l.commit.Lock()
	defer l.commit.Unlock()
	l.mu.Lock()
	l.next = nil
	l.mu.Unlock()
	defer close(b.done)
	if err := l.put(b.lines); err != nil {
		b.err = fault("write", l.path, err)
	}
}

// put appends the lines in one write and has the disk keep them. When that
// fails, the file is made what it was before.
func (l *Log) put(lines []byte) error {
	unlock, err := l.hold()
	if err != nil {
		return err
	}
	defer unlock()
	info, err := l.file.Stat()
	if err != nil {
		return err
	}
	size := info.Size()
	if torn, err := endsTorn(l.file, size); err != nil {
		return err
	} else if torn {
		// Whoever wrote last was cut off. What is left becomes a line of its own.
		lines = append([]byte{'\n'}, lines...)
	}
	_, err = l.file.Write(lines)
	if err == nil {
		err = l.file.Sync()
	}
	if err != nil {
		return errors.Join(err, l.file.Truncate(size))
	}
	return nil
}

// hold opens the file where it is not open yet, and locks it against other
// processes. The file at the path may have been replaced meanwhile: then that
// one is taken.
func (l *Log) hold() (unlock func(), err error) {
	for {
		if l.file == nil {
			if l.file, err = create(l.path); err != nil {
				return nil, err
			}
		}
		if err := lock(l.file, true); err != nil {
			return nil, err
		}
		if current(l.file, l.path) {
			file := l.file
			return func() { unlockFile(file) }, nil
		}
		_ = l.file.Close() // and with it the lock
		l.file = nil
	}
}

// Close lets go of the file. A later [Log.Append] opens it again.
func (l *Log) Close() error {
	l.commit.Lock()
	defer l.commit.Unlock()
	if l.file == nil {
		return nil
	}
	err := l.file.Close()
	l.file = nil
	if err != nil {
		return fault("close", l.path, err)
	}
	return nil
}
