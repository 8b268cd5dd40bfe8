//go:build unix

package convert_test

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/convert"
)

const pdf = "%PDF-1.4 the ferry sails"

func TestCommands(t *testing.T) {
	for name, c := range map[string]struct {
		argv []string
		want string
		kind content.Kind
		err  string
	}{
		"its text":            {[]string{"cat"}, pdf, 0, ""},
		"words are words":     {[]string{"echo", "$HOME; rm *", "`id`"}, "$HOME; rm *", 0, ""},
		"no home of the user": {[]string{"sh", "-c", "ls -A ~ . | wc -l; test ~ -ef . && echo same"}, "same", 0, ""},
		"absent": {
			[]string{"no-such-program-x"},
			"", content.Refused,
			"it is a PDF document; install 'no-such-program-x', which converts it, or save its text",
		},
		"none":          {[]string{}, "", content.Refused, "the settings have no program"},
		"nothing in it": {[]string{"true"}, "", content.NoArticle, "'true' found no text in it; a scanned page"},
		"a fault":       {[]string{"sh", "-c", "echo 'bad \x1b[31mxref' >&2; exit 3"}, "", content.Other, "'sh' could not convert it (bad "},
		"without end":   {[]string{"yes"}, "", content.Refused, "makes more than 10 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			got, is, err := convert.Commands{convert.PDF: c.argv}.Text(context.Background(), []byte(pdf))
			if !is {
				t.Fatal("a PDF is not told")
			}
			if c.err != "" {
				if err == nil || !strings.Contains(err.Error(), c.err) || content.KindOf(err) != c.kind || strings.Contains(err.Error(), "\x1b") {
					t.Errorf("got %v, want %q", err, c.err)
				}
				return
			}
			if err != nil || !strings.Contains(string(got), c.want) {
				t.Errorf("%v %q, want %q", err, got, c.want)
			}
		})
	}
}

// A program that waits, and those it has started, end with the caller's patience.
func TestSlowProgramIsEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, _, err := convert.Commands{convert.PDF: {"sh", "-c", "sleep 1000 & sleep 1000"}}.Text(ctx, []byte(pdf))
	if content.KindOf(err) != content.Timeout || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestTheCauseOfAProgramThatIsNotThere(t *testing.T) {
	_, _, err := convert.Commands{convert.PDF: {"no-such-program-x"}}.Text(context.Background(), []byte(pdf))
	if !errors.Is(err, exec.ErrNotFound) {
		t.Errorf("%v does not say why", err)
	}
}

func TestWhatIsADocument(t *testing.T) {
	for in, want := range map[string]string{
		"\n%PDF-1.7": "a PDF document",
		`{\rtf1 x}`:  "an RTF document",
		"PK\x03\x04 mimetypeapplication/epub+zip":                                         "an EPUB book",
		"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text":                      "an OpenDocument text",
		"PK\x03\x04[Content_Types].xml" + strings.Repeat("x", 9000) + "word/document.xml": "a Word document",
		"PK\x03\x04 notes.txt": "", "The %PDF- sign": "", "<html>": "",
	} {
		none := convert.Commands{convert.PDF: {}, convert.RTF: {}, convert.EPUB: {}, convert.Open: {}, convert.Word: {}}
		_, is, err := none.Text(context.Background(), []byte(in))
		if is != (want != "") || is && !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v %v, want %q", in, is, err, want)
		}
	}
}
