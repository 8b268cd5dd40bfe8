package evidence

import (
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// BeginsAsSite reports whether a name begins with the site's: "Harbour Post International".
func (f *Page) BeginsAsSite(s string) bool {
	k := wording.Key(s)
	for _, n := range append(f.SiteNames(), metadata.Site(f.Host)) {
		if o := wording.Key(n); len(o) > 3 && strings.HasPrefix(k, o) {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.Host)); len(h) > 6 {
		if first, _, ok := strings.Cut(s, " "); ok && len(first) > 4 && strings.HasPrefix(h, wording.Key(first)) {
			return true
		}
	}
	return false
}

// Ours reports whether a name is that of the site, in print or on the web.
func (f *Page) Ours(name string) bool {
	if f.IsSiteName(name) || f.House.IsAlias(name) {
		return true
	}
	k := strings.TrimPrefix(wording.Key(name), "the")
	if p := f.Publisher; p != nil && k != "" {
		o := strings.TrimPrefix(wording.Key(string(p.Value)), "the")
		if strings.HasPrefix(k, o) && len(o) > 3 || strings.HasPrefix(o, k) && len(k) > 4 || strings.HasSuffix(o, k) && len(k) > 6 {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.Host)); len(h) > 3 && f.home && (strings.Contains(k, h) || len(k) > 6 && strings.Contains(h, k)) {
		return true
	}
	// The Associated Press is at apnews.com.
	if h, short := wording.Key(metadata.Site(f.Host)), names.Initials(name); len(short) > 1 && (h == short || h == short+"news") {
		return true
	}
	return pattern.Holds(strings.ToLower(name), "this site", "this blog", "this website", "my website", "my blog", "my own")
}

// atHome reports whether the page's address is that of the site that it names. The address of
// a piece taken from elsewhere is often its first publisher's.
func (f *Page) atHome() bool {
	h := wording.Key(metadata.Site(f.Host))
	all := f.SiteNames()
	for _, n := range all {
		if k := strings.TrimPrefix(wording.Key(n), "the"); k != "" && (strings.Contains(k, h) || strings.Contains(h, k)) {
			return true
		}
	}
	return len(all) == 0
}

// IsSite reports whether a label is the site's own name. A part of it is none: "The Post explains".
func (f *Page) IsSite(l string) bool {
	k := wording.Key(l)
	for _, n := range f.SiteNames() {
		if wording.Key(n) == k {
			return true
		}
	}
	return k == wording.Key(metadata.Site(f.Host)) || k == wording.Key(f.Host)
}

// TrimSite takes the site's name off the end or beginning of a title.
func (f *Page) TrimSite(s string) string {
	s = wording.Squeeze(s)
	for _, sep := range [...]string{" | ", " — ", " – ", " - ", " · ", " • ", " :: ", " » ", " « ", " // ", ": "} {
		if i := strings.LastIndex(s, sep); i > 0 {
			if tail := s[i+len(sep):]; f.IsSiteName(tail) {
				return strings.TrimSpace(s[:i])
			}
		}
		if i := strings.Index(s, sep); i > 0 && i < 30 {
			if lead := s[:i]; f.IsSiteName(lead) {
				return strings.TrimSpace(s[i+len(sep):])
			}
		}
	}
	return s
}

// IsSiteName reports whether s is what the site calls itself.
func (f *Page) IsSiteName(s string) bool {
	k := wording.Key(s)
	if k == "" {
		return false
	}
	for _, n := range f.SiteNames() {
		if o := wording.Key(n); o != "" && (k == o || len(o) > 4 && strings.HasPrefix(k, o) && len(k) < len(o)+12 ||
			len(k) > 6 && len(k) == len(o) && strings.Contains(o+o, k) || len(k) > 4 && strings.HasSuffix(o, k)) {
			return true
		}
	}
	if h := wording.Key(metadata.Site(f.Host)); len(h) > 3 && f.home && (k == h || "the"+h == k || k == "the"+h || k == h+"com" || k == wording.Key(f.Host)) {
		return true
	}
	return false
}

// SiteNames are the names under which the site and its publisher go.
func (f *Page) SiteNames() []string {
	var all []string
	for _, n := range [...]string{"og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "cre"} {
		if v := f.Head.Get(n); v != "" && !strings.Contains(v, "//") {
			all = append(all, v)
		}
	}
	if a := f.Data.Article; a != nil {
		// Who publishes a site alone is a person, whatever else the data call them.
		if p, ok := f.Data.Resolve(metadata.FirstOf(a["publisher"])).(metadata.Object); ok && !p.Typed("Person") {
			all = append(all, metadata.Text(p["name"]))
		}
	}
	return all
}
