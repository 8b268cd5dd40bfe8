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

	"github.com/standfirst/standfirst/cmd/standfirst/reading"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/tui"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// The README's pictures are made by
//
//	go test ./cmd/standfirst -run 'TestPicture|TestMoving' -picture ../../.github/reader.svg -moving ../../.github/moving.svg
var (
	pictureFile = flag.String("picture", "", "file to write the picture of the sample to")
	moving      = flag.String("moving", "", "file to write the moving picture of the sample to")
)

// The picture of the sample is made of the reader's own cells and is an image
// that a browser takes.
func TestPicture(t *testing.T) {
	const width, height = 130, 40
	app := sampleOn(t, width, height)
	tuitest.Drive(app, tuitest.Keys("7 g")...)
	v := app.View()
	tuitest.Exact(t, v, width, height)
	svg := tuitest.Picture(v, width, height)

	words := wordsOf(t, svg)
	for _, want := range []string{"It needs its ferry back.", "Who is speaking", "Asserted as fact, not checked", "7/"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in the picture", want)
		}
	}
	if *pictureFile != "" {
		if err := os.WriteFile(*pictureFile, []byte(svg), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// sampleOn is the reader with the sample on a screen.
func sampleOn(t *testing.T, width, height int) *tui.App {
	t.Helper()
	a, err := reading.Read(t.Context(), "sample", settings.Defaults(), io.Discard)
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
	return app
}

// wordsOf are the words of a picture, which an XML parser takes.
func wordsOf(t *testing.T, svg string) string {
	t.Helper()
	words := ""
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok {
			words += string(text)
		}
	}
}

// The moving picture goes through what one does first: the article, a sentence and why it
// has its label, opinion alone, who is speaking, and one sentence large.
func TestMovingPicture(t *testing.T) {
	const width, height, seconds = 84, 24, 3
	app := sampleOn(t, width, height)
	var views []tea.View
	for _, keys := range []string{"", "7 g w", "w o", "o i", "esc E [ ]"} {
		tuitest.Drive(app, tuitest.Keys(keys)...)
		v := app.View()
		tuitest.Exact(t, v, width, height)
		views = append(views, v)
	}
	svg := tuitest.Moving(views, seconds, width, height)
	words := wordsOf(t, svg)
	for _, want := range []string{"It needs its ferry back.", "absurdly", "only ", "front matter", "before"} {
		if !strings.Contains(words, want) {
			t.Errorf("no %q in the picture", want)
		}
	}
	if len(svg) > 200_000 {
		t.Errorf("the picture has %d bytes", len(svg))
	}
	if *moving != "" {
		if err := os.WriteFile(*moving, []byte(svg), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
