package read

import (
	"bytes"
	"context"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/content/fetch"
)

// TestContainment reads hostile files, and looks for what came through in the
// article, in what would be written of it, and in the errors. It takes each payload
// and each context once, and all of the files when asked to be thorough.
func TestContainment(t *testing.T) {
	files := hostile.Sample(1<<40, 1)
	if hostile.Thorough() {
		files = hostile.Files()
	}
	work := make(chan hostile.File)
	var wait sync.WaitGroup
	var opened atomic.Int64
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for f := range work {
				if contained(t, f) {
					opened.Add(1)
				}
			}
		})
	}
	n := 0
	for f := range files {
		work <- f
		n++
	}
	close(work)
	wait.Wait()
	t.Logf("%d files, %d of them articles", n, opened.Load())
	if opened.Load() < int64(n)*9/10 {
		t.Error("most should have opened")
	}
}

// contained reports whether the file was an article.
func contained(t *testing.T, f hostile.File) bool {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%s in %s: panic: %v", f.Payload, f.Context, p)
		}
	}()
	fail := func(where, offence string) {
		t.Errorf("%s in %s: %s: %s", f.Payload, f.Context, where, offence)
	}
	a, err := readHere(&fetch.Resource{Reference: f.Name, Name: f.Name, MediaType: f.MediaType, Bytes: f.Bytes})
	if err != nil {
		if o := hostile.Offence(err.Error()); o != "" {
			fail("error", o)
		}
		return false
	}
	texts(reflect.ValueOf(a).Elem(), func(s string) {
		if o := hostile.Offence(s); o != "" {
			fail("article", o)
		}
	})
	for _, format := range []export.Format{export.Text, export.Markdown, export.JSON, export.Linear} {
		var out bytes.Buffer
		if err := export.Write(&out, a, format, export.Options{Width: 72}); err != nil {
			fail("export", err.Error())
		}
		if o := hostile.Offence(out.String()); o != "" {
			fail(string(format), o)
		}
	}
	return true
}

// readHere reads in this process, until all is judged.
func readHere(r *fetch.Resource) (*content.Article, error) {
	var a *content.Article
	err := New().Article(context.Background(), r, func(e content.Event) {
		switch e := e.(type) {
		case content.Opened:
			a = e.Article
		case content.Judged:
			a.Add(e)
		}
	})
	return a, err
}

// texts calls f with each string in v.
func texts(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), f)
		}
	case reflect.Struct:
		if v.Type().PkgPath() != "time" {
			for _, field := range v.Fields() {
				texts(field, f)
			}
		}
	}
}

// TestLeakIsSeen holds that the test above would see a leak: an article that was
// not cleaned is caught in every format.
func TestLeakIsSeen(t *testing.T) {
	for _, p := range hostile.Payloads() {
		if !p.Raw {
			continue
		}
		text := clean.Text("The pier " + p.Text + " was closed. ") //nolint:forbidigo // a leak made on purpose
		a := &content.Article{}
		a.Source.Title = &content.Found[clean.Text]{Value: text}
		a.Document.Blocks = []content.Block{{Text: text}}
		a.Document.Sentences = []content.Sentence{{Span: content.Span{End: len(text)}}}
		a.Judgements = []content.Judgement{{Label: content.Fact}}
		seen := false
		texts(reflect.ValueOf(a).Elem(), func(s string) { seen = seen || hostile.Offence(s) != "" })
		if !seen {
			t.Errorf("%s: not seen in the article", p.Name)
		}
		for _, format := range []export.Format{export.Text, export.Linear} {
			var out bytes.Buffer
			_ = export.Write(&out, a, format, export.Options{Width: 72})
			if hostile.Offence(out.String()) == "" && !strings.Contains(p.Name, "joiner") && p.Name != "null" {
				t.Errorf("%s: not seen in %s: %+q", p.Name, format, out.String())
			}
		}
	}
}
