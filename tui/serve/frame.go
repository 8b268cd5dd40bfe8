package serve

import (
	"encoding/json"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
)

// Frame is what everybody may know at a moment. It is made once for all, and never
// changed.
type Frame struct {
	workshop.Public

	// JSON is the frame as it is sent.
	JSON []byte `json:"-"`
}

func newFrame(r *workshop.Room, now time.Time) *Frame {
	f := &Frame{Public: r.Public(now)}
	b, err := json.Marshal(f)
	if err != nil {
		panic(err) // numbers and cleaned texts
	}
	f.JSON = b
	return f
}
