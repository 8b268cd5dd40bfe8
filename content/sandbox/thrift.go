package sandbox

import (
	"runtime/debug"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/footprint"
)

// thrift has a child take less of the machine when it has told what somebody waits for.
type thrift struct {
	garbage int // the share of it while the sentences are judged
	judged  bool
}

// breath is how long the child rests when it has told the beginning of a long
// article: the reader's process draws it in that time, on a machine of two cores
// with both to itself.
const breath = 8 * time.Millisecond

// told is called after each event. With an article the start is over, and with the
// first judgements the coming up of the judge is, too.
func (t *thrift) told(e content.Event) {
	switch e := e.(type) {
	case content.Opened:
		giveWay()
		footprint.Shrink()
		debug.SetGCPercent(t.garbage)
		if e.Article.Partial {
			time.Sleep(breath)
		}
	case content.Judged:
		if !t.judged {
			footprint.Shrink()
		}
		t.judged = true
	}
}
