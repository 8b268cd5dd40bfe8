package byline

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/metadata"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/source/evidence"
	"github.com/standfirst/standfirst/content/wording"
)

// mostInData is how many authors the data of a page may name.
const mostInData = 20

// inData is what JSON-LD, what the page came in, front matter and meta tags say, in this order.
func (f *finder) inData() []candidate {
	var all []candidate
	put := func(people []content.Author, where string) {
		if len(people) > 0 {
			all = append(all, candidate{people: evidence.Unique(people), where: where, line: -1})
		}
	}
	put(f.inLinked(), "JSON-LD author")
	from := f.From.Envelope.Author
	put(f.authorsIn(from.Value, from.Where), from.Where)
	put(f.authorsIn(f.Front("author", "authors", "author.name", "authors.name", "by", "byline"), "front matter"), "front matter")
	for _, n := range [...]string{
		"citation_authors", "citation_author", "author", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "parsely-author", "authors", "byline",
		"creator", "article:author", "og:article:author",
	} {
		var people []content.Author
		for _, v := range f.Head.Meta[n] {
			if !strings.Contains(v, "/") { // an address
				people = append(people, f.named(v, "meta "+n)...)
			}
		}
		put(people, "meta "+n)
	}
	put(f.named(f.Head.Labelled("written by", "author", "verfasst von", "geschrieben von", "écrit par", "par"), "meta twitter:data1"), "meta twitter:data1")
	return all
}

// named are the people whom a field of the data names, also by a name that only a byline shows to be one.
func (f *finder) named(s, where string) []content.Author {
	if people := f.authorsIn(s, where); len(people) > 0 {
		return people
	}
	return f.shownAs(s, where)
}

// inLinked reads the article's author in JSON-LD.
func (f *finder) inLinked() []content.Author {
	a := f.Data.Article
	if a == nil {
		return nil
	}
	var people []content.Author
	all := metadata.List(metadata.First(a["author"], a["creator"]))
	for _, v := range all[:min(len(all), mostInData)] {
		o, ok := f.Data.Resolve(v).(metadata.Object)
		if !ok {
			people = append(people, f.authorsIn(metadata.Text(v), "JSON-LD author")...)
			continue
		}
		for _, name := range metadata.List(metadata.First(o["name"], o["alternateName"])) {
			n := metadata.Text(name)
			got := f.named(n, "JSON-LD author.name")
			if len(got) == 0 && names.PenName(n) && !f.IsSiteName(n) && f.Head.Labelled("written by", "verfasst von", "écrit par") == n {
				got = []content.Author{evidence.Author(n, "JSON-LD author.name", true)} // one word, which the data give twice
			}
			if len(got) == 1 {
				f.describe(&got[0], o)
			}
			people = append(people, got...)
		}
	}
	return people
}

// describe adds what JSON-LD says of an author.
func (f *finder) describe(a *content.Author, o metadata.Object) {
	f.itself(a)
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

// itself makes an organisation that signs its own affiliation. The people of a
// newsroom are none, and of an agency its name says all.
func (f *finder) itself(a *content.Author) {
	if name := string(a.Name.Value); a.Body && a.Organisation == nil && !staff(name) && !names.OnlyAgency(name) {
		a.Organisation = evidence.Fact(name, string(a.Name.Where), a.Name.Sure)
	}
}

// inMarkup are the names that the page's elements are marked with, which count where no line shows any.
func (f *finder) inMarkup() []candidate {
	var people []content.Author
	for _, m := range f.Micro.Authors {
		people = append(people, f.authorsIn(m.Value, m.Prop)...)
	}
	if len(people) == 0 {
		return nil
	}
	return []candidate{{people: evidence.Unique(people), where: string(people[0].Name.Where), line: -1}}
}
