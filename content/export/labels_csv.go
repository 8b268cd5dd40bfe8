package export

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/standfirst/standfirst/content/wording"
)

// table writes rows of cells that are safe to open.
type table struct {
	*csv.Writer
}

func (t table) row(cells ...string) error {
	for i := range cells {
		cells[i] = Cell(cells[i])
	}
	return t.Write(cells)
}

// end has all rows written.
func (t table) end() error { return t.WriteAll(nil) }

// textColumn is the name of the column with the sentence.
func (l *Labelled) textColumn() string {
	if l.WithText {
		return "text"
	}
	return "begins"
}

// csv writes a row a label. Sentences are counted from 1, as on screens and paper.
func (l *Labelled) csv(w io.Writer) error {
	t := table{csv.NewWriter(w)}
	head := []string{"room", "round", "participant", "sentence", "label"}
	if l.Reason != nil {
		head = append(head, "reason")
	}
	if err := t.row(append(head, l.textColumn(), "text_id")...); err != nil {
		return err
	}
	row := func(who, round string, sentence int, label, reason string) error {
		cells := []string{l.Set, round, who, strconv.Itoa(sentence + 1), label}
		if l.Reason != nil {
			cells = append(cells, reason)
		}
		return t.row(append(cells, l.words(sentence), l.textID())...)
	}
	err := l.each(func(p, round, s, label int) error {
		return row(l.number(p), strconv.Itoa(round), s, l.name(label), l.reason(p, round, s))
	})
	if err != nil {
		return err
	}
	for _, s := range l.Sentences {
		if label := l.program(s); label != "" {
			if err := row("program", "", s, label, ""); err != nil {
				return err
			}
		}
	}
	return t.end()
}

func (l *Labelled) reason(person, round, sentence int) string {
	if l.Reason == nil {
		return ""
	}
	return wording.Squeeze(string(l.Reason(person, round, sentence)))
}

// csvWide writes a row a sentence and round, a column a person; empty is no answer.
func (l *Labelled) csvWide(w io.Writer) error {
	t := table{csv.NewWriter(w)}
	head := []string{"round", "sentence", l.textColumn()}
	for p := range l.People {
		head = append(head, l.number(p))
	}
	if l.Program != nil {
		head = append(head, "program")
	}
	if err := t.row(head...); err != nil {
		return err
	}
	for round := 1; round <= l.Rounds; round++ {
		for _, s := range l.Sentences {
			cells := []string{strconv.Itoa(round), strconv.Itoa(s + 1), l.words(s)}
			for p := range l.People {
				cells = append(cells, l.name(l.Label(p, round, s)))
			}
			if l.Program != nil {
				cells = append(cells, l.program(s))
			}
			if err := t.row(cells...); err != nil {
				return err
			}
		}
	}
	return t.end()
}
