package desk

import (
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// The codec writes the content types as bytes: fields in their order, numbers
// as varints, strings with their length, a byte before a pointer. Both ends are
// the same program, so nothing names a field or a version. It is driven by the
// types, once a type, so that a new field of an article needs no change here.
//
// Reading trusts nothing: lengths are checked against what is left, every
// [clean.Text] is cleaned again, and other strings must be one of the known
// names of their type.

// errWire is what a reader of broken bytes gets.
var errWire = errors.New("broken message")

type codec struct {
	writers map[reflect.Type]writer
	readers map[reflect.Type]reader
}

func newCodec() *codec {
	return &codec{writers: make(map[reflect.Type]writer, 32), readers: make(map[reflect.Type]reader, 32)}
}

type (
	writer func(b []byte, v reflect.Value) []byte
	reader func(in *input, v reflect.Value)
)

// input is what is left to be read. After the first fault it is empty and bad.
type input struct {
	s   string
	bad bool
	// runs are the lengths of the runs of the block that is being read.
	runs []int
}

func (in *input) fail() {
	in.s, in.bad = "", true
}

func (in *input) take(n uint64) string {
	if n > uint64(len(in.s)) {
		in.fail()
		return ""
	}
	s := in.s[:n]
	in.s = in.s[n:]
	return s
}

func (in *input) byte() byte {
	if s := in.take(1); s != "" {
		return s[0]
	}
	return 0
}

func (in *input) uint() uint64 {
	var x uint64
	for i, shift := 0, uint(0); i < len(in.s) && shift < 64; i, shift = i+1, shift+7 {
		c := in.s[i]
		x |= uint64(c&0x7f) << shift
		if c < 0x80 {
			in.s = in.s[i+1:]
			return x
		}
	}
	in.fail()
	return 0
}

func (in *input) int() int64 {
	u := in.uint()
	return int64(u>>1) ^ -int64(u&1)
}

// encode appends what v points to.
func (c *codec) encode(b []byte, v any) []byte {
	e := reflect.ValueOf(v).Elem()
	return c.writer(e.Type())(b, e)
}

// decode reads s into what v points to.
func (c *codec) decode(s string, v any) error {
	in := input{s: s}
	e := reflect.ValueOf(v).Elem()
	c.reader(e.Type())(&in, e)
	if in.bad || in.s != "" {
		return errWire
	}
	return nil
}

func (c *codec) writer(t reflect.Type) writer {
	w, ok := c.writers[t]
	if !ok {
		w = c.makeWriter(t)
		c.writers[t] = w
	}
	return w
}

func (c *codec) reader(t reflect.Type) reader {
	r, ok := c.readers[t]
	if !ok {
		r = c.makeReader(t)
		c.readers[t] = r
	}
	return r
}

func (c *codec) makeWriter(t reflect.Type) writer {
	if t == reflect.TypeFor[time.Time]() {
		return writeTime
	}
	switch t.Kind() {
	case reflect.String:
		return func(b []byte, v reflect.Value) []byte {
			s := v.String()
			return append(binary.AppendUvarint(b, uint64(len(s))), s...)
		}
	case reflect.Bool:
		return func(b []byte, v reflect.Value) []byte {
			if v.Bool() {
				return append(b, 1)
			}
			return append(b, 0)
		}
	case reflect.Int, reflect.Int64:
		return func(b []byte, v reflect.Value) []byte { return binary.AppendVarint(b, v.Int()) }
	case reflect.Uint8:
		return func(b []byte, v reflect.Value) []byte { return append(b, byte(v.Uint())) }
	case reflect.Float64:
		return func(b []byte, v reflect.Value) []byte {
			return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
		}
	case reflect.Pointer:
		elem := c.writer(t.Elem())
		return func(b []byte, v reflect.Value) []byte {
			if v.IsNil() {
				return append(b, 0)
			}
			return elem(append(b, 1), v.Elem())
		}
	case reflect.Slice:
		elem := c.writer(t.Elem())
		return func(b []byte, v reflect.Value) []byte {
			n := v.Len()
			b = binary.AppendUvarint(b, uint64(n))
			for i := range n {
				b = elem(b, v.Index(i))
			}
			return b
		}
	case reflect.Struct:
		fields := make([]writer, t.NumField())
		for i := range fields {
			fields[i] = c.writer(t.Field(i).Type)
			if isRunText(t, i) {
				fields[i] = writeRunText
			}
		}
		w := func(b []byte, v reflect.Value) []byte {
			for i, w := range fields {
				b = w(b, v.Field(i))
			}
			return b
		}
		if t == reflect.TypeFor[content.Block]() {
			return blockWriter(w)
		}
		return w
	default:
		panic("desk: no way to write a " + t.String())
	}
}

func (c *codec) makeReader(t reflect.Type) reader {
	if t == reflect.TypeFor[time.Time]() {
		return readTime
	}
	switch t.Kind() {
	case reflect.String:
		return stringReader(t)
	case reflect.Bool:
		return func(in *input, v reflect.Value) { v.SetBool(in.byte() == 1) }
	case reflect.Int, reflect.Int64:
		return func(in *input, v reflect.Value) { v.SetInt(in.int()) }
	case reflect.Uint8:
		return func(in *input, v reflect.Value) { v.SetUint(uint64(in.byte())) }
	case reflect.Float64:
		return func(in *input, v reflect.Value) {
			if s := in.take(8); s != "" {
				v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64([]byte(s))))
			}
		}
	case reflect.Pointer:
		elem := c.reader(t.Elem())
		return func(in *input, v reflect.Value) {
			if in.byte() == 1 {
				p := reflect.New(t.Elem())
				elem(in, p.Elem())
				v.Set(p)
			}
		}
	case reflect.Slice:
		elem := c.reader(t.Elem())
		return func(in *input, v reflect.Value) {
			n := in.uint()
			// An element takes at least a byte, so a false length cannot
			// ask for more memory than a small multiple of the message.
			if n == 0 || n > uint64(len(in.s)) {
				if n > 0 {
					in.fail()
				}
				return
			}
			s := reflect.MakeSlice(t, int(n), int(n))
			for i := range int(n) {
				elem(in, s.Index(i))
			}
			v.Set(s)
		}
	case reflect.Struct:
		fields := make([]reader, t.NumField())
		for i := range fields {
			fields[i] = c.reader(t.Field(i).Type)
			if isRunText(t, i) {
				fields[i] = readRunText
			}
		}
		r := func(in *input, v reflect.Value) {
			for i, r := range fields {
				r(in, v.Field(i))
			}
		}
		if t == reflect.TypeFor[content.Block]() {
			return blockReader(r)
		}
		return r
	default:
		panic("desk: no way to read a " + t.String())
	}
}

