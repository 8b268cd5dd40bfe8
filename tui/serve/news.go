package serve

import (
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/workshop"
)

// News is something that a room tells a participant. One of its fields is set.
type News struct {
	Frame *Frame
	Mine  *workshop.Mine
	// Gone: the participant is not in the room any more.
	Gone bool
	// Over is why nothing more will be told here, although the room goes on.
	Over clean.Text
	// Lost: the room cannot be reached just now; it is tried again.
	Lost error
}
