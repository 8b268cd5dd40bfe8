package clean

import "strings"

// Reference is what names an article, a file or an address, as it may be shown: the
// password of an address is left out.
func Reference(ref string) Text {
	scheme := strings.Index(ref, "://")
	if scheme < 0 {
		return Inline(ref, nil)
	}
	rest := ref[scheme+3:]
	end := strings.IndexAny(rest, `/?#\`)
	if end < 0 {
		end = len(rest)
	}
	at := strings.LastIndexByte(rest[:end], '@')
	if at < 0 {
		return Inline(ref, nil)
	}
	name, _, secret := strings.Cut(rest[:at], ":")
	if !secret {
		return Inline(ref, nil)
	}
	return Inline(ref[:scheme+3]+name+":xxxxx"+rest[at:], nil)
}
