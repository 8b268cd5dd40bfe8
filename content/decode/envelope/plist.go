package envelope

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
)

// property is a value of a property list. The zero value is none.
type property struct {
	// inner are the values of a dictionary by their keys.
	inner map[string]property
	// data is a string or bytes.
	data  []byte
	found bool
}

func (p property) value(key string) property { return p.inner[key] }
func (p property) string() string            { return string(p.data) }
func (p property) bytes() []byte             { return p.data }

// maxValues is how many values of a property list are looked at: those of the page stand
// at the top, its pictures in arrays, which are passed over.
const maxValues = 1_000

// propertyList reads the dictionaries, strings and data of a property list, in
// either of its forms.
func propertyList(data []byte) (property, bool) {
	if bytes.HasPrefix(data, []byte("bplist00")) {
		b := newBinaryList(data)
		if b == nil {
			return property{}, false
		}
		p := b.read(b.top, 0)
		return p, p.found
	}
	if start := data[:min(len(data), 512)]; bytes.Contains(start, []byte("<plist")) && bytes.HasPrefix(bytes.TrimSpace(start), []byte("<")) {
		return xmlList(data)
	}
	return property{}, false
}

// binaryList is a property list in its binary form: objects, a table of their
// places, and at the end a trailer that says how wide the numbers are.
type binaryList struct {
	data         []byte
	table        []byte
	wide, refs   int
	objects, top uint64
	left         int
}

const listTrailer = 32

func newBinaryList(data []byte) *binaryList {
	if len(data) < len("bplist00")+listTrailer {
		return nil
	}
	t := data[len(data)-listTrailer:]
	b := &binaryList{data: data[:len(data)-listTrailer], wide: int(t[6]), refs: int(t[7]), objects: number(t[8:16]), top: number(t[16:24]), left: maxValues}
	at := number(t[24:32])
	if b.wide < 1 || b.wide > 8 || b.refs < 1 || b.refs > 8 || at > uint64(len(b.data)) || b.objects > uint64(len(data)) {
		return nil
	}
	b.table = b.data[at:]
	if b.objects*uint64(b.wide) > uint64(len(b.table)) {
		return nil
	}
	return b
}

// number is a big-endian one of up to eight bytes.
func number(b []byte) uint64 {
	n := uint64(0)
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}

// object gives the mark of an object, its length and what comes after them.
func (b *binaryList) object(ref uint64) (mark byte, length uint64, rest []byte) {
	if ref >= b.objects {
		return 0, 0, nil
	}
	at := number(b.table[ref*uint64(b.wide) : (ref+1)*uint64(b.wide)])
	if at >= uint64(len(b.data)) {
		return 0, 0, nil
	}
	rest = b.data[at:]
	mark, length, rest = rest[0]>>4, uint64(rest[0]&0xf), rest[1:]
	if length == 0xf && len(rest) > 0 { // an integer says how long it is
		size := 1 << (rest[0] & 0x3)
		if rest[0]>>4 != 1 || len(rest) < 1+size {
			return 0, 0, nil
		}
		length, rest = number(rest[1:1+size]), rest[1+size:]
	}
	return mark, length, rest
}

// read reads an object and what a dictionary holds, not deeper than two: a page
// and its values.
func (b *binaryList) read(ref uint64, depth int) property {
	if b.left--; b.left < 0 || depth > 2 {
		return property{}
	}
	mark, length, rest := b.object(ref)
	have := uint64(len(rest))
	switch mark {
	case 0x4, 0x5: // bytes, ASCII
		if length <= have {
			return property{data: rest[:length], found: true}
		}
	case 0x6: // UTF-16
		if length <= have/2 {
			units := make([]uint16, length)
			for i := range units {
				units[i] = uint16(rest[2*i])<<8 | uint16(rest[2*i+1])
			}
			return property{data: []byte(string(utf16.Decode(units))), found: true}
		}
	case 0xd:
		wide := uint64(b.refs)
		if length > maxValues || 2*length*wide > have {
			return property{}
		}
		p := property{inner: map[string]property{}, found: true}
		for i := range length {
			key := b.read(number(rest[i*wide:(i+1)*wide]), 2)
			if len(key.data) > 0 && len(key.data) < 100 {
				p.inner[string(key.data)] = b.read(number(rest[(length+i)*wide:(length+i+1)*wide]), depth+1)
			}
		}
		return p
	}
	return property{}
}

// xmlList reads a property list in XML, without entities of its own and without a tree.
func xmlList(data []byte) (property, bool) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	top := property{inner: map[string]property{}}
	open := []map[string]property{}
	keys := []string{}
	arrays, left := 0, maxValues
	for left > 0 {
		token, err := d.RawToken()
		if err != nil {
			return top, top.found && errors.Is(err, io.EOF)
		}
		switch t := token.(type) {
		case xml.StartElement:
			left--
			switch t.Name.Local {
			case "array":
				arrays++
			case "dict":
				if arrays > 0 || len(open) > 2 {
					continue
				}
				inner := top.inner
				if len(open) > 0 {
					inner = map[string]property{}
					open[len(open)-1][keys[len(keys)-1]] = property{inner: inner, found: true}
				}
				top.found = true
				open, keys = append(open, inner), append(keys, "")
			case "key", "string", "data":
				text := characters(d)
				if arrays > 0 || len(open) == 0 {
					continue
				}
				switch at := len(open) - 1; t.Name.Local {
				case "key":
					keys[at] = string(text)
				case "data":
					plain, _ := some(base64.NewDecoder(base64.StdEncoding, &alphabet{rest: text}))
					open[at][keys[at]] = property{data: plain, found: true}
				default:
					open[at][keys[at]] = property{data: text, found: true}
				}
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "array":
				arrays = max(arrays-1, 0)
			case "dict":
				if arrays == 0 && len(open) > 0 {
					open, keys = open[:len(open)-1], keys[:len(keys)-1]
				}
			}
		}
	}
	return top, top.found
}

// characters is the text up to the next tag.
func characters(d *xml.Decoder) []byte {
	var b strings.Builder
	for {
		token, err := d.RawToken()
		if err != nil {
			return []byte(b.String())
		}
		switch t := token.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			return []byte(b.String())
		}
	}
}
