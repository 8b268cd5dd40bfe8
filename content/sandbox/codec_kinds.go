package sandbox

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// run is how a [content.Inline] goes over. The runs of a block, joined, are its
// text: only their lengths are written, and they are cut from the text again when it
// has been cleaned as a whole.
type run struct {
	Length int
	Style  content.InlineStyle
	Link   clean.Text
}

func inlineWriter(write writer) writer {
	r := new(run) // one for all: a codec is used by one goroutine
	fields := reflect.ValueOf(r).Elem()
	return func(b []byte, v reflect.Value) []byte {
		i, _ := reflect.TypeAssert[*content.Inline](v.Addr())
		*r = run{Length: len(i.Text), Style: i.Style, Link: i.Link}
		return write(b, fields)
	}
}

// inlineReader reads all of a run but its text, which blockReader cuts.
func inlineReader(read reader) reader {
	r := new(run)
	fields := reflect.ValueOf(r).Elem()
	return func(in *input, v reflect.Value) {
		*r = run{}
		read(in, fields)
		if r.Length < 0 || r.Length > math.MaxInt32 {
			in.fail()
		}
		in.runs = append(in.runs, r.Length)
		i, _ := reflect.TypeAssert[*content.Inline](v.Addr())
		i.Style, i.Link = r.Style, r.Link
	}
}

func blockWriter(w writer) writer {
	return func(b []byte, v reflect.Value) []byte {
		block, _ := reflect.TypeAssert[*content.Block](v.Addr())
		rest, fits := block.Text, true
		for _, run := range block.Inlines {
			after, ok := strings.CutPrefix(string(rest), string(run.Text))
			rest, fits = rest[len(rest)-len(after):], fits && ok
		}
		if len(block.Inlines) > 0 && (!fits || rest != "") {
			plain := *block
			plain.Inlines = nil
			v = reflect.ValueOf(&plain).Elem()
		}
		return w(b, v)
	}
}

func blockReader(r reader) reader {
	return func(in *input, v reflect.Value) {
		in.runs = in.runs[:0]
		r(in, v)
		block, _ := reflect.TypeAssert[*content.Block](v.Addr())
		at := 0
		for i := range block.Inlines {
			if i >= len(in.runs) || !within(content.Span{Start: at, End: at + in.runs[i]}, block.Text) {
				in.fail()
				return
			}
			block.Inlines[i].Text = block.Text[at : at+in.runs[i]]
			at += in.runs[i]
		}
		if len(block.Inlines) > 0 && at != len(block.Text) {
			in.fail()
		}
	}
}

// stringReader cleans texts, and takes names only from the lists that the
// program has of them.
func stringReader(t reflect.Type) reader {
	switch t {
	case reflect.TypeFor[clean.Text]():
		return func(in *input, v reflect.Value) {
			v.SetString(string(clean.Block(in.take(in.uint()), nil)))
		}
	case reflect.TypeFor[content.Genre]():
		return func(in *input, v reflect.Value) { v.SetString(oneOf(in.take(in.uint()), content.Genres())) }
	case reflect.TypeFor[content.ProvenanceKind]():
		return func(in *input, v reflect.Value) { v.SetString(oneOf(in.take(in.uint()), content.ProvenanceKinds())) }
	default:
		panic("sandbox: no way to read a " + t.String())
	}
}

// oneOf is the name, or none where the program has no such one.
func oneOf[T ~string](name string, all []T) string {
	if slices.Contains(all, T(name)) {
		return name
	}
	return ""
}

// causes are the standard errors that are told of the cause of an error: no text of
// it, which may hold anything. New ones come at the end or anywhere else: both ends
// are the same program.
func causes() []error {
	return []error{
		context.Canceled, context.DeadlineExceeded, os.ErrDeadlineExceeded, fs.ErrNotExist, fs.ErrPermission, io.ErrUnexpectedEOF,
	}
}

func writeCause(b []byte, v reflect.Value) []byte {
	err, _ := reflect.TypeAssert[error](v)
	is := func(one error) bool { return errors.Is(err, one) }
	return append(b, byte(1+slices.IndexFunc(causes(), is)))
}

func readCause(in *input, v reflect.Value) {
	all := causes()
	if i := int(in.byte()); i > len(all) {
		in.fail()
	} else if i > 0 {
		v.Set(reflect.ValueOf(all[i-1]))
	}
}

// A time is its second, nanosecond and distance from Greenwich. Names of zones
// are not kept: they are outside text, and no date shows them.
func writeTime(b []byte, v reflect.Value) []byte {
	t, _ := reflect.TypeAssert[time.Time](v)
	_, offset := t.Zone()
	b = binary.AppendVarint(b, t.Unix())
	b = binary.AppendVarint(b, int64(t.Nanosecond()))
	return binary.AppendVarint(b, int64(offset))
}

func readTime(in *input, v reflect.Value) {
	sec, nsec, offset := in.int(), in.int(), in.int()
	const most = 1 << 38 // the year 10680, and so on the other side
	if sec < -most || sec > most || nsec < 0 || nsec > 999_999_999 || offset < -86400 || offset > 86400 {
		in.fail()
		return
	}
	t := time.Unix(sec, nsec).UTC()
	if offset != 0 {
		t = t.In(time.FixedZone("", int(offset)))
	}
	v.Set(reflect.ValueOf(t))
}
