package result

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/standfirst/standfirst/content/agree"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// Schema names the version of the JSON.
const Schema = "standfirst/compare/1"

// The types below are the schema. Sentences are counted from 0, labels by name. What is
// undefined is null, with the reason beside it.
type (
	jsonResult struct {
		Schema    string             `json:"schema"`
		Title     clean.Text         `json:"title"`
		Text      clean.Text         `json:"text"`
		Scheme    string             `json:"scheme"`
		Round     int                `json:"round"`
		Rounds    int                `json:"rounds"`
		People    int                `json:"people"`
		Names     []clean.Text       `json:"names"`
		Least     int                `json:"least"`
		Alpha     jsonAlpha          `json:"alpha"`
		Pairs     jsonValue          `json:"pairs_that_agree"`
		Fleiss    jsonValue          `json:"fleiss_kappa"`
		Gwet      jsonValue          `json:"gwet_ac1"`
		Labels    []jsonLabel        `json:"labels"`
		Confused  []jsonConfusion    `json:"confused"`
		Couples   []jsonCouple       `json:"couples"`
		Room      *jsonMeeting       `json:"room_and_program"`
		Change    *jsonChange        `json:"before_and_after"`
		Sentences []jsonRow          `json:"sentences"`
		Settled   []workshop.Settled `json:"settled"`
		Aligned   []jsonAligned      `json:"aligned,omitempty"`
	}
	jsonValue struct {
		// Value is a decimal, Exact the fraction that it comes from.
		Value  *float64   `json:"value"`
		Exact  string     `json:"exact,omitempty"`
		Reason clean.Text `json:"undefined,omitempty"`
	}
	jsonAlpha struct {
		jsonValue

		Compared int         `json:"compared"`
		Of       int         `json:"of"`
		Interval *[2]float64 `json:"interval"`
	}
	jsonLabel struct {
		Name  string    `json:"name"`
		Alpha jsonValue `json:"alpha"`
	}
	jsonConfusion struct {
		Labels    [2]string `json:"labels"`
		Weight    jsonValue `json:"weight"`
		Sentences []int     `json:"sentences"`
	}
	jsonCouple struct {
		A clean.Text `json:"a"`
		// B is null for the program.
		B      *clean.Text `json:"b"`
		Agreed int         `json:"agreed"`
		Of     int         `json:"of"`
		Chance jsonValue   `json:"chance"`
		Kappa  jsonValue   `json:"kappa"`
	}
	jsonMeeting struct {
		Same int `json:"same"`
		Of   int `json:"of"`
	}
	jsonChange struct {
		People  int       `json:"people"`
		Answers int       `json:"answers"`
		Moved   int       `json:"moved"`
		Before  jsonValue `json:"alpha_before"`
		After   jsonValue `json:"alpha_after"`
	}
	jsonAligned struct {
		Text   clean.Text   `json:"text"`
		Same   int          `json:"same"`
		Edited []jsonEdited `json:"edited"`
		Gone   []int        `json:"gone"`
	}
	jsonEdited struct {
		Was     int        `json:"was"`
		Is      int        `json:"is"`
		Changed clean.Text `json:"changed"`
	}
	jsonRow struct {
		Sentence int            `json:"s"`
		Text     *clean.Text    `json:"text"`
		Counts   map[string]int `json:"counts"`
		Before   map[string]int `json:"counts_before,omitempty"`
		Answered int            `json:"answered"`
		Spread   string         `json:"spread"`
		Majority []string       `json:"majority"`
		Entropy  float64        `json:"entropy"`
		Answers  []*string      `json:"answers,omitempty"`
		Program  *string        `json:"program"`
		Why      clean.Text     `json:"why,omitempty"`
	}
)

