package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Line is one line of a log.
type Line struct {
	// Number is its place in the file, from 1.
	Number int
	// JSON is the line, a JSON object with all its fields, known or not. It is
	// valid until the function that it was given to returns.
	JSON []byte
}

// ErrLine is what a line is answered with that cannot be understood.
var ErrLine = errors.New("not a line of this file")

// Replay gives each line of the file at path in order, and reports the lines
// that are damaged: those that are no JSON object with a version, and those for which
// each returns [ErrLine] or an error of package json. A line of another version than this
// one is an error, and so is any other that each returns; both end the reading. Lines that name a
// "schema" are heads and have no version of their own. A file that is not there has no lines.
func Replay(path string, version int, each func(Line) error) (Damage, error) {
	return read(scanner{path: path, version: version}, each)
}

// Scan is [Replay] without a look at whether a line is JSON beyond its beginning and its
// end: whoever takes it apart sees that. It takes half the time.
func Scan(path string, version int, each func(Line) error) (Damage, error) {
	return read(scanner{path: path, version: version, trusting: true}, each)
}

// read goes over the file as it is at one moment.
func read(s scanner, each func(Line) error) (Damage, error) {
	file, err := os.Open(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return s.damage, nil
	}
	if err != nil {
		return s.damage, fault("read", s.path, err)
	}
	defer func() { _ = file.Close() }()
	info, err := settled(file)
	if err != nil {
		return s.damage, fault("read", s.path, err)
	}
	err = s.scan(io.NewSectionReader(file, 0, info.Size()), each)
	return s.damage, err
}

// settled is what is known of a file at a moment in which nobody writes to it.
func settled(file *os.File) (os.FileInfo, error) {
	if err := lock(file, false); err != nil {
		return nil, err
	}
	defer unlockFile(file)
	return file.Stat()
}

// scanner goes once over the lines of a file.
type scanner struct {
	path    string
	version int
	// trusting reports whether a usual beginning and end are enough.
	trusting bool
	// damaged is given each damaged line, if it is not nil.
	damaged func([]byte)

	lines  int // the number of the line before
	damage Damage
}

func (s *scanner) scan(r io.Reader, each func(Line) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	for {
		line, size, end, err := next(in)
		if err != nil {
			return fault("read", s.path, err)
		}
		bad := clean.Text("it is not a line of this file")
		if end && size == 0 {
			return nil
		}
		if end { // it may be whole all the same
			bad = "it breaks off"
		}
		s.lines++
		if err := s.line(line, size, bad, each); err != nil {
			return err
		}
	}
}

// line looks at one line, and has bad to say of one that is not whole.
func (s *scanner) line(line []byte, size int64, bad clean.Text, each func(Line) error) error {
	version, isHead, ok := head(line, s.trusting)
	switch {
	case len(line) == 0 && size == 1:
		return nil
	case line == nil:
		s.harm(nil, "it is longer than 1 MB")
		return nil
	case !ok:
		s.harm(line, bad)
		return nil
	case !isHead && version != s.version:
		return &content.Error{
			Kind: content.Refused, Op: "read", Reference: name(s.path),
			Reason: clean.Inline("line "+strconv.Itoa(s.lines)+" is of version "+strconv.Itoa(version)+
				", and this program knows version "+strconv.Itoa(s.version), nil),
			Hint: "a newer standfirst has written it; use that one",
		}
	}
	err := each(Line{Number: s.lines, JSON: line})
	if damaged(err) {
		s.harm(line, bad)
		return nil
	}
	return err
}

// damaged reports whether an error is that of a line that is not understood.
func damaged(err error) bool {
	if err == nil {
		return false
	}
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	return errors.Is(err, ErrLine) || errors.As(err, &syntax) || errors.As(err, &kind)
}

// usual is how a line begins that this program wrote.
var usual = []byte(`{"v":1,"`)

// head is the version of a line, or that it is the head of a file. It is not ok
// when the line is neither.
func head(line []byte, trusting bool) (version int, head, ok bool) {
	var known struct {
		V      *int    `json:"v"`
		Schema *string `json:"schema"`
	}
	switch {
	case !utf8.Valid(line):
		return 0, false, false
	case trusting && bytes.HasPrefix(line, usual) && line[len(line)-1] == '}':
		return 1, false, true
	case json.Unmarshal(line, &known) != nil:
		return 0, false, false
	case known.Schema != nil:
		return 0, true, true
	case known.V != nil:
		return *known.V, false, true
	}
	return 0, false, false
}

func (s *scanner) harm(line []byte, reason clean.Text) {
	if s.damage.Lines == 0 {
		s.damage = Damage{path: s.path, First: s.lines, Reason: reason}
	}
	s.damage.Lines++
	if s.damaged != nil {
		s.damaged(line)
	}
}

// next is the next line without its end, and its size with it. Of one that is
// too long nothing is kept. At the end of the file, the line may have no end of its own.
func next(in *bufio.Reader) (line []byte, size int64, end bool, err error) {
	var long []byte
	for {
		part, err := in.ReadSlice('\n')
		size += int64(len(part))
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			if size <= MaxLine {
				long = append(long, part...)
			}
			continue
		case errors.Is(err, io.EOF):
			end = true
		case err != nil:
			return nil, size, false, err
		}
		if size > MaxLine+1 {
			return nil, size, end, nil
		}
		if long != nil {
			part = append(long, part...)
		}
		return bytes.TrimSuffix(part, []byte{'\n'}), size, end, nil
	}
}
