package sandbox

import (
	"bytes"
	"context"
	"reflect"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/fetch"
	"github.com/standfirst/standfirst/content/read"
)

// What hostile files become goes over the wire as it is: cleaned once, it is the
// same when it is cleaned again, so that every span still fits.
func TestArticlesArriveAsTheyAre(t *testing.T) {
	n, oneIn := 0, 1<<40
	if hostile.Thorough() {
		oneIn = 96
	}
	for f := range hostile.Sample(oneIn, 1) {
		var a *content.Article
		err := read.New().Article(context.Background(), &fetch.Resource{Reference: f.Name, Name: f.Name, MediaType: f.MediaType, Bytes: f.Bytes},
			func(e content.Event) {
				switch e := e.(type) {
				case content.Opened:
					a = e.Article
				case content.Judged:
					a.Add(e)
				}
			})
		if err != nil {
			continue
		}
		n++
		var wire bytes.Buffer
		s := newSender(&wire)
		_ = s.send(content.Opened{Article: a})
		e, err := newReceiver(&wire).receive()
		if o, ok := e.(content.Opened); err != nil || !ok || !reflect.DeepEqual(o.Article.Document.Sentences, a.Document.Sentences) {
			t.Errorf("%s in %s: other sentences arrive (%v)", f.Payload, f.Context, err)
		}
	}
	if n < 20 {
		t.Errorf("only %d articles", n)
	}
}
