package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/standfirst/standfirst/tui/screen"
)

// The command line, as it is used from a shell: each file of testdata/script
// is a story of its own.
func TestScripts(t *testing.T) {
	server := httptest.NewServer(newspaper())
	t.Cleanup(server.Close)
	testscript.Run(t, testscript.Params{
		Dir:             "testdata/script",
		ContinueOnError: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("URL", server.URL)
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("TERM", "xterm-256color")
			env.Setenv("LANG", "C.UTF-8")
			env.Setenv("GORACE", "atexit_sleep_ms=0")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits,
			"plain": plain,
		},
	})
}

// exits runs a command and wants this exit code: exits 3 standfirst -.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [arg ...]")
	}
	want, err := strconv.Atoi(args[0])
	if err != nil {
		ts.Fatalf("%v", err)
	}
	code := 0
	var exit *exec.ExitError
	err = ts.Exec(args[1], args[2:]...)
	switch {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// plain wants that what was printed, or a file, holds no escape sequence, no
// control character and nothing invisible. With "coloured" before it, colours are
// allowed and one of them wanted.
func plain(ts *testscript.TestScript, neg bool, args []string) {
	policy := screen.Pipe
	if len(args) == 2 && args[0] == "coloured" {
		policy, args = screen.Colour, args[1:]
	}
	if neg || len(args) != 1 {
		ts.Fatalf("usage: plain [coloured] file")
	}
	text := ts.ReadFile(args[0])
	if policy == screen.Colour && !strings.Contains(text, "\x1b[") {
		ts.Fatalf("there is no colour in %s", args[0])
	}
	for _, check := range []func([]byte, screen.Policy) []screen.Finding{screen.Check, screen.CheckAgain} {
		if findings := check([]byte(text), policy); len(findings) > 0 {
			ts.Fatalf("%s: %v", args[0], findings)
		}
	}
}

// column is an article of a few paragraphs, with one line of the caller's.
func column(line string) string {
	return `<!doctype html><html lang="en"><head><title>The tide table - Saltmarsh Post</title>
<meta name="author" content="Ilse Vandermeer"></head><body><nav><a href="/">Home</a></nav>
<article><h1>The tide table</h1><p class="byline">By Ilse Vandermeer</p>
<p>The harbour office printed the tide table on the fourth of March. It has twelve pages and costs two crowns at the door.</p>
<p>` + line + `</p>
<p>The council should have kept the old table. It was the best thing that this town ever printed, and everybody knew it by heart.</p>
<p>According to the harbour master, Odo Reyes, some three hundred copies were sold in the first week. The printer said that more will follow in the summer.</p>
</article></body></html>`
}

// newspaper is a server with articles, and with what goes wrong on servers.
func newspaper() http.Handler {
	mux := http.NewServeMux()
	html := func(path, contentType, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", contentType)
			_, _ = w.Write([]byte(body))
		})
	}
	html("/article", "text/html; charset=utf-8", column("The café at the quay sells it as well, and the smoked eel is fresh."))
	html("/header-charset", "text/html; charset=iso-8859-1", column("The caf\xe9 at the quay sells it as well, and the smoked eel is fresh."))
	html("/no-charset", "text/html", column("The caf\xe9 at the quay sells it as well, and the smoked eel is fresh."))
	html("/plain", "text/plain", "The tide table\n\nBy Ilse "+
		"Vandermeer\n\n"+strings.Repeat("The harbour office printed the tide table on the fourth of March. The council should have kept the old one.\n\n", 4))
	html("/picture", "image/png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	html("/login", "text/html", `<title>Log in</title><form><input name="user"><input type="password"></form>`)
	html("/front", "text/html", `<title>Saltmarsh Post</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"><a `+
		`href="/2026/03/the-tide-table">The tide table is out</a>`)
	home := "<title>Saltmarsh Post</title>"
	for i := range 9 {
		home += fmt.Sprintf(`<h2><a href="/2026/03/entry-%d">The tide table of day %d is out</a></h2>`, i, i)
	}
	html("/home", "text/html", home)
	mux.HandleFunc("/feed.xml", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = fmt.Fprintf(w, `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Saltmarsh &#27;[31m Post</title>
<item><title>The tide table</title><link>http://%s/article</link><guid>1</guid><pubDate>Sat, 14 Mar 2026 09:30:00 GMT</pubDate>
<content:encoded><![CDATA[%s]]></content:encoded></item>
<item><title>A stub</title><link>http://%s/stub</link><guid>2</guid><pubDate>Fri, 13 Mar 2026 09:30:00 GMT</pubDate>
<description>Read more.</description></item></channel></rss>`,
			r.Host,
			strings.Repeat("<p>The harbour office printed the tide table on the fourth of March. The council should have kept the old one.</p>", 8), r.Host)
	})
	mux.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(column("The visitor is called " + r.UserAgent() + " in the log of the harbour office today.")))
	})
	mux.Handle("/moved", http.RedirectHandler("/article", http.StatusMovedPermanently))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/elsewhere", http.RedirectHandler("file:///etc/passwd", http.StatusFound))
	mux.Handle("/gone", http.NotFoundHandler())
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "\x1b]0;owned\x07", http.StatusInternalServerError)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		_, _ = fmt.Fprint(w, column("…")[:200])
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	})
	return mux
}
