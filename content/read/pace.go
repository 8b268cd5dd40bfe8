package read

import (
	"time"

	"github.com/standfirst/standfirst/content"
)

// handful is the least time between two tellings of judgements: short to a reader,
// and the counts on the screen do not flicker.
const handful = 250 * time.Millisecond

// pace passes judgements on: at once in the beginning, when they are those of the
// first screens and an ordinary article is soon done with, and then by the handful.
type pace struct {
	pass        func(content.Event)
	now         func() time.Time
	began, last time.Time
	kept        content.Judged
}

// add takes the judgements that follow those before.
func (p *pace) add(from int, part []content.Judgement) {
	if len(p.kept.Judgements) == 0 {
		p.kept.From = from
	}
	p.kept.Judgements = append(p.kept.Judgements, part...)
	now := p.now()
	if p.began.IsZero() {
		p.began = now
	}
	if now.Sub(p.began) < handful || now.Sub(p.last) >= handful {
		p.flush()
		p.last = now
	}
}

// flush passes on what is left.
func (p *pace) flush() {
	if len(p.kept.Judgements) > 0 {
		p.pass(p.kept)
		p.kept = content.Judged{}
	}
}
