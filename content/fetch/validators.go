package fetch

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// The longest validators that are kept. Honest ones are a hash and a date; a
// long one is there to tell one reader from another.
const (
	maxETag = 256
	maxDate = 64
)

// validators are those of an answer from an address, or none.
func validators(address string, h http.Header) content.Validators {
	v := content.Validators{Address: clean.Inline(address, nil)}
	if tag := h.Get("ETag"); isETag(tag) {
		v.ETag = clean.Inline(tag, nil)
	}
	if date := h.Get("Last-Modified"); isDate(date) {
		v.LastModified = clean.Inline(date, nil)
	}
	if v.ETag == "" && v.LastModified == "" || string(v.Address) != address {
		return content.Validators{}
	}
	return v
}

// ask makes a request for an address one for something newer than what is
// known, if that came from the same address, and says whether it did.
func ask(h http.Header, u *url.URL, known content.Validators) bool {
	if known.Address == "" || string(known.Address) != bare(u) {
		return false
	}
	tag, date := string(known.ETag), string(known.LastModified)
	if isETag(tag) {
		h.Set("If-None-Match", tag)
	}
	if isDate(date) {
		h.Set("If-Modified-Since", date)
	}
	return isETag(tag) || isDate(date)
}

// bare is an address without a name and password.
func bare(u *url.URL) string {
	without := *u
	without.User = nil
	return without.String()
}

// isETag reports whether s is an entity tag (RFC 9110, section 8.8.3) of printable
// ASCII.
func isETag(s string) bool {
	inner, ok := strings.CutPrefix(strings.TrimPrefix(s, "W/"), `"`)
	if !ok || len(s) > maxETag {
		return false
	}
	inner, ok = strings.CutSuffix(inner, `"`)
	return ok && !strings.ContainsFunc(inner, func(c rune) bool { return c <= ' ' || c == '"' || c > '~' })
}

// isDate reports whether s is a date as HTTP writes it.
func isDate(s string) bool {
	_, err := http.ParseTime(s)
	return err == nil && len(s) <= maxDate
}
