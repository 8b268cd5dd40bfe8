package hostile

import (
	"encoding/base64"
	"encoding/binary"
	"unicode/utf16"
)

func utf16LE(s string) []byte { return inUTF16(s, binary.LittleEndian) }
func utf16BE(s string) []byte { return inUTF16(s, binary.BigEndian) }

func inUTF16(s string, order binary.AppendByteOrder) []byte {
	out := order.AppendUint16(nil, 0xfeff)
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

// latin1 writes U+0080 to U+009F as the bytes that a charset of one byte a
// character may take for controls, and leaves out what it has not.
func latin1(s string) []byte {
	var out []byte
	for _, r := range s {
		if r < 0x100 {
			out = append(out, byte(r))
		}
	}
	return out
}

func utf32LE(s string) []byte {
	out := binary.LittleEndian.AppendUint32(nil, 0xfeff)
	for _, r := range s {
		out = binary.LittleEndian.AppendUint32(out, uint32(r))
	}
	return out
}

// without leaves out the mark of the byte order, of so many bytes.
func without(mark int, encode func(string) []byte) func(string) []byte {
	return func(s string) []byte { return encode(s)[mark:] }
}

// utf7 writes what is not printable ASCII in UTF-7 (RFC 2152), escapes among it.
func utf7(s string) []byte {
	var out []byte
	for _, r := range s {
		if r >= 0x20 && r < 0x7f || r == '\n' || r == '\t' {
			out = append(out, byte(r))
			continue
		}
		var units []byte
		for _, u := range utf16.AppendRune(nil, r) {
			units = binary.BigEndian.AppendUint16(units, u)
		}
		out = append(out, '+')
		out = base64.RawStdEncoding.AppendEncode(out, units)
		out = append(out, '-')
	}
	return out
}

// twice writes each byte of UTF-8 as if it were a character.
func twice(s string) []byte {
	var out []byte
	for _, b := range []byte(s) {
		out = append(out, string(rune(b))...)
	}
	return out
}
