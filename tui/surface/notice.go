package surface

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// ErrorText is an error as text.
func ErrorText(err error) clean.Text { return clean.Inline(err.Error(), nil) }

// NoticeText is an error for a line that has no room for the path of a file of the shelf: that has its
// name alone, so that the reason can be read.
func NoticeText(err error) clean.Text {
	e, ok := errors.AsType[*content.Error](err)
	if !ok || !filepath.IsAbs(string(e.Reference)) {
		return ErrorText(err)
	}
	short := *e
	name := filepath.Base(string(e.Reference))
	if stem, ext := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name); len(stem) > longName {
		name = string(clean.Shorten(clean.Inline(stem, nil), longName)) + ext
	}
	short.Reference = clean.Inline(name, nil)
	return ErrorText(&short)
}

// longName is the most bytes of a file's name in a notice.
const longName = 12
