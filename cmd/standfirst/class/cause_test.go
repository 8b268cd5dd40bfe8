package class

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/workshop"
)

func TestTheCauseIsKept(t *testing.T) {
	absent := filepath.Join(t.TempDir(), "answers.jsonl")
	_, _, span := span("first")
	damaged := errors.New("its text is damaged")
	for name, c := range map[string]struct{ err, cause error }{
		"answers that are not there": {collectFile(t.Context(), workshop.NewCollection(nil, "the pack"), absent, "answers", io.Discard), fs.ErrNotExist},
		"a format without its text":  {textless(export.ErrNoText), export.ErrNoText},
		"a pack that is not taken":   {named(damaged, "column.sfpack"), damaged},
		"a range of no numbers":      {span, strconv.ErrSyntax},
	} {
		_, ours := errors.AsType[*content.Error](c.err)
		if !ours && !cli.IsUsage(c.err) || !errors.Is(c.err, c.cause) {
			t.Errorf("%s: %v does not keep its cause", name, c.err)
		}
	}
}
