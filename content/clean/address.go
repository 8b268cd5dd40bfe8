package clean

import (
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

const (
	// maxAddress is the longest address that is taken for one, in bytes, as given
	// and as written.
	maxAddress = 4 << 10
	// maxLabel and maxHost are the longest label and the longest name that the
	// domain name system can look up, in bytes (RFC 1035, 2.3.4).
	maxLabel = 63
	maxHost  = 253
)

// Address gives the address that a link leads to, in the form in which it may
// be shown, opened and written into a terminal's link: absolute, http, https or
// mailto, printable ASCII, without spaces, and with the host's real name, so that
// "аpple.com" in Cyrillic shows as "xn--pple-43d.com". Anything else, such as a
// script, data in line or a place on the same page, is no address.
func Address(s string) (Text, bool) {
	if len(s) > maxAddress {
		return "", false
	}
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return "", false
	}
	switch u.Scheme = strings.ToLower(u.Scheme); u.Scheme {
	case "http", "https":
		host, ok := hostName(u.Hostname())
		if !ok || u.Opaque != "" {
			return "", false
		}
		if port := u.Port(); port != "" {
			host += ":" + port
		}
		// A name before the host is there to be taken for it.
		u.Host, u.User = host, nil
	case "mailto":
		if u.Opaque == "" || !strings.Contains(u.Opaque, "@") || breaksLine(u.Opaque) {
			return "", false
		}
		u = &url.URL{Scheme: u.Scheme, Opaque: u.Opaque, RawQuery: mailFields(u.RawQuery)}
	default:
		return "", false
	}
	out := encode(u.String())
	if len(out) > maxAddress {
		return "", false
	}
	return Text(out), true
}

// mailFields are the fields of a letter that an address may fill in: what it is
// about and what it says, each on a line. There are programs that attach a file that
// "attach" names, and copies would go to people whom nobody has looked at.
func mailFields(query string) string {
	var kept []string
	for field := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(field, "=")
		if name = strings.ToLower(name); (name == "subject" || name == "body") && !breaksLine(value) {
			kept = append(kept, name+"="+value)
		}
	}
	return strings.Join(kept, "&")
}

// breaksLine reports whether a part of an address holds an end of a line, which
// would begin another field of the letter.
func breaksLine(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "%0a") || strings.Contains(s, "%0d")
}

// hostName is a host in the letters that are looked up.
func hostName(host string) (string, bool) {
	if host == "" {
		return "", false
	}
	if strings.Contains(host, ":") {
		return "[" + host + "]", plainASCII(host) == len(host) && !strings.ContainsAny(host, "[] %")
	}
	name, err := idna.Lookup.ToASCII(host)
	if err != nil {
		// A name with an underscore is no valid one, but it is used.
		name, err = idna.Punycode.ToASCII(strings.ToLower(host))
	}
	return name, err == nil && canBeLookedUp(name)
}

// canBeLookedUp reports whether name, in small letters, has the letters and the
// lengths of a host's name.
func canBeLookedUp(name string) bool {
	for _, b := range []byte(name) {
		if (b < 'a' || b > 'z') && (b < '0' || b > '9') && b != '.' && b != '-' && b != '_' {
			return false
		}
	}
	for label := range strings.SplitSeq(name, ".") {
		if len(label) > maxLabel {
			return false
		}
	}
	return name != "" && len(name) <= maxHost
}

// encode writes every byte that is not printable ASCII, and those that end an
// address in running text, by its number.
func encode(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	b.Grow(len(s))
	for _, c := range []byte(s) {
		if c <= 0x20 || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
