package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

func TestGenre(t *testing.T) {
	for name, c := range map[string]struct {
		head, top, tail string
		want            content.Genre
	}{
		"type": {
			`<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"Harbour fees must rise"}</script>`, "", "",
			"opinion",
		},
		"flag":                  {`<meta property="article:opinion" content="true">`, "", "", "opinion"},
		"flag off says nothing": {`<meta property="article:opinion" content="false">`, "", "", ""},
		"section":               {`<meta property="article:section" content="Commentary">`, "", "", "opinion"},
		"title":                 {`<meta property="og:title" content="Opinion | Harbour fees must rise">`, "", "", "opinion"},
		"role":                  {"", `<p class="byline">By Ada Quill, Opinion Columnist</p>`, "", "opinion"},
		"news section":          {`<meta property="article:section" content="News">`, "", "", "news"},
		"opinion beats news": {
			`<meta property="article:section" content="Opinion"><script type="application/ld+json">{"@type":"NewsArticle"}</script>`,
			"", "", "opinion",
		},
		"fact check":         {`<script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"x"}</script>`, "", "", "fact-check"},
		"it says so":         {"", "", `<p>This is an opinion piece. The views are those of the author.</p>`, "opinion"},
		"German":             {`<meta property="article:section" content="Leitartikel">`, "", "", "editorial"},
		"French":             {`<meta property="article:section" content="Tribune">`, "", "", "opinion"},
		"a menu is no label": {"", `<ul><li>Satire</li><li>Letters</li></ul>`, "", ""},
		"nothing":            {"", "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := article(t, c.head, c.top, c.tail)
			got := content.Genre("")
			if f.Genre != nil {
				got = f.Genre.Value
			}
			equal(t, "genre", string(got), string(c.want))
		})
	}
}

func TestDates(t *testing.T) {
	for name, c := range map[string]struct{ head, top, want string }{
		"meta with a zone": {`<meta property="article:published_time" content="2023-06-12T09:30:00+02:00">`, "", "2023-06-12T09:30:00+02:00"},
		"a day":            {`<meta name="date" content="2023-06-12">`, "", "2023-06-12"},
		"digits":           {`<meta name="pdate" content="20230612">`, "", "2023-06-12"},
		"data": {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour fees must rise"` +
			`,"datePublished":"2023-06-12T07:30:00Z"}</script>`, "", "2023-06-12T07:30:00Z"},
		"time element":          {"", `<time datetime="2023-06-12">yesterday</time>`, "2023-06-12"},
		"in words":              {"", `<p class="date">June 12, 2023</p>`, "2023-06-12"},
		"glued":                 {"", `<p class="date">12.06.2023Get link</p>`, "2023-06-12"},
		"German":                {"", `<p class="datum">12. Juni 2023</p>`, "2023-06-12"},
		"French":                {"", `<p class="date">Publié le 12 juin 2023</p>`, "2023-06-12"},
		"published, updated":    {"", `<p class="date">Jun 12, 2023 · Updated: Jun 14, 2023</p>`, "2023-06-12"},
		"updated only":          {"", `<p class="date">Updated Jun 14, 2023</p>`, ""},
		"none":                  {"", "", ""},
		"not in the text":       {"", `<p>` + strings.Repeat("The pier was opened on June 12, 1923, by the mayor of the town. ", 5) + `</p>`, ""},
		"seconds since 1970":    {`<meta name="date" content="1712111500">`, "", "2024-04-03T02:31:40Z"},
		"milliseconds":          {`<meta name="date" content="1712111500000">`, "", "2024-04-03T02:31:40Z"},
		"digits with a clock":   {`<meta name="pdate" content="20230612093000">`, "", "2023-06-12T09:30:00Z"},
		"with a clock's rest":   {`<meta name="date" content="2023-06-12T07:30:00.125Z[UTC]">`, "", "2023-06-12T07:30:00Z"},
		"a number is no date":   {`<meta name="date" content="17121115001">`, "", ""},
		"nonsense is no date":   {`<meta name="date" content="2023-19-45">`, "", ""},
		"the year 0 is no date": {`<meta name="date" content="0001-01-01T00:00:00Z">`, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := article(t, c.head, c.top, "")
			got := ""
			if f.Published != nil {
				got = f.Published.Value.String()
			}
			equal(t, "published", got, c.want)
		})
	}
}

func TestTitleDekSection(t *testing.T) {
	f := article(t,
		`<meta property="og:title" content="Harbour fees must rise now | The Quay Post">`+
			`<meta property="og:description" content="Ferries pay too little for what they take.">
<meta property="article:section" content="City"><meta property="article:published_time" content="2023-06-12">`,
		`<p class="standfirst">Ferries pay too little for what they take.</p><p class="byline">By Ada Quill</p>`, "")
	equal(t, "title", value(f.Title), "Harbour fees must rise")
	equal(t, "where", string(f.Title.Where), "heading of the page")
	equal(t, "dek", value(f.Dek), "Ferries pay too little for what they take.")
	if f.Section == nil || len(f.Section.Value) != 1 || f.Section.Value[0] != "City" {
		t.Errorf("section %+v", f.Section)
	}
	equal(t, "publisher", value(f.Publisher), "The Quay Post")
	for text, fact := range map[string]string{"Harbour fees": "title", "Ferries pay": "dek", "By Ada": "byline"} {
		equal(t, text, used(f, text), fact)
	}
}

