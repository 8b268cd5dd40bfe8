package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

	"github.com/standfirst/standfirst/content/measure"
	"github.com/standfirst/standfirst/content/measure/annotated"
)

// gold writes the pages of a set, or of all sets, into a folder as `standfirst eval source` reads
// it: gold.jsonl and the pages.
func gold(file, clones, set, to string) error {
	if err := os.MkdirAll(filepath.Join(to, "pages"), 0o750); err != nil {
		return err
	}
	list, err := os.Create(filepath.Join(to, "gold.jsonl"))
	if err != nil {
		return err
	}
	defer func() { _ = list.Close() }()
	out := json.NewEncoder(list)
	out.SetEscapeHTML(false)
	written := 0
	err = annotatedPages(file, clones, set, func(p *annotated.Page, data []byte) error {
		g := facts(p, data)
		g.File = fmt.Sprintf("pages/%s-%s.html", p.Set, p.Sum[:12])
		if err := os.WriteFile(filepath.Join(to, g.File), data, 0o600); err != nil {
			return err
		}
		written++
		return out.Encode(g)
	})
	log.Printf("%d pages are in %s", written, to)
	return errors.Join(err, list.Close())
}

// facts are what annotators found on a page, in its own words.
func facts(p *annotated.Page, data []byte) measure.SourceGold {
	text, file := annotated.Text(data), annotated.File(data)
	one := func(tag annotated.Tag) string {
		if v := p.Values(tag, text, file); len(v) > 0 {
			return v[0]
		}
		return ""
	}
	g := measure.SourceGold{
		Kind: "html", URL: p.Address, Genre: p.Genre, Date: p.Published, DateInPage: p.Published != "",
		ProvenanceExternal: p.External, Title: one(annotated.Title), Bio: one(annotated.Bio),
		Disclaimer: one(annotated.Disclaimer), Disclosure: one(annotated.Disclosure), Note: one(annotated.Note),
		Provenance: one(annotated.Provenance), ProvenanceSource: one(annotated.ProvenanceSource),
		Section: one(annotated.Section), Publisher: one(annotated.Publisher),
		Authors: p.Values(annotated.Author, text, file),
	}
	g.AuthorsInPage = len(g.Authors) > 0
	named := g.Publisher != ""
	g.PublisherInPage = &named
	who := p.Values(annotated.Affiliated, text, file)
	roles, organisations := p.Values(annotated.Role, text, file), p.Values(annotated.Organisation, text, file)
	for i := range max(len(who), len(roles), len(organisations)) {
		g.Affiliations = append(g.Affiliations, measure.Affiliation{Author: at(who, i), Role: at(roles, i), Org: at(organisations, i)})
	}
	g.Affiliations = slices.DeleteFunc(g.Affiliations, func(a measure.Affiliation) bool { return a == measure.Affiliation{} })
	return g
}

// at is the value at a place, or none.
func at(values []string, i int) string {
	if i < len(values) {
		return values[i]
	}
	return ""
}
