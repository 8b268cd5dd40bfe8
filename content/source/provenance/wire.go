package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
)

var (
	// Dateline begins a report of an agency: "HALE (AP) —".
	Dateline = pattern.New(`^[\p{Lu}][\p{L}\d.,'\- /]{1,60}\s?\((?:[A-Z]{3,8}/)?(AP|Reuters|REUTERS|AFP|UPI|dpa|DPA|Bloomberg|Xinhua|ANSA|KNA|epd|PTI|IANS|TASS|EFE|CNS|CNA` +
		`|JTA|CNN|CNN Business)(?:/\p{L}{2,8})?\)\s*[—–-]+`).Behind("(")
	agencyTag = pattern.New(`^\s*\(?(?:\p{Lu}[\p{L}&.]{1,20} via )?(AP|Reuters|REUTERS|AFP|UPI|dpa|dpa-AFX|KNA|epd|JTA|AFP/dpa)\)?\s*[—–-]+\s`).
			Behind("ap", "reuters", "afp", "upi", "dpa", "kna", "epd", "jta")
)

// agencyLast is an agency at the end of a byline: "By Ada Quill, The Associated Press".
var agencyLast = pattern.New(`(?i)(?:^|[ ,|/–—-])((?:the )?(?:associated press|reuters|agence france-presse|afp|dpa|upi|kna|epd|canadian press|cnn (?:wire` +
	`|newsource)|press association)|AP)$`)

// wire finds a news agency in the dateline or the byline.
func (f *finder) wire() {
	if f.provenance != nil {
		return
	}
	put := func(name, value, where string) {
		if name == "" || (f.Ours(name) || f.Ours(agencyName(name))) && f.agencyHome(name) {
			return
		}
		f.provenance = &content.Provenance{
			Value: evidence.Show(value), Kind: content.Wire, From: evidence.Show(agencyName(name)),
			Where: evidence.Show(where), Sure: true,
		}
	}
	if f.wireDateline(put) {
		return
	}
	for i := max(f.TitleAt, 0); i <= f.Begin+1 && i < len(f.Lines); i++ {
		if l := &f.Lines[i]; i != f.TitleAt && !l.Elsewhere() && wording.Count(l.Text) <= 16 && (l.Has(page.InByline|page.InAuthor) || signature.Lead.In(l.Fold)) {
			if m := agencyLast.Groups(strings.TrimRight(l.Fold, " .")); m != nil {
				value := m[1]
				if wording.Count(l.Text) <= 6 && pattern.Holds(l.Lower, " with ", " mit ", " avec ") {
					value = l.Text // "Harbour Post with AFP"
				}
				put(m[1], value, f.BylineWhere(i))
				return
			}
		}
	}
	if i := f.LastText(); f.Plain && len(f.Lines) > 0 {
		if m := statement.AgencyAndDay.Groups(f.Lines[i].Fold); m != nil && !strings.EqualFold(m[1], "red") {
			put(m[1], "("+m[1]+", "+m[2]+")", f.Place(i))
			return
		}
	}
	if i, from := f.agencyCredit(); from != "" {
		if put(from, f.Lines[i].Text, f.Place(i)); f.provenance != nil {
			f.Use(i, "", "provenance")
		}
		return
	}
	if i, from, value := f.agencySigns(); from != "" {
		put(from, value, f.Place(i))
		return
	}
	for _, a := range f.authors {
		if o := a.Organisation; o != nil && names.Agencies.In(string(o.Value)) && pattern.Holds(string(o.Where), "byline", "JSON-LD", "meta") {
			put(string(o.Value), string(o.Value), string(o.Where))
			return
		}
		if a.Body && names.Agencies.In(string(a.Name.Value)) {
			put(string(a.Name.Value), string(a.Name.Value), string(a.Name.Where))
			return
		}
	}
}

// wireDateline puts the agency of a dateline, and reports whether there is one.
func (f *finder) wireDateline(put func(name, value, where string)) bool {
	for i := f.Begin; i < len(f.Lines) && i < f.Begin+3; i++ {
		for _, form := range [...]pattern.Guarded{Dateline, agencyTag} {
			if m := form.Groups(f.Lines[i].Fold); m != nil {
				put(m[1], strings.TrimRight(m[0], " —–-"), "dateline")
				return true
			}
		}
		if m := pressWire.Groups(f.Lines[i].Fold); m != nil {
			put(m[1]+m[2], strings.TrimRight(m[0], " —–-"), "dateline")
			if f.provenance != nil {
				f.provenance.Kind = content.PressRelease
			}
			return true
		}
	}
	return false
}

// agencyHome reports whether the page may be the agency's own: what puts up its reports often names
// it as the publisher.
func (f *finder) agencyHome(name string) bool {
	h := wording.Key(metadata.Site(f.Host))
	return h == "" || strings.Contains(h, wording.Key(name)) || strings.HasPrefix(h, names.Initials(agencyName(name))) || !names.Agencies.In(name)
}

func agencyName(s string) string {
	switch strings.ToUpper(s) {
	case "AP":
		return "Associated Press"
	case "REUTERS":
		return "Reuters"
	}
	return s
}

// markedOrigin reads a canonical address on another host, which says that the
// piece belongs there.
func (f *finder) markedOrigin() {
	if f.provenance != nil {
		return
	}
	f.namedSource()
	if f.provenance != nil {
		return
	}
	here := metadata.Host(f.From.Address)
	if here == "" {
		if v := f.Head.Get("og:url"); v != "" {
			here = metadata.Host(v)
		}
	}
	for _, l := range append([]metadata.Link{{Rel: "canonical", Href: f.Head.Canonical}}, f.Head.Links...) {
		if l.Rel == "author" || l.Rel == "publisher" {
			continue
		}
		there := metadata.Host(l.Href)
		if there == "" || here == "" || metadata.Site(there) == metadata.Site(here) {
			continue
		}
		f.provenance = &content.Provenance{
			Kind: content.Republished, From: evidence.Show(there), Where: evidence.Show(l.Rel + " link on another host"),
			Sure: l.Rel != "canonical" || f.From.Address != "",
		}
		return
	}
}

// namedSource reads the fields that name where a piece is from.
func (f *finder) namedSource() {
	put := func(name, where string) {
		name = strings.TrimSpace(name)
		if f.provenance != nil || name == "" || len(name) > 80 || strings.Contains(name, "://") || f.Ours(name) || evidence.HasName(f.authors, name) {
			return
		}
		kind := content.Republished
		if names.Agencies.In(name) {
			kind = content.Wire
		}
		f.provenance = &content.Provenance{Kind: kind, From: evidence.Show(name), Where: evidence.Show(where), Sure: false}
	}
	put(f.Micro.Source, "itemprop sourceOrganization")
	for _, n := range [...]string{"dc.source", "dcterms.source", "article:source", "original-source", "syndication-source", "news_source"} {
		put(f.Head.Get(n), "meta "+n)
	}
}

// Released is the provenance of a piece of a genre: what an agency distributes is a press
// release, when that is its genre.
func Released(p *content.Provenance, genre *content.Found[content.Genre]) *content.Provenance {
	if p != nil && p.Kind == content.Wire && genre != nil && genre.Value == content.GenrePressRelease {
		p.Kind = content.PressRelease
	}
	return p
}