func TestWhatIsAskedOfTheReaderIsNoSection(t *testing.T) {
	for _, top := range []string{
		`<p class="kicker">City</p><div id="sponsor-slug"><p>Supported by</p></div>`,
		`<p class="kicker">City</p><div class="flag"><ul class="sharing"><li>Email</li><li>Chirper</li></ul></div>`,
	} {
		f := facts(t, `<!DOCTYPE html><html><head><title>Harbour fees must rise</title></head><body><article>`+top+
			`<h1>Harbour fees must rise</h1><p>`+filler+`</p><p>`+filler+` Again.</p></article></body></html>`, "text/html", "")
		if f.Section == nil || len(f.Section.Value) != 1 || f.Section.Value[0] != "City" {
			t.Errorf("section %+v", f.Section)
		}
	}
}

func TestConflictsAreKept(t *testing.T) {
	f := article(t, `<meta name="author" content="Cy Dorn"><meta property="article:published_time" content="2023-06-12"><meta name="date" content="2019-01-01">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour fees must rise","author":{"name":"Ada Quill"}}</script>`, "", "")
	equal(t, "authors", names(f), "Ada Quill")
	found := map[string]string{}
	for _, c := range f.Conflicts {
		found[string(c.Fact)] = string(c.Value) + ", " + string(c.Where)
	}
	equal(t, "author", found["author"], "Cy Dorn, meta author")
	equal(t, "published", found["published"], "2019-01-01, meta date")
}

func TestBareTextFromTopToBottom(t *testing.T) {
	f := scrape(t, `OpinionCity Hall

Is a quieter harbour possible?

After the mayor's visit to the bay, the talk about fees has only become louder.

Mayor Ola Berg meets the ferry pilots in Quayside, May 30, 2023. Photo by Cy Dorn/BAY.
Mayor Ola Berg meets the ferry pilots in Quayside, May 30, 2023. Photo by Cy Dorn/BAY.
Ada Quill
Ada Quill
Dr. Ada Quill is a senior research associate at the Pier-Tide Center for Harbour Studies and is an expert on ferries.`,
		`Originally published by Bay Today.

The opinions and facts presented in this article are those of the author, and neither QPS nor its partners assume any responsibility for them.
You have read 3 articles this month.
Register to receive full access to QPS.
Thank you. You are a loyal QPS Reader.`)
	if f.Section == nil || len(f.Section.Value) != 2 || f.Section.Value[1] != "City Hall" {
		t.Errorf("section %+v", f.Section)
	}
	equal(t, "title", value(f.Title), "Is a quieter harbour possible?")
	equal(t, "dek", value(f.Dek), "After the mayor's visit to the bay, the talk about fees has only become louder.")
	equal(t, "authors", names(f), "Ada Quill")
	a := f.Authors[0]
	equal(t, "bio", value(a.Bio), "Dr. Ada Quill is a senior research associate at the Pier-Tide Center for Harbour Studies and is an expert on ferries.")
	equal(t, "role", value(a.Role), "senior research associate")
	equal(t, "organisation", value(a.Organisation), "Pier-Tide Center for Harbour Studies")
	equal(t, "publisher", value(f.Publisher), "QPS")
	equal(t, "origin", string(f.Provenance.From), "Bay Today")
	if len(f.Captions) != 1 || f.Captions[0].Credit != "Cy Dorn/BAY" ||
		f.Captions[0].Text != "Mayor Ola Berg meets the ferry pilots in Quayside, May 30, 2023." {
		t.Errorf("captions %+v", f.Captions)
	}
	if f.Disclaimer == nil || f.Paywall == nil {
		t.Error("no disclaimer or paywall")
	}
	equal(t, "genre", string(f.Genre.Value), "opinion")
}

func TestFrontMatter(t *testing.T) {
	f := facts(t, "---\ntitle: Fees must rise\nauthor: Ada Quill\ndate: 2023-06-12\nsection: Opinion\ndescription: Ferries pay too little.\n---\n\n"+
		filler+"\n", "text/markdown", "")
	equal(t, "title", value(f.Title), "Fees must rise")
	equal(t, "authors", names(f), "Ada Quill")
	equal(t, "dek", value(f.Dek), "Ferries pay too little.")
	equal(t, "published", f.Published.Value.String(), "2023-06-12")
	equal(t, "genre", string(f.Genre.Value), "opinion")
}

