// Package metadata reads what a page says of itself as data: JSON-LD, meta tags, and elements that
// are marked up as microdata, RDFa, h-entry or hNews. It gives the values as they stand there, and
// chooses among several the article that the page is about; it judges none of them. Data may be
// broken or made to exhaust their reader: what cannot be read ends the reading, and there are limits.
package metadata

import (
	"net/url"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/wording"
)

// Linked is the page's JSON-LD: every object with a type, and the article among
// them that the page is about.
type Linked struct {
	byID    map[string]Object
	Nodes   []node
	Article Object
}

// node is an object and the name of the property it hangs on.
type node struct {
	Object

	Under string
}

// ReadLinked reads the scripts. The title and address tell which of several
// articles is the page's own.
func ReadLinked(scripts []string, title string, addresses []string) *Linked {
	l := &Linked{byID: map[string]Object{}}
	budget := maxValues
	for _, s := range scripts {
		for _, v := range readJSON(s) {
			l.collect(v, "", 0, &budget)
		}
	}
	l.Article = l.choose(title, addresses)
	return l
}

func (l *Linked) collect(v any, under string, depth int, budget *int) {
	*budget--
	if depth > maxDepth || *budget < 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.collect(e, under, depth+1, budget)
		}
	case Object:
		l.Nodes = append(l.Nodes, node{v, under})
		if id, _ := v["@id"].(string); id != "" && len(v) > 2 {
			if _, twice := l.byID[id]; !twice {
				l.byID[id] = v
			}
		}
		// In the order of the names, so that a page always reads the same.
		names := make([]string, 0, len(v))
		for k := range v {
			names = append(names, k)
		}
		slices.Sort(names)
		for _, k := range names {
			switch v[k].(type) {
			case Object, []any:
				inside := k
				if k == "@graph" || k == "mainEntity" || k == "mainEntityOfPage" {
					inside = under
				}
				l.collect(v[k], inside, depth+1, budget)
			}
		}
	}
}

// Resolve follows a reference: an object that is only an @id.
func (l *Linked) Resolve(v any) any {
	o, ok := v.(Object)
	if !ok || len(o) > 2 {
		return v
	}
	id, _ := o["@id"].(string)
	if full, found := l.byID[id]; found {
		return full
	}
	return v
}

// Typed reports whether o has one of the types.
func (o Object) Typed(types ...string) bool {
	for _, t := range List(First(o["@type"], o["type"])) {
		s, _ := t.(string)
		if i := strings.LastIndexAny(s, "/#:"); i >= 0 {
			s = s[i+1:]
		}
		for _, want := range types {
			if strings.EqualFold(s, want) {
				return true
			}
		}
	}
	return false
}

// Kind is the type as written.
func (o Object) Kind() string {
	for _, t := range List(First(o["@type"], o["type"])) {
		if s, _ := t.(string); s != "" {
			if i := strings.LastIndexAny(s, "/#:"); i >= 0 {
				s = s[i+1:]
			}
			return s
		}
	}
	return ""
}

func (o Object) isArticle() bool {
	k := o.Kind()
	if strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "BlogPosting") {
		return true
	}
	return o.Typed("NewsArticle", "Article", "Report", "Review", "LiveBlogPosting", "SocialMediaPosting", "Newsarticle", "CreativeWork", "ClaimReview") ||
		k == "" && o["headline"] != nil && o["author"] != nil
}

// choose is the article that the page is about.
func (l *Linked) choose(title string, addresses []string) Object {
	var best Object
	top := 0
	for _, n := range l.Nodes {
		o := n.Object
		var score int
		switch {
		case o.Typed("ClaimReview", "Review") && o["headline"] == nil:
			score = 1
		case o.isArticle():
			score = 10
		case o.Typed("WebPage", "ItemPage", "VideoObject", "AboutPage"):
			score = 2
		default:
			continue
		}
		// What hangs on a list, a comment or a related story is another piece.
		other := n.Under != "" && n.Under != "hasPart" && n.Under != "isPartOf"
		if other {
			score -= 8
		}
		if sameAddress(o, addresses) {
			score += 6
			other = false
		}
		h := wording.Key(Text(First(o["headline"], o["name"])))
		if t := wording.Key(title); h != "" && t != "" && (strings.Contains(h, t) || strings.Contains(t, h)) {
			score += 4
			other = false
		}
		if other {
			continue
		}
		if o["author"] != nil {
			score += 2
		}
		if o["datePublished"] != nil {
			score++
		}
		if score > top {
			best, top = o, score
		}
	}
	return best
}

func sameAddress(o Object, addresses []string) bool {
	for _, v := range [...]any{o["url"], o["mainEntityOfPage"], o["@id"]} {
		s, _ := v.(string)
		if m, ok := v.(Object); ok {
			s, _ = First(m["@id"], m["url"]).(string)
		}
		if s == "" {
			continue
		}
		for _, a := range addresses {
			if bare(s) == bare(a) {
				return true
			}
		}
	}
	return false
}

// bare is an address without what does not change the page.
func bare(s string) string {
	s, _, _ = strings.Cut(s, "#")
	s, _, _ = strings.Cut(s, "?")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	return strings.ToLower(strings.Trim(strings.TrimPrefix(s, "www."), "/"))
}

// Host is the host of an address without "www.", or empty.
func Host(address string) string {
	if !strings.Contains(address, "//") {
		return ""
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// Site is the part of a host that somebody owns: "example" of news.example.co.uk.
func Site(h string) string {
	parts := strings.Split(h, ".")
	n := len(parts)
	if n < 2 {
		return h
	}
	if n > 2 && len(parts[n-1]) == 2 && (len(parts[n-2]) <= 3) {
		return parts[n-3]
	}
	return parts[n-2]
}
