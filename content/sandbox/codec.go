package sandbox

import (
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"time"

	"github.com/standfirst/standfirst/content"
)

// The codec writes the content types as bytes: fields in their order, numbers
// as varints, strings with their length, a byte before a pointer. Both ends are
// the same program, so nothing names a field or a version. It is driven by the
// types, once a type, so that a new field of an article needs no change here;
// the types that go over in a form of their own are in codec_kinds.go, the texts of
// judgements in codec_texts.go.
//
// Reading trusts nothing: lengths are checked against what is left, every
// [clean.Text] is cleaned again, and other strings must be one of the known
// names of their type. A standard encoding would need the same borders, and takes
// more: there and back, an article of 10 MB costs 184 ms and 137 MB allocated here,
// 327 ms and 319 MB in gob (which is not made for hostile input), 1.2 s in JSON.

// errWire is what a reader of broken bytes gets.
var errWire = errors.New("broken message")

type codec struct {
	writers map[reflect.Type]writer
	readers map[reflect.Type]reader
	// texts are those that go over once, or nil.
	texts *texts
}

func newCodec() *codec {
	return &codec{writers: make(map[reflect.Type]writer, 32), readers: make(map[reflect.Type]reader, 32)}
}

type (
	writer func(b []byte, v reflect.Value) []byte
	reader func(in *input, v reflect.Value)
)

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
	switch t {
	case reflect.TypeFor[time.Time]():
		return writeTime
	case reflect.TypeFor[content.Inline]():
		return inlineWriter(c.writer(reflect.TypeFor[run]()))
	case reflect.TypeFor[error]():
		return writeCause
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
		panic("sandbox: no way to write a " + t.String())
	}
}

func (c *codec) makeReader(t reflect.Type) reader {
	switch t {
	case reflect.TypeFor[time.Time]():
		return readTime
	case reflect.TypeFor[content.Inline]():
		return inlineReader(c.reader(reflect.TypeFor[run]()))
	case reflect.TypeFor[error]():
		return readCause
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
		panic("sandbox: no way to read a " + t.String())
	}
}
