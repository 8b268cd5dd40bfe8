package judge

import (
	"github.com/standfirst/standfirst/content/judge/blend"
	"github.com/standfirst/standfirst/content/judge/grammar"
	"github.com/standfirst/standfirst/content/judge/sign"
)

// room is where the sentences of a text are judged, and then those of the next.
type room struct {
	grammar   grammar.Room
	vectors   []blend.Vector
	decisions []decision
	finder    sign.Finder

	// What follows is of one sentence after the other.
	candidates []candidate
	cuts       []cut        // what has been read of it without some of its words
	shorter    grammar.Room // of it without some of its words
}

// room is one in which nothing is judged now.
func (j *Judge) room() *room {
	if r, ok := j.idle.Get().(*room); ok {
		r.finder.Again()
		return r
	}
	return &room{}
}
