package sandbox

import (
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/footprint/footprinttest"
)

// With the first judgements the child lets go of what its coming up had mapped of the program.
func TestThriftWithTheFirstJudgements(t *testing.T) {
	var after thrift
	before := footprinttest.Mapped(t)
	after.told(content.Judged{})
	if now := footprinttest.Mapped(t); now >= before {
		t.Errorf("%d kB of the program before the first judgements, %d after", before, now)
	}
}
