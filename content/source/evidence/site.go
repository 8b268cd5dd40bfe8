package evidence

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/wording"
)

// BeginsAsSite reports whether a name begins with the site's: "Harbour Post International".
func (f *Page) BeginsAsSite(s string) bool {
	k := wording.Key(s)
	return slices.ContainsFunc(append(f.SiteNames(), f.site()), func(n string) bool {
		o := wording.Key(n)
		return len(o) > 3 && strings.HasPrefix(k, o)
	})
}

// Ours reports whether a name is that of the site, in print or on the web.
func (f *Page) Ours(name string) bool {
	if f.IsSiteName(name) || f.House.IsAlias(name) {
		return true
	}
	k := strings.TrimPrefix(wording.Key(name), "the")
	if p := f.Publisher; p != nil {
		if o := strings.TrimPrefix(wording.Key(string(p.Value)), "the"); len(o) > 3 && strings.HasPrefix(k, o) {
			return true
		}
	}
	// The Associated Press, or "AP", is at apnews.com.
	for _, short := range [...]string{names.Initials(name), k} {
		if len(short) > 1 && (f.site() == short || f.site() == short+"news") {
			return true
		}
	}
	return f.home && len(f.site()) > 3 && strings.Contains(k, f.site()) ||
		pattern.Holds(strings.ToLower(name), "this site", "this blog", "this website", "my website", "my blog", "my own")
}

// site is what the host alone calls the site, as a key: "harbourpost" of www.harbourpost.example.
func (f *Page) site() string { return wording.Key(metadata.Site(f.Host)) }

// atHome reports whether the page's address is that of the site that it names. The address of
// a piece taken from elsewhere is often its first publisher's.
func (f *Page) atHome() bool {
	h := f.site()
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
	return k == f.site() || k == wording.Key(f.Host) || slices.ContainsFunc(f.SiteNames(), func(n string) bool { return wording.Key(n) == k })
}

// IsSiteName reports whether s is what the site calls itself.
func (f *Page) IsSiteName(s string) bool {
	k := wording.Key(s)
	if k == "" {
		return false
	}
	for _, n := range f.SiteNames() {
		o := wording.Key(n)
		if o == k || len(o) > 4 && strings.HasPrefix(k, o) && len(k) < len(o)+12 || len(k) > 4 && strings.HasSuffix(o, k) {
			return true
		}
	}
	return f.home && len(f.site()) > 3 && (k == f.site() || k == wording.Key(f.Host))
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
