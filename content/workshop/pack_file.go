package workshop

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/scheme"
)

// PackSchema names the version of a pack's JSON.
const PackSchema = "standfirst/pack/1"

type jsonPack struct {
	Schema   string          `json:"schema"`
	ID       string          `json:"id"`
	Made     string          `json:"made"`
	By       clean.Text      `json:"by"`
	Text     string          `json:"text"`
	Article  json.RawMessage `json:"article"`
	Scheme   scheme.Scheme   `json:"scheme"`
	Settings Settings        `json:"settings"`
	Program  *ProgramLabels  `json:"program"`
	Activity *Activity       `json:"activity,omitempty"`
}

// MarshalJSON writes the pack.
func (p *Pack) MarshalJSON() ([]byte, error) {
	article, err := export.Keep(p.Article, false)
	if err != nil {
		return nil, err
	}
	return json.Marshal(jsonPack{
		Schema: PackSchema, ID: p.ID, Made: p.Made, By: p.By, Text: p.TextHash(), Article: article,
		Scheme: p.Scheme, Settings: p.Settings, Program: p.Program, Activity: p.Activity,
	})
}

// Write writes the pack as it stands in a file.
func (p *Pack) Write(w io.Writer) error {
	b, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("write the pack: %w", err)
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// IsPack reports whether the bytes begin like a pack, so that a command can take
// either a pack or an article.
func IsPack(b []byte) bool {
	head := b[:min(len(b), 200)]
	return strings.Contains(string(head), `"`+PackSchema+`"`)
}

// ReadPack reads a pack. Its bytes are not trusted.
func ReadPack(b []byte) (*Pack, error) {
	var j jsonPack
	if err := json.Unmarshal(b, &j); err != nil {
		return nil, fmt.Errorf("it is no pack: %w", err)
	}
	if j.Schema != PackSchema {
		return nil, fmt.Errorf("its schema is %q, and this program knows %q", clean.Inline(j.Schema, nil), PackSchema)
	}
	a, err := export.Read(j.Article)
	if err != nil {
		return nil, fmt.Errorf("its article: %w", err)
	}
	p := &Pack{
		ID: string(clean.Inline(j.ID, nil)), Made: string(clean.Inline(j.Made, nil)), By: j.By, Article: a,
		Scheme: j.Scheme, Settings: j.Settings, Program: j.Program, Activity: j.Activity,
	}
	a.Judgements = nil
	if hash := p.TextHash(); hash != j.Text {
		return nil, errors.New("its text was changed after it was made")
	}
	return p, p.check()
}
