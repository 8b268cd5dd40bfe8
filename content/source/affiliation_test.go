package source_test

import (
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/source"
)

// houses are the organisations that the authors work for.
func houses(f source.Facts) string {
	var all []string
	for _, a := range f.Authors {
		if o := value(a.Organisation); o != "" {
			all = append(all, o)
		}
		for _, m := range a.More {
			if o := value(m.Organisation); o != "" {
				all = append(all, o)
			}
		}
	}
	return strings.Join(all, "; ")
}

func TestOrganisationsInBios(t *testing.T) {
	for bio, want := range map[string]string{
		"Ada Quill is a professor of history at Harbour College.":                                                    "Harbour College",
		"Ada Quill is a columnist for Tide Weekly and a fellow at the Pier Institute.":                               "Tide Weekly; Pier Institute",
		"Ada Quill is a Tide Weekly reporter.":                                                                       "Tide Weekly",
		"Ada Quill is Senior Editor-at-Large at Tide Weekly.":                                                        "Tide Weekly",
		"Ada Quill is a newswriter for Dock Radio.":                                                                  "Dock Radio",
		"Ada Quill is a commissioner for the Port of Quayside and former mayor of Marsh.":                            "Port of Quayside",
		"Ada Quill is a former executive editor of the Dock Times.":                                                  "Dock Times",
		"Ada Quill is a radio host and the author of A Long Tide: Two Mayors, One Pier and the Harbour Act of 1964.": "",
		"Ada Quill is co-author of “The Tide” (Pier Center Press, 2014) and teaches at Harbour College.":             "Harbour College",
		"Ada Quill is the author, most recently, of The Atlas of Piers. She teaches law at Harbour College.":         "Harbour College",
		"Ada Quill is a Marsh Bay-based editor, essayist and author.":                                                "",
		"Ada Quill is a 30-year veteran of the pier trade and a co-founder of the Bay Committee.":                    "Bay Committee",
		"Ada Quill is a Postdoctoral Research Fellow at the Pier Institute.":                                         "Pier Institute",
		"Ada Quill is the Ben Marsh professor of law at Harbour College.":                                            "Harbour College",
		"Ada Quill is the Ben Marsh Professor of Law, Harbour Law School.":                                           "Harbour Law School",
		"Ada Quill was an adviser to President Ben Marsh and is a writer.":                                           "",
		"Ada Quill is a board member of Cy Dorn for President, Inc.":                                                 "Cy Dorn for President",
		"Ada Quill is a freelance writer who has written for Tide Weekly and the Dock Times.":                        "",
		"Ada Quill is Director of Pier Marketing for Straight Quay, an agency in the bay.":                           "Straight Quay",
		"Ada Quill is the host of “Ada Quill Uncut” on QNN.":                                                         "QNN",
		"Ada Quill is a senior writer for U.S. Piers & Harbour Report.":                                              "U.S. Piers & Harbour Report",
	} {
		t.Run(bio, func(t *testing.T) {
			equal(t, "organisations", houses(scrape(t, "By Ada Quill", bio)), want)
		})
	}
}

func TestOrganisationBesideTheName(t *testing.T) {
	for top, want := range map[string]string{
		`<p class="byline">By <a>Ada Quill</a> | The Quay Post</p>`:                                                                          "The Quay Post",
		`<p class="byline">By Ada Quill, Dock Press</p>`:                                                                                     "Dock Press",
		`<p class="byline">By Ada Quill</p><div class="author-bio"><p>Ada has lived by the bay. She joined The Quay Post in 2021.</p></div>`: "The Quay Post",
		`<p class="byline">By Ada Quill</p><p class="author-role">Games Editor</p>`:                                                          "",
	} {
		t.Run(top, func(t *testing.T) {
			equal(t, "organisations", houses(article(t, "", top, "")), want)
		})
	}
}
