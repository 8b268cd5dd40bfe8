package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content/decode"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/wording"
)

// pairs are the lines of pages of our own, NAME.html, beside which NAME.json tells the bio of each author.
func pairs(folder string) ([]example, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil {
		return nil, err
	}
	var all []example
	for _, file := range files {
		var facts struct {
			Address string `json:"address"`
			Authors []struct {
				Bio *string `json:"bio"`
			} `json:"authors"`
		}
		raw, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".json")
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(raw, &facts); err != nil {
			return nil, err
		}
		var bios []string
		for _, a := range facts.Authors {
			if a.Bio != nil {
				bios = append(bios, wording.Key(*a.Bio))
			}
		}
		if len(bios) == 0 || len(bios) < len(facts.Authors) {
			continue
		}
		read, err := readPage(file, facts.Address)
		if err != nil {
			return nil, err
		}
		for i, row := range rows(read) {
			line := wording.Key(read.Lines[i].Text)
			bio := slices.ContainsFunc(bios, func(b string) bool {
				return len(line) > 12 && b != "" && (strings.Contains(b, line) || strings.Contains(line, b) && len(line) < 2*len(b))
			})
			all = append(all, example{row: row, bio: bio, pair: true, fold: noFold, copies: pairCopies})
		}
	}
	return all, nil
}

func readPage(file, address string) (*page.Page, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	d, err := decode.Decode(data, "text/html", "")
	if err != nil {
		return nil, err
	}
	d.Address = address
	return page.Read(d), nil
}
