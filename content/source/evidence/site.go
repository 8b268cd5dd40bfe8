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
	begins := func(own string) bool { return len(own) > 3 && strings.HasPrefix(k, own) }
	return begins(f.site) || slices.ContainsFunc(f.siteKeys, begins)
}

// Ours reports whether a name is that of the site, in print or on the web.
func (f *Page) Ours(name string) bool {
	if f.IsSiteName(name) || f.House.IsAlias(name) {
		return true
	}
	k := strings.TrimPrefix(wording.Key(name), "the")
	if p := f.Publisher; p != nil {
		if own := strings.TrimPrefix(wording.Key(string(p.Value)), "the"); len(own) > 3 && strings.HasPrefix(k, own) {
			return true
		}
	}
	// The Associated Press, or "AP", is at apnews.com.
	return f.site != "" && slices.Contains([]string{names.Initials(name), k}, strings.TrimSuffix(f.site, "news")) ||
		f.home && len(f.site) > 3 && strings.Contains(k, f.site) ||
		pattern.Holds(strings.ToLower(name), "this site", "this blog", "this website", "my website", "my blog", "my own")
}

// atHome reports whether the page's address is that of the site that it names. The address of
// a piece taken from elsewhere is often its first publisher's.
func (f *Page) atHome() bool {
	return len(f.siteKeys) == 0 || slices.ContainsFunc(f.siteKeys, func(k string) bool {
		k = strings.TrimPrefix(k, "the")
		return k != "" && (strings.Contains(k, f.site) || strings.Contains(f.site, k))
	})
}

// IsSite reports whether a label is the site's own name. A part of it is none: "The Post explains".
func (f *Page) IsSite(label string) bool {
	k := wording.Key(label)
	return k == f.site || k == wording.Key(f.Host) || slices.Contains(f.siteKeys, k)
}

// IsSiteName reports whether s is what the site calls itself.
func (f *Page) IsSiteName(s string) bool {
	k := wording.Key(s)
	return k != "" && slices.ContainsFunc(f.siteKeys, func(own string) bool {
		return own == k || len(own) > 4 && strings.HasPrefix(k, own) && len(k) < len(own)+12 ||
			len(k) > 4 && strings.HasSuffix(own, k)
	}) || f.home && len(f.site) > 3 && (k == f.site || k == wording.Key(f.Host))
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
