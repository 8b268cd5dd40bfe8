package source_test

import (
	"strings"
	"testing"
)

func TestAuthorsInData(t *testing.T) {
	for name, c := range map[string]struct{ head, top, want string }{
		"a person": {`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour fees must rise","author":{"@type":"Person"` +
			`,"name":"Ada Quill"}}</script>`, "", "Ada Quill"},
		"a reference": {`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Article",` +
			`"headline":"Harbour fees must rise","author":{"@id":"#p"}},
			{"@type":"Person","@id":"#p","name":"Ada Quill","jobTitle":"Harbour editor"}]}</script>`, "", "Ada Quill"},
		"several": {`<script type="application/ld+json">[{"@type":["NewsArticle"],"headline":"x","author":[{"name":"Ada Quill"},{"name":"Ben Marsh"}]}]` +
			`</script>`, "", "Ada Quill; Ben Marsh"},
		"in a comment, trailing": {"<script type=\"application/ld+json\"><!-- " +
			"<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",\"author\":{\"name\":\"Ada Quill\",},}\n]]> --></script>", "", "Ada Quill"},
		"brackets are missing": {`<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ada Quill"}</script>`, "", "Ada Quill"},
		"not of another piece": {`<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"` +
			`,"author":{"name":"Cy Wrong"}}]}</script>`, `<p class="byline">By Ada Quill</p>`, "Ada Quill"},
		"not of a claim": {`<script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"x","author":{"@type":"Organization"` +
			`,"name":"Ministry of Piers"}}</script>`, "", ""},
		"meta, with organisation": {`<meta name="author" content="Ada Quill, Harbour Press">`, "", "Ada Quill"},
		"meta names the house":    {`<meta name="author" content="The Quay Post">`, "", ""},
		"label and value":         {`<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Quill">`, "", "Ada Quill"},
		"an address is no name":   {`<meta property="article:author" content="https://quaypost.example/people/ada-quill">`, "", ""},
		"a house in bold":         {`<meta name="author" content="The Quay Post">`, `<p class="byline">By Ada Quill</p>`, "Ada Quill"},
		"the newsroom is nobody":  {`<meta name="author" content="Quay Post staff">`, "", ""},
		"a board":                 {`<meta name="author" content="Quay Post Editorial Board">`, "", "Quay Post Editorial Board"},
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "authors", names(article(t, c.head, c.top, "")), c.want)
		})
	}
}