// The runs of a block, joined, are its text: only their lengths are written, and
// they are cut from the text again when it has been cleaned as a whole.

func isRunText(t reflect.Type, field int) bool {
	return t == reflect.TypeFor[content.Inline]() && t.Field(field).Name == "Text"
}

func writeRunText(b []byte, v reflect.Value) []byte {
	return binary.AppendUvarint(b, uint64(v.Len()))
}

func readRunText(in *input, _ reflect.Value) {
	n := in.uint()
	if n > math.MaxInt32 {
		in.fail()
		return
	}
	in.runs = append(in.runs, int(n))
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
		return func(in *input, v reflect.Value) { v.SetString(string(genre(in.take(in.uint())))) }
	case reflect.TypeFor[content.ProvenanceKind]():
		return func(in *input, v reflect.Value) { v.SetString(string(provenance(in.take(in.uint())))) }
	default:
		panic("desk: no way to read a " + t.String())
	}
}

func genre(s string) content.Genre {
	switch g := content.Genre(s); g {
	case content.GenreNews, content.GenreOpinion, content.GenreAnalysis, content.GenreEditorial, content.GenreLetter,
		content.GenreSponsored, content.GenrePressRelease, content.GenreSatire, content.GenreReview:
		return g
	default:
		return ""
	}
}

func provenance(s string) content.ProvenanceKind {
	switch p := content.ProvenanceKind(s); p {
	case content.Republished, content.FirstAt, content.Adapted, content.Wire, content.Translated,
		content.PressRelease, content.CrossPost, content.Partner:
		return p
	default:
		return ""
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
