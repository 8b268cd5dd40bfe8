package envelope

import (
	"bytes"
	"strings"
)

// maxShortcut is the most that a file with nothing but an address has, in bytes.
const maxShortcut = 64 << 10

// Shortcut is the address that a file was made to keep: an Internet shortcut of
// Windows (.url), a location of a Mac (.webloc) or a link of a Linux desktop. It is
// false when the bytes are something else.
func Shortcut(data []byte) (address string, ok bool) {
	if len(data) > maxShortcut {
		return "", false
	}
	if list, is := propertyList(data); is {
		address = list.value("URL").string()
	} else {
		address = shortcutLine(string(bytes.TrimPrefix(data, []byte("\ufeff"))))
	}
	address = strings.TrimSpace(address)
	lower := strings.ToLower(address)
	if strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") {
		return address, true
	}
	return "", false
}

// shortcutLine is the URL in the section of a shortcut.
func shortcutLine(text string) string {
	if strings.Contains(text, "\x00") { // UTF-16, as some programs write it
		text = strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "")
	}
	inside, begun := false, false // in the section, in any
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "["):
			section := strings.ToLower(strings.Trim(line, "[]"))
			begun = true
			inside = section == "internetshortcut" || section == "desktop entry"
		case line == "" || line[0] == ';' || line[0] == '#':
		case inside:
			key, value, found := strings.Cut(line, "=")
			key, _, _ = strings.Cut(key, "[") // KDE writes URL[$e]
			if found && strings.EqualFold(strings.TrimSpace(key), "url") {
				return value
			}
		case !begun:
			return ""
		}
	}
	return ""
}
