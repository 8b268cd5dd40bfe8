package sandbox

import (
	"encoding/binary"
	"reflect"
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// texts are those that a codec has sent or read, by number. The reasons of half a million
// sentences are a few dozen wordings, and their speakers as many names: each goes over
// once, and all sentences share the one that came.
type texts struct {
	all  []clean.Text
	sent map[string]uint64 // the number of each, where they are sent
}

// mostTexts is how many are remembered, and longestText how many bytes one of them may have.
// Any others go over each time: a few bytes must not stand for a megabyte.
const (
	mostTexts   = 4096
	longestText = 128
)

// newTold is the codec of judgements. Both ends forget its texts at the same message.
func newTold() *codec {
	c := newCodec()
	t := &texts{sent: map[string]uint64{}}
	t.forget()
	c.texts = t
	c.writers[reflect.TypeFor[clean.Text]()] = t.write
	c.readers[reflect.TypeFor[clean.Text]()] = t.read
	return c
}

// forget leaves the empty text alone, which is number 1; 0 stands before one that is new.
func (t *texts) forget() {
	clear(t.sent)
	t.all = []clean.Text{""}
	t.sent[""] = 1
}

func (t *texts) write(b []byte, v reflect.Value) []byte {
	s := v.String()
	if n, ok := t.sent[s]; ok {
		return binary.AppendUvarint(b, n)
	}
	if n := uint64(len(t.sent)) + 1; n <= mostTexts && len(s) <= longestText {
		t.sent[s] = n
	}
	b = binary.AppendUvarint(append(b, 0), uint64(len(s)))
	return append(b, s...)
}

func (t *texts) read(in *input, v reflect.Value) {
	n := in.uint()
	if n > uint64(len(t.all)) {
		in.fail()
		return
	}
	if n > 0 {
		v.SetString(string(t.all[n-1]))
		return
	}
	// A copy, or the whole message would be kept for one of its texts.
	sent := strings.Clone(in.take(in.uint()))
	s := clean.Block(sent, nil)
	if len(t.all) < mostTexts && len(sent) <= longestText {
		t.all = append(t.all, s)
	}
	v.SetString(string(s))
}
