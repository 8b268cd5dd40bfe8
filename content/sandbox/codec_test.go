package sandbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// fill gives every field of v a value that differs from all others of its
// type, so that a field that is forgotten on the way shows.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Type() {
	case reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.Date(2023, 6, 12, 9, 30, *n%60, *n, time.UTC)))
		return
	case reflect.TypeFor[content.Genre]():
		v.SetString(string(content.GenreOpinion))
		return
	case reflect.TypeFor[content.ProvenanceKind]():
		v.SetString(string(content.Wire))
		return
	case reflect.TypeFor[content.Block]():
		fillFields(v, n)
		b, _ := reflect.TypeAssert[*content.Block](v.Addr())
		b.Kind, b.Level = content.Table, 3
		b.Text = ""
		for _, run := range b.Inlines {
			b.Text += run.Text
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("text %d “ä”\n", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 7)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Struct:
		fillFields(v, n)
	default:
		panic(v.Type().String())
	}
}

func fillFields(v reflect.Value, n *int) {
	for _, f := range v.Fields() {
		fill(f, n)
	}
}

// whole is an article with a value in every field, and with spans that hold.
func whole() *content.Article {
	a := new(content.Article)
	n := 0
	fill(reflect.ValueOf(a).Elem(), &n)
	d := &a.Document
	for i := range d.Sentences {
		d.Sentences[i] = content.Sentence{Index: i, Block: i, Span: content.Span{Start: 0, End: len(d.Blocks[i].Text)}}
	}
	for i := range a.Judgements {
		j := &a.Judgements[i]
		for k := range j.Reasons {
			j.Reasons[k].Span = content.Span{Start: k, End: k + 3}
		}
		j.Against.Span = content.Span{End: 2}
		for k := range j.FactsInside {
			j.FactsInside[k] = content.Span{Start: k, End: k + 2}
		}
		for k := range j.OpinionsInside {
			j.OpinionsInside[k] = content.Span{Start: k, End: k + 2}
		}
		j.Against.Span = content.Span{Start: 0, End: 2}
	}
	return a
}

