package byline

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// inData is what JSON-LD, what the page came in, front matter and meta tags say, in this order.
func (f *finder) inData() []candidate {
	all := []candidate{{people: f.inLinked()}}
	put := func(where string, values ...string) {
		var c candidate
		for _, v := range values {
			c.people = append(c.people, f.named(v, where)...)
		}
		all = append(all, c)
	}
	put(f.From.Envelope.Author.Where, f.From.Envelope.Author.Value)
	put("front matter", f.Front("author", "authors", "author.name", "authors.name", "by", "byline"))
	for _, n := range [...]string{
		"citation_authors", "citation_author", "author", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "authors", "byline",
		"creator", "article:author", "og:article:author",
	} {
		put("meta "+n, f.Head.Meta[n]...)
	}
	put("meta twitter:data1", f.labelledName())
	return slices.DeleteFunc(all, func(c candidate) bool { return len(c.people) == 0 })
}

// labelledName is what the data have behind a label of the author.
func (f *finder) labelledName() string {
	return f.Head.Labelled("written by", "author", "verfasst von", "geschrieben von", "écrit par", "par")
}

// inLinked reads the article's author in JSON-LD.
func (f *finder) inLinked() []content.Author {
	a := f.Data.Article
	var people []content.Author
	all := metadata.List(metadata.First(a["author"], a["creator"]))
	for _, v := range all[:min(len(all), 20)] { // no piece has more
		o, ok := f.Data.Resolve(v).(metadata.Object)
		if !ok {
			people = append(people, f.authorsIn(metadata.Text(v), "JSON-LD author")...)
		}
		for _, name := range metadata.List(metadata.First(o["name"], o["alternateName"])) {
			n := metadata.Text(name)
			got := f.named(n, "JSON-LD author.name")
			if len(got) == 0 && names.PenName(n) && !f.IsSiteName(n) && f.labelledName() == n {
				got = []content.Author{evidence.Author(n, "JSON-LD author.name", true)} // one word, which the data give twice
			}
			if len(got) == 1 {
				describe(&got[0], o)
			}
			people = append(people, got...)
		}
	}
	return people
}

// describe adds what JSON-LD says of an author.
func describe(a *content.Author, o metadata.Object) {
	if s := metadata.Text(o["jobTitle"]); len(s) < 120 && !AuthorLabel.In(s) {
		a.Role = evidence.Fact(s, "JSON-LD author.jobTitle", true)
	}
	if s := metadata.Text(o["description"]); wording.Count(s) >= 4 && len(s) < 3000 {
		a.Bio = evidence.Fact(s, "JSON-LD author.description", true)
	}
	if s, _ := metadata.First(o["url"], o["sameAs"], o["@id"]).(string); strings.HasPrefix(s, "http") && len(s) < 500 {
		a.Address = evidence.Fact(s, "JSON-LD author.url", true)
	}
}

// inMarkup are the names that the page's elements are marked with, which count where nothing else names any.
func (f *finder) inMarkup() []content.Author {
	var people []content.Author
	for _, m := range f.Micro.Authors {
		people = append(people, f.authorsIn(m.Value, m.Prop)...)
	}
	return people
}
