package content_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// What is not known of who signs a piece is said once, and of an organisation not at all.
func TestFactsOfAuthors(t *testing.T) {
	text := func(v clean.Text) *content.Found[clean.Text] {
		return &content.Found[clean.Text]{Value: v, Where: "byline", Sure: true}
	}
	ann, ben := content.Author{Name: *text("Ann Quay")}, content.Author{Name: *text("Ben Quay")}
	pilot := content.Author{Name: *text("Cy Marsh"), Role: text("pilot"), Organisation: &content.Found[clean.Text]{Value: "Pier Trust", Where: "last line"}}
	body := content.Author{Name: *text("Quay Newsroom"), Body: true}
	for _, c := range []struct {
		name    string
		authors []content.Author
		want    []clean.Text
	}{
		{"nobody", nil, []clean.Text{"author: ", "affiliation: ", "bio: "}},
		{"one", []content.Author{ann}, []clean.Text{"author: Ann Quay", "affiliation: ", "bio: "}},
		{"two", []content.Author{ann, ben}, []clean.Text{"author: Ann Quay", "author: Ben Quay", "affiliation: ", "bio: "}},
		{"one of two is known", []content.Author{ann, pilot}, []clean.Text{"author: Ann Quay", "author: Cy Marsh", "affiliation: pilot, Pier Trust", "bio: "}},
		{"an organisation", []content.Author{body}, []clean.Text{"signed by: Quay Newsroom"}},
	} {
		a := content.Article{Source: content.Source{Authors: c.authors}}
		var got []clean.Text
		for _, f := range a.Facts() {
			if f.Name == "disclosure" {
				break
			}
			got = append(got, f.Name+": "+f.Value)
			if f.Name == "affiliation" && f.Value != "" && (f.Where != "byline; last line" || !f.Weak) {
				t.Errorf("%s: found at %q, weak: %v", c.name, f.Where, f.Weak)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A picture with a credit and no caption has no empty one.
func TestFactsOfPictures(t *testing.T) {
	a := content.Article{Source: content.Source{Captions: []content.Caption{
		{Text: "The pi"}, {Text: "The pier.", Credit: "Cy Dorn"}, {Credit: "Tide Images"}, {},
	}}}
	var got []clean.Text
	for _, f := range a.Facts() {
		if f.Name == "caption" {
			got = append(got, f.Value)
		}
	}
	if want := []clean.Text{"The pier. (credit: Cy Dorn)", "credit: Tide Images"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
