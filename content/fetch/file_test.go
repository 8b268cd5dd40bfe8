package fetch

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content"
)

// The number of a page in a file is no part of the file's name, unless it is.
func TestNumberBehindAName(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"letters.mbox", "note#3"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for ref, want := range map[string]string{"letters.mbox": "letters.mbox", "letters.mbox#2": "letters.mbox", "note#3": "note#3"} {
		r, err := Get(context.Background(), filepath.Join(folder, ref), Options{})
		if err != nil || string(r.Bytes) != want || filepath.Base(r.Name) != ref || filepath.Base(r.Reference) != ref {
			t.Errorf("%s: %v %+v", ref, err, r)
		}
	}
	failed(t, filepath.Join(folder, "note#4"), Options{}, content.Other, "there is no such file")
}

// The address in a shortcut is nobody's own: it may not lead to this machine.
func TestShortcutLeadsOut(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	file := filepath.Join(t.TempDir(), "ferry.url")
	if err := os.WriteFile(file, []byte("[InternetShortcut]\r\nURL="+server.URL+"/ferry\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	failed(t, file, Options{}, content.Refused, "it leads to an address of this machine")
}