func TestEveryFieldArrives(t *testing.T) {
	for _, want := range []content.Event{
		content.Opened{Article: whole()},
		content.Opened{Article: new(content.Article)},
		content.Judged{From: 3, Judgements: whole().Judgements},
		content.Progress{Doing: "fetching", Read: 3, Total: 1 << 40},
		content.Failed{Err: &content.Error{Kind: content.Refused, Op: "a", Reference: "b", Reason: "c", Hint: "d", Err: fs.ErrNotExist}},
	} {
		var wire bytes.Buffer
		s := newSender(&wire)
		if err := s.send(want); err != nil {
			t.Fatal(err)
		}
		got, err := newReceiver(&wire).receive()
		if err != nil {
			t.Fatalf("%T: %v", want, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
	}
}

// Names that the program has arrive, and no others.
func TestNamesOfKindsArrive(t *testing.T) {
	sent := func(g content.Genre, k content.ProvenanceKind) (content.Genre, content.ProvenanceKind) {
		var wire bytes.Buffer
		s := newSender(&wire)
		_ = s.send(content.Opened{Article: &content.Article{Source: content.Source{
			Genre: &content.Found[content.Genre]{Value: g}, Provenance: &content.Provenance{Kind: k},
		}}})
		e, err := newReceiver(&wire).receive()
		o, ok := e.(content.Opened)
		if err != nil || !ok {
			t.Fatalf("%q, %q: %v", g, k, err)
		}
		return o.Article.Source.Genre.Value, o.Article.Source.Provenance.Kind
	}
	for _, want := range content.Genres() {
		if got, _ := sent(want, ""); got != want {
			t.Errorf("genre %q arrives as %q", want, got)
		}
	}
	for _, want := range content.ProvenanceKinds() {
		if _, got := sent("", want); got != want {
			t.Errorf("provenance %q arrives as %q", want, got)
		}
	}
	if g, k := sent("\x1b]0;news", "wires"); g != "" || k != "" {
		t.Errorf("names of nothing arrive as %q and %q", g, k)
	}
}

// Of a cause arrives which of the standard errors it is, and none of its words.
func TestCausesArrive(t *testing.T) {
	for _, c := range []struct{ sent, want error }{
		{&fs.PathError{Op: "open", Path: "a\x1b[31m", Err: syscall.ENOENT}, fs.ErrNotExist},
		{fmt.Errorf("it took too long: %w", context.DeadlineExceeded), context.DeadlineExceeded},
		{errors.New("a fault \x1b[31m of its own"), nil},
		{nil, nil},
	} {
		var wire bytes.Buffer
		s := newSender(&wire)
		_ = s.send(content.Failed{Err: &content.Error{Op: "read", Reason: "c", Err: c.sent}})
		e, err := newReceiver(&wire).receive()
		failed, ok := e.(content.Failed)
		if err != nil || !ok || !errors.Is(errors.Unwrap(failed.Err), c.want) {
			t.Errorf("%v arrives as %+v, %v", c.sent, e, err)
		}
	}
}

func TestTextIsCleanedOnArrival(t *testing.T) {
	var wire bytes.Buffer
	s := newSender(&wire)
	evil := clean.Text("a\x1b]0;x\x07\u202e\u009b\xff" + "z")
	_ = s.send(content.Progress{Doing: evil})
	e, err := newReceiver(&wire).receive()
	if p, ok := e.(content.Progress); err != nil || !ok || p.Doing != "a]0;xz" {
		t.Errorf("%+q %v", e, err)
	}
	// Spans of text that was not clean may point anywhere; the article is refused.
	a := &content.Article{}
	a.Document.Blocks = []content.Block{{Text: evil}}
	a.Document.Sentences = []content.Sentence{{Span: content.Span{End: len(evil)}}}
	_ = s.send(content.Opened{Article: a})
	if _, err := newReceiver(&wire).receive(); err == nil {
		t.Error("a span beyond its text was taken")
	}
}

// TestBrokenMessages bends a good message in every byte, and cuts it.
func TestBrokenMessages(t *testing.T) {
	var wire bytes.Buffer
	s := newSender(&wire)
	_ = s.send(content.Opened{Article: whole()})
	good := wire.Bytes()
	r := rand.New(rand.NewPCG(1, 2))
	for i := range good {
		bad := bytes.Clone(good)
		bad[i] ^= byte(1 + r.IntN(255))
		receiveAll(t, bad)
		receiveAll(t, good[:i])
	}
}

// receiveAll reads messages to their end, and looks at each span of what it
// gets as a reader would.
func receiveAll(t *testing.T, wire []byte) {
	t.Helper()
	r := newReceiver(bytes.NewReader(wire))
	for {
		e, err := r.receive()
		if err != nil {
			return
		}
		if o, ok := e.(content.Opened); ok {
			d := &o.Article.Document
			for i, s := range d.Sentences {
				text := d.SentenceText(s)
				if j, ok := o.Article.Judgement(i); ok {
					_, _ = j.Label.Letter(), j.Label.String()
					for _, f := range j.FactsInside {
						_ = text[f.Start:f.End]
					}
					for _, f := range j.Reasons {
						_ = text[f.Span.Start:f.Span.End]
					}
				}
			}
			for _, b := range d.Blocks {
				_ = b.Kind.String()
			}
			_ = o.Article.Counts()
		}
	}
}

func FuzzReceive(f *testing.F) {
	var wire bytes.Buffer
	s := newSender(&wire)
	_ = s.send(content.Progress{Doing: "x"})
	_ = s.fetched()
	f.Add(wire.Bytes())
	_ = s.send(content.Opened{Article: whole()})
	f.Add(wire.Bytes())
	f.Fuzz(func(t *testing.T, wire []byte) { receiveAll(t, wire) })
}

// million is an article of a million words, about 7 MB.
func million() *content.Article {
	a := &content.Article{}
	sentence := strings.Repeat("seven letters and “more” of ", 4)
	for i := range 10000 {
		b := content.Block{Text: clean.Text(strings.Repeat(sentence, 5))}
		half := len(b.Text) / 2
		b.Inlines = []content.Inline{{Text: b.Text[:half]}, {Text: b.Text[half:], Style: content.Emphasis}}
		a.Document.Blocks = append(a.Document.Blocks, b)
		for k := range 5 {
			a.Document.Sentences = append(a.Document.Sentences, content.Sentence{
				Index: len(a.Document.Sentences), Block: i, Span: content.Span{Start: k * len(sentence), End: (k + 1) * len(sentence)},
			})
			a.Judgements = append(a.Judgements, content.Judgement{
				Label: content.Fact, Confidence: 0.7,
				Reasons: []content.Reason{{Why: "a past event is told", Span: content.Span{End: 5}}},
			})
		}
	}
	return a
}

func BenchmarkSendMillionWords(b *testing.B) {
	a := million()
	var wire bytes.Buffer
	for b.Loop() {
		wire.Reset()
		s := newSender(&wire)
		_ = s.send(content.Opened{Article: a})
	}
	b.SetBytes(int64(wire.Len()))
}

func BenchmarkReceiveMillionWords(b *testing.B) {
	var wire bytes.Buffer
	s := newSender(&wire)
	_ = s.send(content.Opened{Article: million()})
	b.SetBytes(int64(wire.Len()))
	for b.Loop() {
		if _, err := newReceiver(bytes.NewReader(wire.Bytes())).receive(); err != nil {
			b.Fatal(err)
		}
	}
}
