package main

import (
	"context"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// The README's picture is made by
//
//	go test ./cmd/standfirst -run TestPicture -picture ../../.github/reader.svg
var picture = flag.String("picture", "", "file to write the picture of the sample to")

// The picture of the sample is made of the reader's own cells and is an image
// that a browser takes.
func TestPicture(t *testing.T) {
	const width, height = 130, 40
	a, err := read(t.Context(), "sample", defaults(), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	app := tui.New(tui.Env{
		Open: func(context.Context, string, content.Validators) <-chan content.Event {
			c := make(chan content.Event, 1)
			c <- content.Opened{Article: a}
			close(c)
			return c
		},
		References: []string{"ferry.md"}, Appearance: tui.Dark,
		After: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil },
	})
	tuitest.Drive(app, tea.WindowSizeMsg{Width: width, Height: height}, app.Init()())
	tuitest.Drive(app, tuitest.Keys("7 g")...)
	v := app.View()
	tuitest.Exact(t, v, width, height)
	svg := tuitest.Picture(v, width, height)

	words := ""
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok {
			words += string(text)
		}
	}
	for _, want := range []string{"It needs its ferry back.", "Who is speaking", "Asserted as fact, not checked", "7/"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in the picture", want)
		}
	}
	if *picture != "" {
		if err := os.WriteFile(*picture, []byte(svg), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
