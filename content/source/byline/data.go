package byline

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/wording"
)

// InData is what the page's data say, before anything is known of its section.
func InData(p *evidence.Page) []credited { return (&finder{Page: p}).dataAuthors() }

// dataAuthors is what JSON-LD, meta tags and microdata say, in this order.
func (f *finder) dataAuthors() []credited {
	var all []credited
	put := func(people []content.Author, where string) {
		if len(people) > 0 {
			all = append(all, credited{people, where, true, -1})
		}
	}
	put(f.linkedAuthors(), "JSON-LD author")
	put(f.authorsIn(f.From.Envelope.Author.Value, f.From.Envelope.Author.Where), f.From.Envelope.Author.Where)
	put(f.authorsIn(f.Front("author", "authors", "author.name", "authors.name", "by", "byline"), "front matter"), "front matter")
	for _, n := range [...]string{
		"citation_authors", "citation_author", "author", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "article:author_name",
		"authors",
		"article.author", "cxenseparse:author", "vr:author", "byline", "creator", "article_author", "analytics:author",
	} {
		var people []content.Author
		for _, v := range f.Head.Meta[n] {
			got := f.authorsIn(v, "meta "+n)
			if len(got) == 0 {
				got = f.shownAs(v, "meta "+n)
			}
			people = append(people, got...)
		}
		put(evidence.Unique(people), "meta "+n)
	}
	written := f.Head.Labelled("written by", "author", "verfasst von", "geschrieben von", "écrit par", "par")
	people := f.authorsIn(written, "meta twitter:data1")
	if len(people) == 0 {
		people = f.shownAs(written, "meta twitter:data1")
	}
	put(people, "meta twitter:data1")
	for _, n := range [...]string{"article:author", "og:article:author", "book:author"} {
		var people []content.Author
		for _, v := range f.Head.Meta[n] {
			if !strings.Contains(v, "/") {
				people = append(people, f.authorsIn(v, "meta "+n)...)
			}
		}
		put(evidence.Unique(people), "meta "+n)
	}
	return all
}

// linkedAuthors reads the article's author in JSON-LD.
func (f *finder) linkedAuthors() []content.Author {
	a := f.Data.Article
	if a == nil || a.Typed("ClaimReview", "Review") && a["headline"] == nil {
		return nil
	}
	var people []content.Author
	for _, v := range metadata.List(metadata.First(a["author"], a["creator"])) {
		if len(people) >= 20 {
			break
		}
		o, ok := f.Data.Resolve(v).(metadata.Object)
		if !ok {
			people = append(people, f.authorsIn(metadata.Text(v), "JSON-LD author")...)
			continue
		}
		for _, name := range metadata.List(metadata.First(o["name"], o["alternateName"])) {
			if o.Typed("Organization", "NewsMediaOrganization", "Corporation") && f.IsSiteName(metadata.Text(name)) && !staff(metadata.Text(name)) {
				continue // the data say that it is a house, whatever its name looks like
			}
			got := f.authorsIn(metadata.Text(name), "JSON-LD author.name")
			if len(got) == 0 && o.Typed("Person") {
				// One word is a name when the data call it a person and the page shows it.
				n := metadata.Text(name)
				if wording.Count(n) == 1 && len(n) > 2 && !signature.Handle.In(n) && !names.NotName(strings.ToLower(n)) && !f.IsSiteName(n) &&
					(f.shownNearTitle(n) || f.saidThrice(n)) {
					got = []content.Author{evidence.Author(n, "JSON-LD author.name", true)}
				}
			}
			if len(got) == 1 {
				f.person(&got[0], o)
			}
			if len(got) == 0 {
				got = f.shownAs(metadata.Text(name), "JSON-LD author.name")
			}
			people = append(people, got...)
		}
	}
	return evidence.Unique(people)
}

// saidThrice reports whether the author's tag and the label "Written by" give the same one name as
// the data do.
func (f *finder) saidThrice(name string) bool {
	return names.PenName(name) && f.Head.Get("author") == name && f.Head.Labelled("written by", "verfasst von", "écrit par") == name
}

// person adds what JSON-LD says of an author.
func (f *finder) person(a *content.Author, o metadata.Object) {
	if o.Typed("Organization", "NewsMediaOrganization", "Corporation") && !names.Personal(string(a.Name.Value)) {
		a.Body = true
	}
	f.itself(a)
	if s := metadata.Text(o["jobTitle"]); s != "" && len(s) < 120 && !f.IsSiteName(s) && !AuthorLabel.In(s) {
		a.Role = evidence.Fact(s, "JSON-LD author.jobTitle", true)
	}
	// That people work for the site is said of everybody, of guests as well.
	for _, k := range [...]string{"affiliation", "worksFor", "memberOf"} {
		if f.IsSiteName(f.houseIn(o[k])) {
			continue
		}
		if org, ok := f.Data.Resolve(metadata.FirstOf(o[k])).(metadata.Object); ok && a.Organisation == nil {
			a.Organisation = evidence.Fact(metadata.Text(org["name"]), "JSON-LD author."+k, true)
		} else if s := metadata.Text(o[k]); s != "" && a.Organisation == nil && len(s) < 120 {
			a.Organisation = evidence.Fact(s, "JSON-LD author."+k, true)
		}
	}
	if s := metadata.Text(o["description"]); wording.Count(s) >= 4 && len(s) < 3000 && !f.IsSiteName(s) {
		a.Bio = evidence.Fact(s, "JSON-LD author.description", true)
	}
	if s, _ := metadata.First(o["url"], o["sameAs"], o["@id"]).(string); strings.HasPrefix(s, "http") && len(s) < 500 {
		a.Address = evidence.Fact(s, "JSON-LD author.url", true)
	}
}

// houseIn is the name of an organisation in JSON-LD.
func (f *finder) houseIn(v any) string {
	if org, ok := f.Data.Resolve(metadata.FirstOf(v)).(metadata.Object); ok {
		return metadata.Text(org["name"])
	}
	return metadata.Text(v)
}

// itself makes an organisation that signs its own affiliation. The people of a
// newsroom are none, and of an agency its name says all.
func (f *finder) itself(a *content.Author) {
	if a.Body && a.Organisation == nil && !staff(string(a.Name.Value)) && !strings.HasPrefix(strings.ToLower(string(a.Name.Value)), "team ") &&
		!names.OnlyAgency(string(a.Name.Value)) {
		a.Organisation = evidence.Fact(string(a.Name.Value), string(a.Name.Where), a.Name.Sure)
	}
}

// microAuthors are the names that the page's elements are marked with.
func (f *finder) microAuthors() []credited {
	var people []content.Author
	where := ""
	for _, m := range f.Micro.Authors {
		if m.Node != nil && (m.Node.DataAtom == atom.Link || metadata.Inside(m.Node, "aside", "footer")) {
			continue
		}
		got := f.authorsIn(m.Value, m.Prop)
		if len(got) == 1 && strings.HasPrefix(m.Href, "http") {
			got[0].Address = evidence.Fact(m.Href, m.Prop, true)
		}
		people = append(people, got...)
		if where == "" {
			where = m.Prop
		}
	}
	people = evidence.Unique(people)
	if len(people) == 0 || len(people) > 6 {
		return nil
	}
	return []credited{{people, where, true, -1}}
}
