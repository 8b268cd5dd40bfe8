// Package provenance finds where the piece comes from when that is elsewhere. It asks, in this order, a
// sentence that says so (sentence.go, forms.txt), a line that names an agency or a house by its form and
// its place (line.go), who signs, and the page's data.
package provenance

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

// finder is the page of which is asked where it comes from.
type finder struct {
	*evidence.Page
	authors []content.Author
}

// Find finds where the piece comes from when that is elsewhere.
func Find(p *evidence.Page, authors []content.Author) *content.Provenance {
	f := &finder{Page: p, authors: authors}
	for _, find := range [...]func() *content.Provenance{f.inSentences, f.inLines, f.inBylines, f.linkedBelow, f.inFields, f.inLinks} {
		if p := find(); p != nil {
			return p
		}
	}
	return nil
}

// home reports whether a name is that of the site itself. What puts up an agency's reports often names
// it as the publisher, so that the address has to have the name of an agency, or its first letters.
func (f *finder) home(name string, kind content.ProvenanceKind) bool {
	full, host := agencyName(name), wording.Key(metadata.Site(f.Host))
	return (f.Ours(name) || f.Ours(full)) &&
		(kind != content.Wire || strings.Contains(host, wording.Key(name)) || strings.HasPrefix(host, names.Initials(full)))
}

// agencyName is an agency's name in full: "Associated Press" of "AP".
func agencyName(s string) string {
	for _, full := range words.Agencies("agency") {
		if strings.EqualFold(s, full) || strings.EqualFold(s, names.Initials(full)) {
			return full
		}
	}
	return s
}

// inBylines is an agency that signs, or for which somebody does.
func (f *finder) inBylines() *content.Provenance {
	for _, a := range f.authors {
		name := a.Name
		if o := a.Organisation; o != nil && pattern.Holds(string(o.Where), "byline", "JSON-LD", "meta") {
			name = *o
		} else if !a.Body {
			continue
		}
		if s := string(name.Value); names.Agencies.In(s) && !f.home(s, content.Wire) {
			return &content.Provenance{Value: name.Value, Kind: content.Wire, From: evidence.Show(agencyName(s)), Where: name.Where, Sure: true}
		}
	}
	return nil
}

// inFields is a source that the page's data name.
func (f *finder) inFields() *content.Provenance {
	meta := f.Head.Get("dc.source", "dcterms.source", "article:source", "original-source", "syndication-source", "news_source")
	for _, field := range [...][2]string{{f.Micro.Source, "itemprop sourceOrganization"}, {meta, "meta tag of a source"}} {
		if name := field[0]; name != "" && !strings.Contains(name, "://") && !f.Ours(name) {
			return &content.Provenance{Kind: content.Republished, From: evidence.Show(name), Where: evidence.Show(field[1])}
		}
	}
	return nil
}

// inLinks is the host of a canonical address elsewhere, which says that the piece belongs there.
func (f *finder) inLinks() *content.Provenance {
	for _, l := range append([]metadata.Link{{Rel: "canonical", Href: f.Head.Canonical}}, f.Head.Links...) {
		if there := elsewhere(l.Href, f.From.Address); there != "" && l.Rel != "author" && l.Rel != "publisher" {
			return &content.Provenance{Kind: content.Republished, From: evidence.Show(there), Where: evidence.Show(l.Rel + " link on another host"), Sure: true}
		}
	}
	return nil
}

// linkedBelow is the site to which a link below the text leads: "Read the original article here".
func (f *finder) linkedBelow() *content.Provenance {
	for i := max(f.End-3, 0); i < min(f.End+7, len(f.Lines)); i++ {
		l := &f.Lines[i]
		if l.Elsewhere() || !toOriginal.In(l.Fold) {
			continue
		}
		for _, href := range l.Links {
			if there := strings.TrimPrefix(elsewhere(href, f.Address()), "www."); there != "" {
				f.Use(i, "", "provenance")
				return &content.Provenance{
					Value: evidence.Show(l.Text), Kind: content.Republished, From: evidence.Show(there),
					Where: evidence.Show(f.Place(i)),
				}
			}
		}
	}
	return nil
}

var toOriginal = wordings.Named("to the original")

// elsewhere is the host of an address that is on another site than the page's, or empty.
func elsewhere(address, page string) string {
	there, here := metadata.Host(address), metadata.Host(page)
	if there == "" || here == "" || metadata.Site(there) == metadata.Site(here) {
		return ""
	}
	return there
}
