package web_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// A page is rendered for each who joins, and again when it is loaded again.
func BenchmarkPage(b *testing.B) {
	s := newSite(b, article(30), workshop.Settings{}, serve.Options{})
	j, err := s.Join(s.Code)
	if err != nil {
		b.Fatal(err)
	}
	server := web.New(web.Options{Address: s.address})
	server.Add(s.Room)
	for b.Loop() {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.AddCookie(&http.Cookie{Name: "standfirst", Value: s.Code + "." + j.Token})
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		b.SetBytes(int64(w.Body.Len()))
	}
}
