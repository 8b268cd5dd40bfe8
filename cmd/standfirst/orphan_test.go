package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// The process that reads goes with a program that is killed outright: its connection
// to the server is closed then, which is what the server is waiting for.
func TestTheChildEndsWithTheProgram(t *testing.T) {
	asked, gone := make(chan struct{}), make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
		close(gone)
	}))
	defer s.Close()
	cmd := program(t, "--timeout", "10m", s.URL)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	<-asked
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	<-gone
}
