package workshop_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/handout"
	"github.com/standfirst/standfirst/content/result"
	"github.com/standfirst/standfirst/content/workshop"
)

// What a pack or a file of answers holds, somebody else may have written by hand. Every
// text of it is poisoned in turn, and looked for in all that is made of it.
func TestNothingHostileComesOutOfAPackOrAnswers(t *testing.T) {
	p := pack(t, 3, nil)
	p.Activity = &workshop.Activity{
		Name: "§", Title: "§", Minutes: 30, Group: "§", Aim: "§", Questions: []workshop.Question{{Text: "§"}},
		WarmUp: []workshop.WarmUp{{Text: "§", Label: "fact", Why: "§"}},
		Key:    []workshop.KeyEntry{{Label: "fact", Also: []string{"opinion"}, Why: "§"}, {}, {}},
	}
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(`"title":"asserted as fact"`, `"title":"§"`, `"help":"The author says`, `"help":"§The author says`, `"id":"`, `"id":"§`,
		`"title":null`, `"title":{"value":"§","where":"§","sure":true}`, "tells of the ferry", "tells of the ferry", "no source is named", "§",
		`"speakers":["",`, `"speakers":["§",`).Replace(string(b))
	log := `{"schema":"standfirst/answers/1","pack":"§","text":"` + p.TextHash() + `","title":"§","scheme":"five","sentences":3,"expires":"§"}
{"v":1,"id":"§1","t":"join","p":"§","name":"§","n":1}
{"v":1,"id":"§2","t":"label","round":1,"p":"§","s":0,"label":"fact","n":2,"at":"§"}
{"v":1,"id":"§3","t":"label","round":1,"p":"b","s":0,"label":"opinion","n":2,"at":"§","§":"§"}
{"v":1,"id":"§4","t":"agreed","s":1,"label":"fact","note":"§","n":3}
{"v":1,"id":"§5","t":"reason","round":1,"p":"§","s":0,"note":"§","n":4}
`
	opened := 0
	for _, payload := range hostile.Payloads() {
		quoted, err := json.Marshal(payload.Text)
		if err != nil {
			t.Fatal(err)
		}
		inside := string(quoted[1 : len(quoted)-1])
		poisoned, err := workshop.ReadPack([]byte(strings.ReplaceAll(text, "§", inside)))
		if err != nil {
			if o := hostile.Offence(strings.ReplaceAll(err.Error(), "\n", " ")); o != "" {
				t.Logf("%s: an error that its caller has to clean", payload.Name)
			}
			continue
		}
		opened++
		c := workshop.NewCollection(poisoned, "pack")
		if _, err := c.Read(strings.NewReader(strings.ReplaceAll(log, "§", inside)), "answers"); err != nil {
			continue
		}
		var out bytes.Buffer
		r := result.New(c, result.Options{Program: poisoned.Program, Least: 1})
		h := handout.New(poisoned, true, poisoned.Program)
		for _, write := range []func(io.Writer) error{
			r.Text, r.CSV, r.JSON, r.SVG, h.Markdown, h.HTML, handout.New(poisoned, false, nil).Markdown, handout.New(poisoned, false, nil).HTML,
			func(w io.Writer) error { return r.HTML(w, true) }, func(w io.Writer) error { return r.Markdown(w, true) },
		} {
			out.Reset()
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			if o := hostile.Offence(out.String()); o != "" {
				t.Errorf("%s: %s", payload.Name, o)
			}
		}
	}
	t.Logf("%d packs were opened", opened)
	if opened < len(hostile.Payloads())/2 {
		t.Error("more should have opened")
	}
}

func FuzzReadPack(f *testing.F) {
	p := pack(f, 3, nil)
	b, err := json.Marshal(p)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := workshop.ReadPack(b)
		if err != nil {
			return
		}
		for i := range p.Sentences() {
			p.ProgramLabel(i)
			if p.Program != nil {
				p.Program.Why(i)
			}
		}
		if err := p.Write(io.Discard); err != nil {
			t.Error(err)
		}
	})
}
