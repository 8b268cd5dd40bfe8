package source_test

import (
	"testing"

	"github.com/standfirst/standfirst/content"
)

func TestProvenance(t *testing.T) {
	for line, want := range map[string]struct {
		kind content.ProvenanceKind
		from string
	}{
		"This article was originally published by Tide Weekly.":                                    {content.FirstAt, "Tide Weekly"},
		"Originally published in the Dock Times.":                                                  {content.FirstAt, "Dock Times"},
		"A version of this column ran previously in The Dock Times.":                               {content.FirstAt, "The Dock Times"},
		"This column originally appeared in the Bay Enquirer on Monday.":                           {content.FirstAt, "Bay Enquirer"},
		"Editor's note: The following column first appeared in The Dock Times newspaper.":          {content.FirstAt, "The Dock Times"},
		"This article is republished from The Exchange under a Creative Commons license.":          {content.Republished, "The Exchange"},
		"Reprinted with permission from Tide Weekly.":                                              {content.Republished, "Tide Weekly"},
		"Excerpted from “The Long Tide” by Ada Quill. Copyright 2024.":                             {content.Adapted, "The Long Tide"},
		"This essay is adapted from The Long Tide, out this week.":                                 {content.Adapted, "The Long Tide"},
		"This story was published in partnership with Bay Radio.":                                  {content.Partner, "Bay Radio"},
		"Provided by University of Quayside":                                                       {content.Republished, "University of Quayside"},
		"© 2024 Tidal Features Syndicate":                                                          {content.Republished, "Tidal Features Syndicate"},
		"Dieser Text erschien zuerst in der Hafenzeitung.":                                         {content.FirstAt, "Hafenzeitung"},
		"Cet article a été initialement publié par La Voix du Port.":                               {content.FirstAt, "La Voix du Port"},
		"This story was reported by The Associated Press.":                                         {content.Wire, "Associated Press"},
		"The following is an excerpt from Ben Marsh's Long Tide.":                                  {content.Adapted, "Ben Marsh's Long Tide"},
		"This article was originally published on pier.example.io.":                                {content.FirstAt, "pier.example.io"},
		"Who is Cy Dorn? originally appeared on pier.go.com":                                       {content.FirstAt, "pier.go.com"},
		"The letter was first posted online by the Dock Times, a paper of the bay.":                {},
		"First published in full by the Dock Times in May, the report was paid for by the bay.":    {},
		"This article is being cross-posted on the Pier Blog.":                                     {},
		"Thumbnail image by Cy Dorn used under a Creative Commons license.":                        {},
		"This post was originally written by Cy Dorn.":                                             {},
		"The words tend to go together in text extracted from the Dock Times, but this is chance.": {},
		"Originally published on The Quay Post.":                                                   {},
		"Originally published in May 2019.":                                                        {},
		"First published on Mon 12 May 2019 10.00 BST":                                             {},
		"First published: 12 May 2019":                                                             {},
		"A version of this article appears in print on May 12, 2019, Section A, Page 3.":           {},
		"This article was reprinted on Tide.example and in the Dock Times.":                        {},
		"An earlier version of this article originally stated that the pier was new.":              {},
		"The children were handed over with permission from the Bay Committee after a long night.": {},
		"“This story first appeared in the Dock Times,” she said of the report on the pier.":       {},
	} {
		t.Run(line, func(t *testing.T) {
			f := article(t, "", `<p class="byline">By Ada Quill</p>`, `<p>`+line+`</p>`)
			p := f.Provenance
			if want.kind == "" {
				if p != nil {
					t.Errorf("got %+v", *p)
				}
				return
			}
			if p == nil {
				t.Fatal("not found")
			}
			equal(t, "kind", string(p.Kind), string(want.kind))
			equal(t, "from", string(p.From), want.from)
			equal(t, "fact", used(f, line[:20]), "provenance")
		})
	}
}

