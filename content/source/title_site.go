package source

import (
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/wording"
)

// trimSite takes the site's name off the end or beginning of a title.
func (f *finder) trimSite(s string) string {
	s = wording.Squeeze(s)
	for _, sep := range [...]string{" | ", " — ", " – ", " - ", " · ", " • ", " :: ", " » ", " « ", " // ", ": "} {
		if i := strings.LastIndex(s, sep); i > 0 {
			if tail := s[i+len(sep):]; f.isSiteName(tail) {
				return strings.TrimSpace(s[:i])
			}
		}
		if i := strings.Index(s, sep); i > 0 && i < 30 {
			if lead := s[:i]; f.isSiteName(lead) {
				return strings.TrimSpace(s[i+len(sep):])
			}
		}
	}
	return s
}

// isSiteName reports whether s is what the site calls itself.
func (f *finder) isSiteName(s string) bool {
	k := wording.Key(s)
	if k == "" {
		return false
	}
	for _, n := range f.siteNames() {
		if o := wording.Key(n); o != "" && (k == o || len(o) > 4 && strings.HasPrefix(k, o) && len(k) < len(o)+12 ||
			len(k) > 6 && len(k) == len(o) && strings.Contains(o+o, k) || len(k) > 4 && strings.HasSuffix(o, k)) {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.host)); len(h) > 3 && f.home && (k == h || "the"+h == k || k == "the"+h || k == h+"com" || k == wording.Key(f.host)) {
		return true
	}
	return false
}

// siteNames are the names under which the site and its publisher go.
func (f *finder) siteNames() []string {
	var all []string
	for _, n := range [...]string{"og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "cre"} {
		if v := f.head.Get(n); v != "" && !strings.Contains(v, "//") {
			all = append(all, v)
		}
	}
	if a := f.data.Article; a != nil {
		// Who publishes a site alone is a person, whatever else the data call them.
		if p, ok := f.data.Resolve(metadata.FirstOf(a["publisher"])).(metadata.Object); ok && !p.Typed("Person") {
			all = append(all, metadata.Text(p["name"]))
		}
	}
	return all
}
