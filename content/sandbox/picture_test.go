package sandbox

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/picture"
)

// gallery is a server with pictures.
func gallery(t *testing.T) *httptest.Server {
	t.Helper()
	var b bytes.Buffer
	m := image.NewGray(image.Rect(0, 0, 300, 100))
	for i := range m.Pix {
		m.Pix[i] = 200
	}
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/quay.png":
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write(b.Bytes())
		case "/page":
			_, _ = w.Write([]byte("<!doctype html><p>No picture."))
		case "/slow":
			<-r.Context().Done()
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// A picture comes from the public network or the server of the article, and nothing else
// of that machine or network is asked.
func TestPicture(t *testing.T) {
	s := gallery(t)
	address := strings.TrimPrefix(s.URL, "http://")
	near := content.Origin{Host: clean.Inline(address, nil), Peer: clean.Inline(address, nil)}
	show := func(path string, near content.Origin) (*picture.Picture, error) {
		return Picture(t.Context(), PictureRequest{Address: s.URL + path, Near: near, Width: 60, Height: 40, Ground: 255}, Options{})
	}
	p, err := show("/quay.png", near)
	if err != nil || p.Width != 60 || p.Height != 20 {
		t.Fatalf("%+v, %v", p, err)
	}
	if r, _, _ := p.At(30, 10); r < 190 || r > 230 {
		t.Errorf("a grey of 200 is %d", r)
	}
	for _, c := range []struct {
		path string
		near content.Origin
		kind content.Kind
		says string
	}{
		{"/quay.png", content.Origin{}, content.Refused, "quay.png"},
		{"/page", near, content.Refused, "it is no PNG"},
		{"/gone", near, content.Other, "/gone"},
	} {
		p, err := show(c.path, c.near)
		if p != nil || content.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %+v, %v", c.path, p, err)
		}
	}
	if _, err := Picture(t.Context(), PictureRequest{Address: "picture_test.go", Width: 9, Height: 9}, Options{}); content.KindOf(err) != content.Refused {
		t.Errorf("a file: %v", err)
	}
}

func TestAPictureThatIsGivenUp(t *testing.T) {
	s := gallery(t)
	address := clean.Inline(strings.TrimPrefix(s.URL, "http://"), nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	r := PictureRequest{Address: s.URL + "/slow", Near: content.Origin{Host: address, Peer: address}, Width: 9, Height: 9}
	if p, err := Picture(ctx, r, Options{}); p != nil || err == nil {
		t.Errorf("%+v, %v", p, err)
	}
}

// What a child that went wrong may send is no picture.
func TestBrokenPictures(t *testing.T) {
	for _, sent := range []string{
		"", "\x08", "\x08\x04\x00\x00\x00\x01\x00\x01\x00", "\x08\xff\xff\xff\xff", "\x08\x01\x00\x00\x00\x01", "\x02\x00\x00\x00\x00",
		"\x08\x07\x00\x00\x00\xff\xff\x01\x00abc", "\x03\x02\x00\x00\x00ab",
	} {
		if p, err := newReceiver(strings.NewReader(sent)).receivePicture(); p != nil || err == nil {
			t.Errorf("%q: %+v, %v", sent, p, err)
		}
	}
}