func TestProvenanceInMarkupAndDateline(t *testing.T) {
	f := article(t, `<link rel="canonical" href="https://tideweekly.example/fees">`, "", "")
	if f.Provenance == nil || f.Provenance.From != "tideweekly.example" || f.Provenance.Where != "canonical link on another host" {
		t.Errorf("canonical: %+v", f.Provenance)
	}
	f = article(t, `<link rel="canonical" href="https://m.quaypost.example/fees">`, "", "")
	if f.Provenance != nil {
		t.Errorf("own canonical: %+v", f.Provenance)
	}
	f = scrape(t, "QUAYSIDE (Reuters) - "+filler, "")
	if f.Provenance == nil || f.Provenance.Kind != content.Wire || f.Provenance.From != "Reuters" {
		t.Errorf("dateline: %+v", f.Provenance)
	}
}

func TestDisclaimers(t *testing.T) {
	for line, found := range map[string]bool{
		"The opinions expressed in this article are those of the author and do not represent the views of The Quay Post.": true,
		"The views expressed here are her own.":                                                                                  true,
		"Opinions expressed by Quay Contributors are their own.":                                                                 true,
		"The statements made and views expressed are solely the responsibility of the author.":                                   true,
		"The opinions and facts presented in this article are those of the author, and The Quay Post assumes no responsibility.": true,
		"Der Beitrag gibt die Meinung des Autors wieder und nicht unbedingt die der Redaktion.":                                  true,
		"Les opinions exprimées dans cette tribune n'engagent que leur auteur.":                                                  true,
		"Comments posted by readers are their own and do not represent the views of The Quay Post.":                              false,
		"The Quay Post is not responsible for the content of external sites.":                                                    false,
		"He said his views do not reflect those of the party.":                                                                   false,
		"In her opinion the pier was not the point, and the views from it are hers to enjoy.":                                    false,
		"The opinions in The Quay Post's Comment section are those of the author.":                                               false,
	} {
		t.Run(line, func(t *testing.T) {
			f := article(t, "", "", `<p>`+line+`</p>`)
			if got := f.Disclaimer != nil; got != found {
				t.Errorf("found %v: %q", got, value(f.Disclaimer))
			}
		})
	}
}

func TestDisclosuresAndNotes(t *testing.T) {
	by := `<p class="byline">By Ada Quill</p>`
	for line, want := range map[string]struct{ disclosure, note bool }{
		"Disclosure: Ada Quill owns shares in Tide Ferries.":                                               {disclosure: true},
		"Ada Quill is a partner at Tide Relations. Her firm represented the ferry company.":                {disclosure: true},
		"This work was made possible by a grant from the Pier Foundation.":                                 {disclosure: true},
		"The Quay Post is owned by Tide Media, which also owns the ferry company.":                         {disclosure: true},
		"Pier Films is owned by Tide Media, which also owns the ferry company.":                            {},
		"Correction: An earlier version of this article misstated the fee.":                                {note: true},
		"An earlier version of this story misspelled the name of the pier.":                                {note: true},
		"This article has been updated to include a comment from the mayor.":                               {note: true},
		"Ben Marsh contributed to this report.":                                                            {note: true},
		"Ben Marsh and Cy Dorn contributed.":                                                               {note: true},
		"Reporting by Ben Marsh; Editing by Cy Dorn":                                                       {note: true},
		"Updated on Friday, March 6 at 6:30 p.m. with additional comments.":                                {note: true},
		"Anmerkung der Redaktion: In einer früheren Fassung hieß es, die Gebühr sei neu.":                  {note: true},
		"Updated: Nov. 19, 2019, 7:10 p.m.":                                                                {},
		"Simple human error also contributed to the blackouts.":                                            {},
		"Updated by-laws would enable the city to reflect the needs of the bay.":                           {},
		"Research by Cy Dorn, a scientist at Harbour College, recently estimated that tides are changing.": {},
	} {
		t.Run(line, func(t *testing.T) {
			f := article(t, "", by, `<p>`+line+`</p>`)
			if got := f.Disclosure != nil; got != want.disclosure {
				t.Errorf("disclosure %q", value(f.Disclosure))
			}
			if got := len(f.Notes) > 0; got != want.note {
				t.Errorf("notes %v", f.Notes)
			}
		})
	}
}