func TestAuthorsInBylines(t *testing.T) {
	for name, c := range map[string]struct{ top, want string }{
		"by":                 {`<p>By Ada Quill</p>`, "Ada Quill"},
		"two":                {`<p class="byline">By <a>Ada Quill</a> and <a>Ben Marsh</a></p>`, "Ada Quill; Ben Marsh"},
		"three":              {`<p class="byline">By Ada Quill, Ben Marsh and Cy Dorn</p>`, "Ada Quill; Ben Marsh; Cy Dorn"},
		"date beside it":     {`<p class="byline">By Ada Quill<span>November 15, 2019</span></p>`, "Ada Quill"},
		"role beside it":     {`<p class="byline">Ada Quill, Harbour Editor</p>`, "Ada Quill"},
		"comments beside it": {`<p class="byline"><a>Ada Quill</a><span>24 comments</span></p>`, "Ada Quill"},
		"each on a line": {
			`<div class="authors"><div class="author">Ada Quill</div><div class="author">Ben Marsh</div></div>`,
			"Ada Quill; Ben Marsh",
		},
		"particles":                 {`<p class="byline">By Ada van der Quill</p>`, "Ada van der Quill"},
		"a month as a first name":   {`<p class="byline">By April Quill</p>`, "April Quill"},
		"German":                    {`<p class="autor">Von Ada Quill und Bernd Öchsle</p>`, "Ada Quill; Bernd Öchsle"},
		"French":                    {`<p class="auteur">Par Hélène Quai</p>`, "Hélène Quai"},
		"not the reader's name":     {`<p class="byline">By Username</p>`, ""},
		"not where it was filed":    {`<p class="byline">Posted in Local News</p>`, ""},
		"not a related piece's":     {`<div class="related"><p class="byline">By Cy Wrong</p></div>`, ""},
		"an agency is an author":    {`<p class="byline">By Associated Press</p>`, "Associated Press"},
		"said in a sentence":        {`<p>This article is contributed by Ada Quill, and it was edited for length.</p>`, "Ada Quill"},
		"a guest and the newsroom":  {`<p class="byline">By Team Quay</p><p>This post is written by Ada Quill, director of Pier Lab.</p>`, "Ada Quill"},
		"capitals are no names":     {`<p class="byline">By The Way We Live Now</p>`, ""},
		"two characters of a name":  {`<p class="byline"><span>王芳</span></p>`, "王芳"},
		"not a handle":              {`<p class="author">@adaquill</p>`, ""},
		"minutes to read no person": {`<p class="byline">5 Min Read</p>`, ""},
		"the date first":            {`<p>May 4, 2024 | Ada Quill in Harbour News</p>`, "Ada Quill"},
		"the date last":             {`<div>Ada Quill • May 4, 2024</div>`, "Ada Quill"},
		"no class, a date below":    {`<div><a href="/people/ada">Ada Quill</a></div><div>May 4, 2024</div>`, "Ada Quill"},
		"bars between":              {`<div class="date">Do 04.05.24 | 14:07 Uhr | Von Ada Quill</div>`, "Ada Quill"},
		"a section is no author":    {`<div>In Local News, News</div><div>May 4, 2024</div>`, ""},
		"a day after the name":      {`<li class="byline">By Ada Quill on May 4, 2024</li>`, "Ada Quill"},
		"a degree after the name":   {`<p class="byline">By Ada Quill MD</p>`, "Ada Quill"},
		"a heading is no name":      {`<h2>Cautionary Tale</h2><div>May 4, 2024</div>`, ""},
		"lower case is no agency":   {`<p>The wire</p>`, ""},
		"a post is no name":         {`<p class="byline">Event Coordinator</p>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "authors", names(article(t, "", c.top, "")), c.want)
		})
	}
}

func TestAuthorsOfBareText(t *testing.T) {
	for name, c := range map[string]struct{ before, after, want string }{
		"a name twice":           {"OpinionCity\n\nFees must rise\n\nAda Quill\nAda Quill", "", "Ada Quill"},
		"a name and a role":      {"Ada Quill\n\nOpinion contributor", "", "Ada Quill"},
		"by":                     {"By Ada Quill and Ben Marsh", "", "Ada Quill; Ben Marsh"},
		"a name in the bio only": {"", "Ada Quill is a professor of economics at Harbour College.", "Ada Quill"},
		"two in one bio": {
			"", "Ada C. Quill is a professor at Harbour College, and Ben A. Marsh is an editor at Pier Review.",
			"Ada C. Quill; Ben A. Marsh",
		},
		"a disclaimer names one": {"", "The views expressed in this video are solely those of Ada Quill.", "Ada Quill"},
		"a heading is no name":   {"Story Continued Below", "", ""},
		"two words are no name":  {"Harbour Attitude", "", ""},
		"somebody written about": {"", "Cy Dorn is a professor at Harbour College who opposed the pier.\n\nDorn has lived by the bay for years and goes " +
			"swimming in it every day, whatever the weather may be.", ""},
		"somebody who is quoted":   {"", "Cy Dorn, a professor at Harbour College, said the pier was late.", ""},
		"somebody who did a thing": {"", "Cy Dorn, a former adviser to the mayor, has criticized the pier and was not buying it.", ""},
		"somebody told of":         {"", "A recent paper by Cy Dorn, an economist at Harbour College, suggests that piers do nicely.", ""},
		"the place of a report": {"PORT MARSH, Quayside (AP) — Cy Dorn is an engineer and he says that the pier, which was built at the end of the bay, " +
			"will hold for years.", "", ""},
		"an office before a name": {"", "Senate Leader Cy Dorn, one of the bay's founders, is strongly endorsing the pier.", ""},
		"a judge":                 {"", "Judge Ada Quill was a judge of the Harbour Court. She is the senior analyst of QNN.", "Ada Quill"},
		"a caption":               {"", "Cy Dorn is the chief anchor of the Dock Times. (Photo: Ben Marsh, QNN)", ""},
		"named in a note as well": {
			"Editor's note: In this issue Ada Quill, who has lived by the bay, explains why the pier was late.",
			"Ada Quill is a director at Pier Lab.", "Ada Quill",
		},
		"a column is nobody": {"", "Pier Attitude is a weekly column written by members of the Quay team.", ""},
		"nobody":             {"", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "authors", names(scrape(t, c.before, c.after)), c.want)
		})
	}
}

func TestBios(t *testing.T) {
	by := `<p class="byline">By Ada Quill</p>`
	for name, c := range map[string]struct{ head, tail, want string }{
		"in a box": {"", `<div class="author-bio"><h3>Ada Quill</h3><p>Ada Quill is the harbour editor. She has covered ports since 2011.</p>` +
			`<a>View all posts</a></div>`, "Ada Quill is the harbour editor. She has covered ports since 2011."},
		"by surname": {
			"", `<p><em>Quill is an economist and writer in Quayside. Follow her on Twitter: @aquill.</em></p>`,
			"Quill is an economist and writer in Quayside.",
		},
		"by first name": {"", `<div class="bio"><p>Ada is a port reporter for The Quay Post.</p></div>`, "Ada is a port reporter for The Quay Post."},
		"no name":       {"", `<p>The writer is a professor of law at Harbour College.</p>`, "The writer is a professor of law at Harbour College."},
		"an appositive": {
			"", `<p>Ada Quill, who served on the board of Pier v. Port, is an author and founder of Pier Watch.</p>`,
			"Ada Quill, who served on the board of Pier v. Port, is an author and founder of Pier Watch.",
		},
		"without a verb": {
			"", `<div class="author-bio"><p>Former dock worker. Now a consultant and aspiring sailor. Ties knots.</p></div>`,
			"Former dock worker. Now a consultant and aspiring sailor. Ties knots.",
		},
		"in the data, with the role": {`<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Quill","jobTitle":"Reporter"` +
			`,"description":"Ada Quill is a reporter at The Quay Post."}}</script>`, "", "Ada Quill is a reporter at The Quay Post."},
		"in the data, and shown": {`<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Quill"` +
			`,"description":"She rowed for Hale and writes about ports."}}</script>`, `<div><h4>Who wrote this</h4><p>She rowed for Hale and writes ` +
			`about ports.</p></div>`, "She rowed for Hale and writes about ports."},
		"in the data alone": {`<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Quill"` +
			`,"description":"Ada Quill is a reporter at The Quay Post."}}</script>`, "", ""},
		"with an initial": {"", `<p>Ada C. Quill is a fellow at the Pier Institute.</p>`, "Ada C. Quill is a fellow at the Pier Institute."},
		"German": {
			"", `<p>Ada Quill ist Redakteurin bei der Hafenzeitung und lebt in Kiel.</p>`,
			"Ada Quill ist Redakteurin bei der Hafenzeitung und lebt in Kiel.",
		},
		"German, no name": {
			"", `<p>Die Autorin ist Professorin für Hafenrecht an der Universität Kiel.</p>`,
			"Die Autorin ist Professorin für Hafenrecht an der Universität Kiel.",
		},
		"French": {
			"", `<p>Ada Quill est professeure d'économie à l'université du Havre.</p>`,
			"Ada Quill est professeure d'économie à l'université du Havre.",
		},
		"not of another": {"", `<aside class="sidebar"><div class="author-bio"><h3>Cy Wrong</h3><p>Cy Wrong is a food critic for the paper.</p></div>` +
			`</aside>`, ""},
		"not a call":          {"", `<div class="author-bio"><h3>Ada Quill</h3><p>We want to hear it. Send us a tip using our anonymous form.</p></div>`, ""},
		"not an interviewee":  {"", `<div class="infobox"><p>Cy Dorn is a senior fellow at the Pier Institute.</p></div>`, ""},
		"not a comment":       {"", `<div class="comments"><p>Ada Quill is a professor of nothing, as we all know.</p></div>`, ""},
		"not what was quoted": {"", `<p>Quill was asked about it twice and said that the professor had left.</p>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			equal(t, "bio", bios(article(t, c.head, by, c.tail)), c.want)
		})
	}
}

func TestAffiliations(t *testing.T) {
	for bio, want := range map[string]string{
		"Ada Quill is a professor of history at Harbour College.":                                  "Harbour College",
		"Ada Quill is Associate Professor of Port Studies at the University of Quayside.":          "University of Quayside",
		"Ada Quill is a senior fellow at the Pier Institute and a columnist for the Quay Gazette.": "Pier Institute; Quay Gazette",
		"Ada Quill is a Dock News political commentator and partner at Tide Public Relations.":     "Dock News; Tide Public Relations",
		"Ada Quill is the author of “How the Piers Were Won” and of The Long Tide.":                "",
		"Ada Quill is president of Tide Analysis, a consultancy.":                                  "Tide Analysis",
		"Ada Quill is a classicist with the Tidal Institution at Harbour University.": "Tidal Institution; Harbour " +
			"University",
		"Ada Quill is a freelance writer in New York City.":                                                                     "",
		"Ada Quill is an American novelist and a Senior Writer.":                                                                "",
		"Ada Quill is Research and Advocacy Associate for the Public Piers Project at the Center for Tidal Progress.":           "Center for Tidal Progress",
		"Ada Quill is a port correspondent for The Post.":                                                                       "The Quay Post",
		"Ada Quill ist Professorin für Hafenrecht an der Universität Kiel.":                                                     "Universität Kiel",
		"Ada Quill ist KRS-Reporterin für das Berichtsgebiet Nordsee.":                                                          "KRS",
		"Ada Quill ist Redakteurin bei Hafen.example.":                                                                          "Hafen.example",
		"Ada Quill is an editor at Tide. Previously she worked for the Dock Times. She is a founding member of the Pier Union.": "Tide; Pier Union",
	} {
		t.Run(bio, func(t *testing.T) {
			f := article(t, "", `<p class="byline">By Ada Quill</p>`, `<div class="author-bio"><p>`+bio+`</p></div>`)
			if len(f.Authors) != 1 {
				t.Fatalf("authors: %s", names(f))
			}
			a := f.Authors[0]
			var got []string
			if o := value(a.Organisation); o != "" {
				got = append(got, o)
			}
			for _, m := range a.More {
				if o := value(m.Organisation); o != "" {
					got = append(got, o)
				}
			}
			equal(t, "organisations", strings.Join(got, "; "), want)
		})
	}
}

func TestRoleUnderTheByline(t *testing.T) {
	f := article(t, "",
		`<div class="byline"><div class="author-name">Ada Quill</div><div class="author-title">Professor of Law, Harbour College</div></div>`, "")
	if len(f.Authors) != 1 {
		t.Fatalf("authors: %s", names(f))
	}
	equal(t, "role", value(f.Authors[0].Role), "Professor of Law")
	equal(t, "organisation", value(f.Authors[0].Organisation), "Harbour College")
	equal(t, "where", string(f.Authors[0].Organisation.Where), "line under the byline")
}

func TestALinkUnderTheBylineIsNoRole(t *testing.T) {
	for _, link := range []string{"View author archive", "More by this writer", "Contact the reporter"} {
		f := article(t, "", `<div class="byline"><div class="author-name">Ada Quill</div><div class="author-links"><a href="/ada">`+link+`</a></div></div>`, "")
		if len(f.Authors) != 1 {
			t.Fatalf("authors: %s", names(f))
		}
		equal(t, link, value(f.Authors[0].Role), "")
	}
}

func TestAuthorsUnderALabel(t *testing.T) {
	f := article(t, "", "", `<div><div>Author</div><div>AQ</div><div>Ada Quill</div><div>Staff Engineer, PierDB</div><div>BM</div><div>Ben Marsh</div>`+
		`<div>Director of Engineering, PierDB</div><div>PierDB Resources</div></div>`)
	equal(t, "authors", names(f), "Ada Quill; Ben Marsh")
	equal(t, "organisations", houses(f), "PierDB; PierDB")
}

func TestASiteNamedForItsAuthor(t *testing.T) {
	const head = `<!DOCTYPE html><html><head><title>Harbour fees must rise</title><meta property="og:site_name" content="Ada Quill"></head><body>` +
		`<article><h1>Harbour fees must rise</h1>`
	const text = `<p>` + filler + `</p><p>` + filler + ` Again.</p></article></body></html>`
	equal(t, "by", names(facts(t, head+`<p>By Ada Quill</p>`+text, "text/html", "")), "Ada Quill")
	equal(t, "nobody", names(facts(t, head+text, "text/html", "")), "")
}

func TestAuthorOfTheBoxBelowTheText(t *testing.T) {
	f := article(t, "", "", `<div class="author-bio"><h2>Ada Quill</h2><p>Ada is a contributing editor for Tide Weekly. She lives by the bay.</p></div>`)
	equal(t, "authors", names(f), "Ada Quill")
	equal(t, "organisations", houses(f), "Tide Weekly")
	f = article(t, "", `<p class="byline">By Ada Quill</p>`, `<div class="author-bio"><div>Ada Quill</div><div>QNN Sports Writer</div>`+
		`<p>Ada Quill is an award-winning writer who has covered piers.</p></div>`)
	equal(t, "organisations", houses(f), "QNN Sports")
}
