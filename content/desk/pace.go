package desk

import (
	"time"

	"github.com/standfirst/standfirst/content"
)

// handful is the least time between two tellings of judgements: short to a reader,
// and the counts on the screen do not flicker.
const handful = 250 * time.Millisecond

// pace passes judgements on by the handful: the first at once, because they are
// those of the first screen.
type pace struct {
	pass func(content.Event)
	now  func() time.Time
	last time.Time
	kept content.Judged
}

// add takes the judgements that follow those before.
func (p *pace) add(from int, part []content.Judgement) {
	if len(p.kept.Judgements) == 0 {
		p.kept.From = from
	}
	p.kept.Judgements = append(p.kept.Judgements, part...)
	if now := p.now(); p.last.IsZero() || now.Sub(p.last) >= handful {
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