func TestPaywallAndPolicies(t *testing.T) {
	f := article(t,
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour fees must rise","isAccessibleForFree":"False"`+
			`,"publisher":{"@type":"Organization","name":"The Quay Post","ethicsPolicy":"https://quaypost.example/ethics"}}</script>`, "", "")
	if f.Paywall == nil || f.Paywall.Where != "JSON-LD isAccessibleForFree" {
		t.Errorf("paywall %+v", f.Paywall)
	}
	if len(f.Policies) != 1 || f.Policies[0].Name != "ethics" {
		t.Errorf("policies %+v", f.Policies)
	}
}

func TestSponsorship(t *testing.T) {
	f := article(t, "", `<p>This article is sponsored by Tide Ferries.</p>`, "")
	equal(t, "sponsorship", value(f.Sponsorship), "This article is sponsored by Tide Ferries.")
	f = article(t, "", `<p>Advertisement</p>`, `<aside class="related"><p>Paid Post</p></aside>`)
	equal(t, "sponsorship", value(f.Sponsorship), "")
}

func TestRulesOfOnePublisherCanBeSwitchedOff(t *testing.T) {
	p, err := decode.Decode([]byte("<html><body><p>"+filler+"</p></body></html>"), "text/html", "")
	if err != nil {
		t.Fatal(err)
	}
	p.Address = "https://www.reuters.com/x"
	equal(t, "with", value(source.Find(page.Read(p)).Publisher), "Reuters")
	equal(t, "without", value(source.Options{NoPublishers: true}.Find(page.Read(p)).Publisher), "reuters.com")
}

func TestNothingIsMadeOfNothing(t *testing.T) {
	for name, p := range map[string]*decode.Page{"nil": nil, "empty": {}, "plain": {MediaType: decode.Plain, Text: "\n\n"}} {
		t.Run(name, func(t *testing.T) {
			f := source.Find(page.Read(p))
			if f.Title != nil || len(f.Authors) != 0 || f.Published != nil || f.Provenance != nil || len(f.Used) != 0 {
				t.Errorf("%+v", f)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	f.Add([]byte(`<html><head><script type="application/ld+json">{"@graph":[{"@id":"a","@type":"Article","author":{"@id":"a"}},{"x":[[[[`), "text/html",
		"https://a.example/opinion/x")
	f.Add([]byte("<h1>Fees</h1><p class=byline>By Ada Quill<p>"+filler+"<div class=author-bio>Ada Quill is a fellow at the\u00a0Pier Institute.</div>"),
		"text/html", "")
	f.Add([]byte("OpinionCity\n\nFees?\n\nAda Quill\nAda Quill\n"+filler+"\n\nOriginally published by Bay Today. © 2020\n"), "text/plain", "")
	f.Add([]byte("---\ntitle: x\n---\n# H\n\n*Ada Quill* is a [professor](http://x) at “Harbour” College.\n"), "text/markdown", "file:///x")
	f.Add([]byte("Von Ada Quill\n\nDie Autorin ist Professorin an der Universität Kiel. ﬁ ’‘“”\n"), "", "")
	f.Add([]byte(`{"a":"\ud800\u","b":tru`), "text/html", "http://[::1")
	f.Fuzz(func(t *testing.T, data []byte, header, address string) {
		p, err := decode.Decode(data, header, "")
		if err != nil {
			return
		}
		p.Address = address
		facts := source.Find(page.Read(p))
		for _, u := range facts.Used {
			if !utf8.ValidString(string(u.Text)) || u.Fact == "" || strings.ContainsAny(string(u.Text), "\x1b\n") {
				t.Fatalf("used: %q", u.Text)
			}
		}
		for _, a := range facts.Authors {
			if a.Name.Value == "" || a.Name.Where == "" {
				t.Fatalf("an author without a name: %+v", a)
			}
		}
	})
}

// What a page sells or opens below a picture is no part of its caption.
func TestCaptionWithoutTheControlsBelowIt(t *testing.T) {
	f := article(t, "", `<figure><img src="a.jpg"><figcaption>The pier at dawn. TIDE PRESS/Cy Dorn <a href="/l">Purchase Licensing Rights</a>`+
		`<span>, opens new tab</span></figcaption></figure><p>`+filler+`</p>`, "")
	if len(f.Captions) != 1 || f.Captions[0].Text != "The pier at dawn. TIDE PRESS/Cy Dorn" {
		t.Errorf("captions %+v", f.Captions)
	}
}

// A credit in brackets names an agency as a word of its own.
func TestCaptionWithAnAgencyInBrackets(t *testing.T) {
	for caption, credit := range map[string]string{
		"The pier at dawn. (Cy Dorn, Kyodo News)": "Cy Dorn, Kyodo News",
		"The pier at dawn. (Cy Dorn/dpa)":         "Cy Dorn/dpa",
		"The pier at dawn. (SEE MAPS)":            "",
	} {
		f := article(t, "", `<figure><img src="a.jpg"><figcaption>`+caption+`</figcaption></figure><p>`+filler+`</p>`, "")
		if len(f.Captions) != 1 || string(f.Captions[0].Credit) != credit {
			t.Errorf("%q: captions %+v", caption, f.Captions)
		}
	}
}
