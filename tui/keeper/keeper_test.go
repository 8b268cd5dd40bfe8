package keeper_test

import (
	"errors"
	"io/fs"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui/keeper"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// closed is a store whose files may not be written.
type closed struct{ cause error }

func (closed) Load(*content.Article) ([]content.Own, error) { return nil, nil }
func (c closed) Put(*content.Article, ...content.Own) error { return c.cause }

func TestTheCauseOfLostLabels(t *testing.T) {
	for name, cause := range map[string]error{
		"plain": fs.ErrPermission,
		"told":  &content.Error{Op: "write", Reference: "labels.jsonl", Reason: "it may not be written", Err: fs.ErrPermission},
	} {
		k := keeper.New(closed{cause})
		k.Keep(tuitest.Article(), content.Own{Sentence: 0, Label: "fact"})
		if err := k.Flush(); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%s: %v does not say why", name, err)
		}
	}
}
