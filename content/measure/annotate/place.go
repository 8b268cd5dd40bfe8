package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/standfirst/standfirst/content/measure"
	"github.com/standfirst/standfirst/content/measure/annotated"
)

// known is a page with what annotators wrote down.
type known struct {
	measure.SourceGold
	Language    string `json:"lang"`
	Sponsorship string `json:"sponsorship"`
	Repository  string `json:"source_repo"`
	Commit      string `json:"source_commit"`
	Path        string `json:"source_path"`
}

// place writes where the values of each page stand.
func place(clones, set, file string) error {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	placed, all, left := 0, 0, 0
	err := each(file, func(k known) error {
		if k.Repository == "" || k.Path == "" {
			left++
			return nil
		}
		p := annotated.Page{
			Set: set, Repository: k.Repository, Commit: k.Commit, Path: k.Path, Address: k.URL, Language: k.Language,
			Published: k.Date, Genre: k.Genre, External: k.ProvenanceExternal,
		}
		data, err := p.Bytes(clones)
		if err != nil {
			log.Print(err)
			left++
			return nil
		}
		p.Sum = annotated.Sum(data)
		h := &holder{page: &p, text: annotated.Text(data), file: annotated.File(data)}
		h.all(&k)
		placed, all = placed+h.placed, all+h.wanted
		return out.Encode(&p)
	})
	log.Printf("%d of %d values were placed; %d pages have no known place", placed, all, left)
	return err
}

// holder places the values of one page.
type holder struct {
	page           *annotated.Page
	text, file     *annotated.Letters
	wanted, placed int
}

func (h *holder) all(k *known) {
	for _, v := range [...]struct {
		tag  annotated.Tag
		text string
	}{
		{annotated.Title, k.Title},
		{annotated.Bio, k.Bio},
		{annotated.Provenance, k.Provenance},
		{annotated.ProvenanceSource, k.ProvenanceSource},
		{annotated.Disclaimer, k.Disclaimer},
		{annotated.Disclosure, k.Disclosure},
		{annotated.Note, k.Note},
		{annotated.Section, k.Section},
		{annotated.Publisher, k.Publisher},
		{annotated.Sponsorship, k.Sponsorship},
	} {
		h.add(v.tag, 0, v.text)
	}
	for i, a := range k.Authors {
		h.add(annotated.Author, i, a)
	}
	for i, a := range k.Affiliations {
		h.add(annotated.Affiliated, i, a.Author)
		h.add(annotated.Role, i, a.Role)
		h.add(annotated.Organisation, i, a.Org)
	}
}

func (h *holder) add(tag annotated.Tag, value int, text string) {
	if text == "" {
		return
	}
	h.wanted++
	spans, file := h.text.Find(text), false
	if spans == nil {
		spans, file = h.file.Find(text), true
	}
	if spans == nil {
		log.Printf("%s: a %s is not in the page word for word", h.page.Path, tag)
		return
	}
	h.placed++
	for _, s := range spans {
		s.Tag, s.Value, s.File = tag, value, file
		h.page.Spans = append(h.page.Spans, s)
	}
}
