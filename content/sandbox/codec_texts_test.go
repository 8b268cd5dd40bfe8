package sandbox

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// over sends events over one wire and gives what arrives.
func over(t *testing.T, events ...content.Event) (arrived []content.Event, size []int) {
	t.Helper()
	var wire bytes.Buffer
	s := newSender(&wire)
	for _, e := range events {
		before := wire.Len()
		if err := s.send(e); err != nil {
			t.Fatal(err)
		}
		size = append(size, wire.Len()-before)
	}
	r := newReceiver(&wire)
	for range events {
		e, err := r.receive()
		if err != nil {
			t.Fatal(err)
		}
		arrived = append(arrived, e)
	}
	return arrived, size
}

func said(whys ...clean.Text) content.Judged {
	var j content.Judged
	for _, why := range whys {
		j.Judgements = append(j.Judgements, content.Judgement{Speaker: "Ada Quill", Reasons: []content.Reason{{Why: why}}})
	}
	return j
}

// A wording goes over once for an article, and takes memory once where it arrives.
func TestAWordingGoesOverOnce(t *testing.T) {
	const why = "in the author’s own voice, no source named"
	events := []content.Event{content.Opened{Article: new(content.Article)}, said(why, why), said(why)}
	got, size := over(t, events...)
	if !reflect.DeepEqual(got, events) {
		t.Fatalf("got %+v", got)
	}
	if one := size[1] - size[2]; one < len(why) || size[2] >= size[1]-len(why) {
		t.Errorf("the second message takes %d bytes, the first %d", size[2], size[1])
	}
	at := func(e content.Event, sentence int) *byte {
		j, _ := e.(content.Judged)
		return unsafe.StringData(string(j.Judgements[sentence].Reasons[0].Why))
	}
	if at(got[1], 0) != at(got[1], 1) || at(got[1], 0) != at(got[2], 0) {
		t.Error("the same wording is there more than once")
	}
}

// Another article begins anew, or a child that reads a thousand pages would keep the words
// of all of them.
func TestWordingsAreForgottenWithTheArticle(t *testing.T) {
	opened := content.Opened{Article: new(content.Article)}
	events := []content.Event{opened, said("tells what happened"), opened, said("asks rather than asserts", "tells what happened")}
	if got, _ := over(t, events...); !reflect.DeepEqual(got, events) {
		t.Errorf("got %+v", got)
	}
}

// More wordings than are remembered arrive all the same, once and again.
func TestMoreWordingsThanAreRemembered(t *testing.T) {
	whys := make([]clean.Text, mostTexts+10)
	for i := range whys {
		whys[i] = clean.Inline(fmt.Sprint("wording ", i), nil)
	}
	events := []content.Event{said(whys...), said(whys...)}
	if got, _ := over(t, events...); !reflect.DeepEqual(got, events) {
		t.Error("some wordings arrive as others")
	}
}

// A long text goes over each time, so that a small message cannot stand for a large one.
func TestALongWordingIsNotRemembered(t *testing.T) {
	long := clean.Inline(strings.Repeat("ä", longestText), nil)
	events := []content.Event{said(long), said("tells what happened", long), said("tells what happened")}
	got, size := over(t, events...)
	if !reflect.DeepEqual(got, events) {
		t.Errorf("got %+v", got)
	}
	if size[1] < len(long) || size[2] > len(long) {
		t.Errorf("messages of %d bytes", size)
	}
}

// A number that stands for nothing is a broken message, not an empty reason.
func TestTheNumberOfNoTextIsRefused(t *testing.T) {
	c := newTold()
	var s clean.Text
	for _, wire := range []string{"\x02", "\xff\xff\xff\xff\x0f", "\x00\x05ab"} {
		if c.decode(wire, &s) == nil {
			t.Errorf("%q is read as %q", wire, s)
		}
	}
	if c.decode("\x00\x03a\x1bb", &s) != nil || s != "ab" {
		t.Errorf("a text arrives as %q", s)
	}
}
