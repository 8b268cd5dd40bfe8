package decode

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// toUTF8 decodes data. Bytes that are valid UTF-8 are UTF-8, whatever a header
// or a meta tag says: declarations are wrong more often than bytes are.
func toUTF8(data []byte, contentType string) string {
	if e := byteOrder(data); e != nil {
		return decoded(e, data)
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	declared := declaration(data, contentType)
	if utf8.Valid(data) {
		// The one encoding in use that hides in ASCII.
		if declared == "iso-2022-jp" && bytes.IndexByte(data, 0x1b) >= 0 {
			e, _ := charset.Lookup(declared)
			return decoded(e, data)
		}
		return string(data)
	}
	if e, n := charset.Lookup(declared); e != nil && n != utf8Name && !mostlyUTF8(data) {
		return decoded(e, data)
	} else if mostlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	} else if n == utf8Name {
		// It says UTF-8 and is not: an old set that a program has labelled anew.
		return decoded(oldSet(data), data)
	}
	e, _, certain := charset.DetermineEncoding(data, contentType)
	if !certain {
		e = oldSet(data)
	}
	return decoded(e, data)
}

// oldSet is the character set that pages of a language had before UTF-8, by the
// language that the page names; without one that of Western Europe.
func oldSet(data []byte) encoding.Encoding {
	_, after, _ := bytes.Cut(bytes.ToLower(data[:min(len(data), 8<<10)]), []byte("lang="))
	language := string(bytes.TrimLeft(after[:min(len(after), 3)], "\"'"))
	name := "windows-1252"
	if len(language) >= 2 {
		switch language[:2] {
		case "cs", "hr", "hu", "pl", "ro", "sk", "sl":
			name = "windows-1250"
		case "be", "bg", "mk", "ru", "sr", "uk":
			name = "windows-1251"
		case "el":
			name = "windows-1253"
		case "tr":
			name = "windows-1254"
		case "he":
			name = "windows-1255"
		case "ar", "fa":
			name = "windows-1256"
		case "et", "lt", "lv":
			name = "windows-1257"
		case "ja":
			name = "shift_jis"
		case "ko":
			name = "euc-kr"
		case "zh":
			name = "gb18030"
		}
	}
	e, _ := charset.Lookup(name)
	return e
}

// utf8Name is what [charset.Lookup] calls the character set that everything becomes.
const utf8Name = "utf-8"

// byteOrder finds UTF-16, by its mark or by the NUL in every other byte.
func byteOrder(data []byte) encoding.Encoding {
	little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return little
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return big
	case len(data) < 8:
		return nil
	}
	var nul [2]int
	head := data[:min(len(data), 1024)&^1]
	for i, c := range head {
		if c == 0 {
			nul[i&1]++
		}
	}
	const share = 3 // of the characters, at least a third is ASCII
	switch half := len(head) / 2; {
	case nul[0] == 0 && nul[1]*share > half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case nul[1] == 0 && nul[0]*share > half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

func decoded(e encoding.Encoding, data []byte) string {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		out = data
	}
	return strings.TrimPrefix(strings.ToValidUTF8(string(out), "\uFFFD"), "\uFEFF")
}

// declaration is the character set that the header or the markup names, or empty.
func declaration(data []byte, contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		return strings.ToLower(params["charset"])
	}
	head := bytes.ToLower(data[:min(len(data), 8<<10)])
	// In a meta tag, or in the declaration of XHTML.
	for _, mark := range [...]string{"charset=", "<?xml "} {
		for rest := head; ; {
			i := bytes.Index(rest, []byte(mark))
			if i < 0 {
				break
			}
			rest = rest[i+len(mark):]
			if mark == "<?xml " {
				_, after, found := bytes.Cut(rest[:min(len(rest), 200)], []byte("encoding="))
				if !found {
					break
				}
				rest = after
			}
			value := bytes.TrimLeft(rest, "\"' ")
			end := bytes.IndexAny(value, "\"' >;/?\r\n")
			if end <= 0 {
				continue
			}
			if e, _ := charset.Lookup(string(value[:end])); e != nil {
				return string(value[:end])
			}
		}
	}
	return ""
}

// mostlyUTF8 reports whether the bytes beyond ASCII are UTF-8 with a few errors in
// it, as where a text was cut or glued.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		data = data[size:]
	}
	return good > 2*bad
}

// newlines makes every line end a newline.
func newlines(s string) string {
	if !strings.ContainsRune(s, '\r') {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
