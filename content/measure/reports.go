package measure

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/read"
)

// ReportWant is what is right for one case of a folder: NAME.want.json beside the
// page NAME.html, NAME.md, … What is left out does not matter; "" of a fact says that it
// must not be found.
type ReportWant struct {
	// Entry is the one to open of a file with several.
	Entry int `json:"entry"`
	// Message is a part of the error; with one the other members but Not do not matter.
	Message string `json:"message"`
	// Title, Published, Address and Publisher are those of the source, the date as in the JSON.
	Title     *string  `json:"title"`
	Authors   []string `json:"authors"`
	Published *string  `json:"published"`
	Address   *string  `json:"address"`
	Publisher *string  `json:"publisher"`
	// Sentences is how many there are, Paragraphs how many blocks have sentences.
	Sentences  int `json:"sentences"`
	Paragraphs int `json:"paragraphs"`
	// Has and Not are words of the body's text, LeftOut of what stands beside it, Links
	// addresses that the body leads to.
	Has     []string `json:"has"`
	Not     []string `json:"not"`
	LeftOut []string `json:"left_out"`
	Links   []string `json:"links"`
}

// Reports opens every case of a folder that has a NAME.want.json and prints what is
// not right, then how many are. The error tells that some are not.
func Reports(ctx context.Context, w io.Writer, dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.want.json"))
	if err != nil || len(files) == 0 {
		return notReports(dir, "there is no NAME.want.json in it", err)
	}
	right := 0
	for _, file := range files {
		if err := ctx.Err(); err != nil {
			return err
		}
		name := strings.TrimSuffix(filepath.Base(file), ".want.json")
		faults, err := report(ctx, dir, name)
		if err != nil {
			return err
		}
		if len(faults) == 0 {
			right++
		}
		for _, f := range faults {
			if _, err := fmt.Fprintf(w, "%s: %s\n", clean.Inline(name, nil), clean.Inline(f, nil)); err != nil {
				return err
			}
		}
	}
	if _, err := fmt.Fprintf(w, "%d of %d are right\n", right, len(files)); err != nil {
		return err
	}
	if right < len(files) {
		return notReports(dir, clean.Inline(fmt.Sprintf("%d of %d cases are not right", len(files)-right, len(files)), nil), nil)
	}
	return nil
}

func notReports(dir string, reason clean.Text, cause error) error {
	return &content.Error{Op: "pass", Reference: clean.Inline(dir, nil), Reason: reason, Err: cause}
}

// report opens one case and gives what is not right with it.
func report(ctx context.Context, dir, name string) ([]string, error) {
	data, err := os.ReadFile(filepath.Join(dir, name+".want.json"))
	if err != nil {
		return nil, notReports(dir, clean.Inline(err.Error(), nil), err)
	}
	var want ReportWant
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&want); err != nil {
		return nil, notReports(dir, clean.Inline(name+".want.json: "+err.Error(), nil), err)
	}
	pages, _ := filepath.Glob(filepath.Join(dir, name+".*"))
	pages = slices.DeleteFunc(pages, func(p string) bool { return strings.Contains(filepath.Base(p), ".want.") })
	if len(pages) != 1 {
		return nil, notReports(dir, clean.Inline(fmt.Sprintf("there are %d pages named %s", len(pages), name), nil), nil)
	}
	ref := pages[0]
	if want.Entry > 0 {
		ref = fmt.Sprintf("%s#%d", ref, want.Entry)
	}
	a, err := opened(ctx, ref)
	return want.faults(a, err), nil
}

// opened is the article that a reference names, in this process.
func opened(ctx context.Context, ref string) (*content.Article, error) {
	r, err := fetch.Get(ctx, ref, fetch.Options{})
	if err != nil {
		return nil, err
	}
	var a *content.Article
	err = read.New().Article(ctx, r, func(e content.Event) {
		switch e := e.(type) {
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		}
	})
	return a, err
}

// faults are what is not as wanted.
func (want *ReportWant) faults(a *content.Article, err error) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	switch {
	case want.Message != "" && err == nil:
		fault("it opened; wanted the message %q", want.Message)
	case want.Message != "" && !strings.Contains(err.Error(), want.Message):
		fault("the message is %q; wanted %q", err, want.Message)
	case want.Message == "" && err != nil:
		fault("it did not open: %v", err)
	}
	if err != nil || want.Message != "" {
		return faults
	}
	s := &a.Source
	same := func(what string, want *string, got string) {
		if want != nil && *want != got {
			fault("%s is %q; wanted %q", what, got, *want)
		}
	}
	same("the title", want.Title, found(s.Title))
	same("the address", want.Address, found(s.Canonical))
	same("the publisher", want.Publisher, found(s.Publisher))
	if s.Published != nil {
		same("the date", want.Published, s.Published.Value.Time.Format("2006-01-02"))
	} else {
		same("the date", want.Published, "")
	}
	var authors []string
	for _, x := range s.Authors {
		authors = append(authors, string(x.Name.Value))
	}
	if want.Authors != nil && !slices.Equal(authors, want.Authors) {
		fault("the authors are %q; wanted %q", authors, want.Authors)
	}
	return append(faults, want.bodyFaults(a)...)
}

func found(f *content.Found[clean.Text]) string {
	if f == nil {
		return ""
	}
	return string(f.Value)
}

// bodyFaults are what is not as wanted in the text.
func (want *ReportWant) bodyFaults(a *content.Article) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	var text, left, links strings.Builder
	for _, b := range a.Document.Blocks {
		text.WriteString(string(b.Text) + "\n")
		for _, r := range b.Inlines {
			if r.Link != "" {
				links.WriteString(string(r.Link) + "\n")
			}
		}
	}
	for _, l := range a.LeftOut {
		left.WriteString(string(l.Text) + "\n")
	}
	holding := map[int]bool{}
	for _, s := range a.Document.Sentences {
		holding[s.Block] = true
	}
	if n := len(a.Document.Sentences); want.Sentences > 0 && n != want.Sentences {
		fault("it has %d sentences; wanted %d", n, want.Sentences)
	}
	if n := len(holding); want.Paragraphs > 0 && n != want.Paragraphs {
		fault("it has %d paragraphs; wanted %d", n, want.Paragraphs)
	}
	for _, c := range [...]struct {
		what  string
		words []string
		in    string
		found bool
	}{
		{"the text lacks", want.Has, text.String(), false},
		{"the text has", want.Not, text.String(), true},
		{"left out lacks", want.LeftOut, left.String(), false},
		{"no link leads to", want.Links, links.String(), false},
	} {
		for _, words := range c.words {
			if strings.Contains(c.in, words) == c.found {
				fault("%s %q", c.what, words)
			}
		}
	}
	return faults
}
