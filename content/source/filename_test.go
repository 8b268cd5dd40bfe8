package source_test

import (
	"testing"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/source"
)

func TestATitlelessScrapeIsCalledByItsName(t *testing.T) {
	text := "The harbour office opened late on Tuesday, as it had every day of that winter.\n\nNobody in the queue complained about it, and nobody was asked."
	for name, want := range map[string]string{
		"scrapes/the-queue-at-the-harbour.txt":         "The queue at the harbour",
		"the-harbour-post-the-queue-at-the-office.txt": "The queue at the office",
		"it-s-late-at-the-harbour.txt":                 "It's late at the harbour",
		"scrape.txt":                                   "",
		"2026-11-24_1130.txt":                          "",
		"":                                             "",
	} {
		p, err := decode.Decode([]byte(text), "text/plain", name)
		if err != nil {
			t.Fatal(err)
		}
		got := source.Find(page.Read(p)).Title
		switch {
		case want == "" && got != nil:
			t.Errorf("%q: title %q, want none", name, got.Value)
		case want != "" && (got == nil || string(got.Value) != want || got.Sure || got.Where != "file name"):
			t.Errorf("%q: title %+v, want %q from the file name, not sure", name, got, want)
		}
	}
}