// JSON writes the result as one object.
func (r *Result) JSON(w io.Writer) error {
	t := r.table()
	out := jsonResult{
		Schema: Schema, Title: r.Head.Title, Text: clean.Inline(r.Head.Text, nil), Scheme: r.Scheme.Name, Round: r.Round, Rounds: r.Rounds,
		People: r.People, Names: r.Names, Least: r.Least, Pairs: value(r.Pairs), Fleiss: value(agree.Fleiss(t)), Gwet: value(agree.Gwet(t)),
		Alpha: jsonAlpha{jsonValue: value(r.Agreement.Alpha), Compared: r.Agreement.Compared, Of: r.Agreement.Of}, Settled: r.Settled,
	}
	if r.HasInterval {
		out.Alpha.Interval = &[2]float64{r.Low, r.High}
	}
	for l, a := range r.Labels {
		out.Labels = append(out.Labels, jsonLabel{r.Scheme.Labels[l].Name, value(a.Alpha)})
	}
	for _, c := range r.Confused {
		j := jsonConfusion{Labels: [2]string{r.name(c.Labels[0]), r.name(c.Labels[1])}, Weight: value(c.Weight)}
		for _, i := range c.Sentences {
			j.Sentences = append(j.Sentences, r.Rows[i].Sentence)
		}
		out.Confused = append(out.Confused, j)
	}
	for _, c := range r.Couples {
		j := jsonCouple{A: c.A, Agreed: c.Together.Agreed, Of: c.Together.Of, Chance: value(c.Together.Chance), Kappa: value(c.Together.Kappa)}
		if c.B != "" {
			j.B = &c.B
		}
		out.Couples = append(out.Couples, j)
	}
	if r.HasProgram && r.Names == nil {
		out.Room = &jsonMeeting{r.Room.Same, r.Room.Of}
	}
	if c := r.Change; c != nil {
		out.Change = &jsonChange{c.People, c.Answers, c.Moved, value(c.Before.Alpha), value(c.After.Alpha)}
	}
	for i := range r.Rows {
		out.Sentences = append(out.Sentences, r.jsonRow(&r.Rows[i]))
	}
	for _, a := range r.Aligned {
		j := jsonAligned{Text: clean.Inline(a.Text, nil), Same: a.Same, Gone: a.Gone}
		for _, e := range a.Edited {
			j.Edited = append(j.Edited, jsonEdited(e))
		}
		out.Aligned = append(out.Aligned, j)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

func (r *Result) jsonRow(row *Row) jsonRow {
	j := jsonRow{
		Sentence: row.Sentence, Counts: r.counts(row.Counts), Before: r.counts(row.Before), Answered: row.Share.Of,
		Spread: spreadName(row.Spread), Entropy: row.Entropy, Why: row.Why, Majority: []string{},
	}
	if row.Text != "" {
		j.Text = &row.Text
	}
	for _, l := range row.Share.Labels {
		j.Majority = append(j.Majority, r.name(l))
	}
	optional := func(label int) *string {
		if label == agree.Missing {
			return nil
		}
		name := r.name(label)
		return &name
	}
	for _, l := range row.Answers {
		j.Answers = append(j.Answers, optional(l))
	}
	j.Program = optional(row.Program)
	return j
}

func (r *Result) name(label int) string { return r.Scheme.Labels[label].Name }

func (r *Result) counts(row []int) map[string]int {
	if row == nil {
		return nil
	}
	out := map[string]int{}
	for l, n := range row {
		out[r.name(l)] = n
	}
	return out
}

func value(v agree.Value) jsonValue {
	f, ok := v.Float()
	if !ok {
		return jsonValue{Reason: clean.Inline(v.Err().Error(), nil)}
	}
	exact := v.Rat().RatString()
	if len(exact) > 80 {
		exact = "" // exact it would be, but nobody reads it
	}
	return jsonValue{Value: &f, Exact: exact}
}

func spreadName(s agree.Spread) string {
	return [...]string{agree.Nobody: "nobody", agree.TooFew: "too few", agree.Alike: "alike", agree.Mostly: "mostly", agree.Split: "split"}[s]
}
