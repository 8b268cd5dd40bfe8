package rubric_test

import (
	"slices"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rubric"
)

func TestLabelsStandForGenres(t *testing.T) {
	for label, want := range map[string]content.Genre{
		"opinion": content.GenreOpinion, "restaurant reviews": content.GenreReview, "harbour blog": content.GenreBlog, "harbours": rubric.NoGenre,
	} {
		if got := rubric.Genre(label); got != want {
			t.Errorf("%q: %q", label, got)
		}
	}
	for address, want := range map[string]content.Genre{
		"https://post.example/opinion/ferries": content.GenreOpinion, "https://blogs.post.example/ferries": content.GenreBlog,
		"https://post.example/harbours/opinion-of-ferries": rubric.NoGenre,
	} {
		if got, _ := rubric.GenreOfAddress(address); got != want {
			t.Errorf("%s: %q", address, got)
		}
	}
}

func TestGluedLabelsAreCutInTwo(t *testing.T) {
	if got := rubric.Split("OpinionMiddle East"); !slices.Equal(got, []string{"Opinion", "Middle East"}) {
		t.Errorf("%q", got)
	}
	if got := rubric.Split("Harbours"); !slices.Equal(got, []string{"Harbours"}) {
		t.Errorf("%q", got)
	}
}
