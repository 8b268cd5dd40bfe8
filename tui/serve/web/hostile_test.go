package web_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/clean/hostile"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

// raw sends bytes on a connection of its own and gives the first line of the answer, or
// what ended the connection.
func (s *site) raw(t *testing.T, request string) string {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(s.address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(20 * time.Second))
	_, _ = io.WriteString(c, request) // it may be refused before it is sent whole
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return err.Error()
	}
	return strings.TrimSpace(line)
}

func TestWhatIsTooLargeIsRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	s.next(t)
	ana := s.browser(t).joined()
	head := func(n int) string {
		return "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + strings.Repeat("a", n) + "\r\n\r\n"
	}
	if got := s.raw(t, head(7<<10)); got != "HTTP/1.1 200 OK" {
		t.Errorf("a header of 7 KB: %s", got)
	}
	if got := s.raw(t, head(9<<10)); !strings.Contains(got, "431") {
		t.Errorf("a header of 9 KB: %s", got)
	}
	has(t, ana.send("/label", "round", "1", "s0", "f", "x", strings.Repeat("x", 15<<10)), "200")
	has(t, ana.send("/label", "round", "1", "s0", "f", "x", strings.Repeat("x", 17<<10)), "413")
	for _, form := range [][]string{
		{"s9", "f"}, {"s-1", "f"}, {"sx", "f"}, {"s0", "z"}, {"s0", "ff"}, {"n", "0", "s0", "f"}, {"n", "9999999999999999", "s0", "f"},
	} {
		s.rest()
		page := ana.send("/label", append([]string{"round", "1"}, form...)...)
		has(t, page, "400")
	}
}

// rest waits until a participant may post again.
func (s *site) rest() { time.Sleep(210 * time.Millisecond) }

func TestAHeaderThatDoesNotComeEndsTheConnection(t *testing.T) {
	t.Parallel()
	thorough(t) // it waits for 5 seconds
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	begun := time.Now()
	got := s.raw(t, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
	if took := time.Since(begun); took > 14*time.Second { // the whole of a request may take 15
		t.Errorf("it took %s: %s", took, got)
	}
}

func TestAParticipantSendsFiveTimesASecond(t *testing.T) {
	var passed atomic.Int64 // the clock stands still but for this
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{Now: func() time.Time { return day.Add(time.Duration(passed.Load())) }})
	s.next(t)
	ana, ben := s.browser(t).joined(), s.browser(t).joined()
	taken := func() (n int) {
		for range 20 {
			if strings.HasPrefix(ana.send("/label", "round", "1", "s0", "f"), "200") {
				n++
			}
		}
		return n
	}
	for range 3 {
		if n := taken(); n != 5 {
			t.Errorf("of 20 in a second %d were taken", n)
		}
		passed.Add(int64(time.Second))
	}
	has(t, ben.send("/label", "round", "1", "s0", "f"), "200")
}

func TestWrongCodesGetNowhere(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	b := s.browser(t)
	codes, wrong, waits, in := 1_000, 0, 0, 0
	if hostile.Thorough() {
		codes = 10_000
	}
	begun := time.Now()
	for i := range codes {
		switch page := b.send("/join", "code", fmt.Sprintf("AAA%c%c%c", 'A'+i%8, 'A'+i/8%8, 'A'+i/64%8)); {
		case strings.HasPrefix(page, "403"):
			wrong++
		case strings.HasPrefix(page, "429"):
			waits++
		default:
			in++
		}
	}
	if most := 60 + int(time.Since(begun).Seconds()) + 1; wrong > most || in != 0 {
		t.Errorf("%d were tried, %d were told to wait, %d came in; at most %d may be tried", wrong, waits, in, most)
	}
	t.Logf("%d codes in %s: %d tried, %d told to wait", codes, time.Since(begun).Round(time.Millisecond), wrong, waits)
}

// Behind a reverse proxy people are told apart by what it says of them; what they say of
// themselves does not count.
func TestWrongCodesAreCountedBehindAProxy(t *testing.T) {
	for _, proxied := range []bool{true, false} {
		server := web.New(web.Options{Proxied: proxied, Now: func() time.Time { return day }})
		try := func(remote string, forwarded ...string) int {
			r := httptest.NewRequest(http.MethodPost, "/join", strings.NewReader("code=AAAAAA"))
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			r.Header["X-Forwarded-For"] = forwarded
			r.RemoteAddr = remote
			w := httptest.NewRecorder()
			server.ServeHTTP(w, r)
			return w.Code
		}
		for i := range 60 {
			if got := try("127.0.0.1:5000", fmt.Sprintf("192.0.2.%d", i), "198.51.100.4, 203.0.113.9"); got != http.StatusForbidden {
				t.Fatal(got)
			}
		}
		if got := try("[::1]:5000", "203.0.113.9"); proxied && got != http.StatusTooManyRequests {
			t.Errorf("an address that tried 60: %d", got)
		}
		if got := try("127.0.0.1:5000", "203.0.113.10"); (got == http.StatusForbidden) != proxied {
			t.Errorf("another address behind a proxy (%t): %d", proxied, got)
		}
		if got := try("192.0.2.77:5000", "203.0.113.9"); got != http.StatusForbidden {
			t.Errorf("somebody who says to come from there: %d", got)
		}
	}
}

func TestAConnectionEndsAfterFiveWrongCodes(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	c, err := net.Dial("tcp", strings.TrimPrefix(s.address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	in := bufio.NewReader(c)
	for i := range 5 {
		fmt.Fprintf(c, "POST /join HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 11\r\n\r\ncode=AAAAAA")
		r, err := http.ReadResponse(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, r.Body)
		r.Body.Close()
		if r.Close != (i == 4) {
			t.Errorf("after %d wrong codes the connection ends: %t", i+1, r.Close)
		}
	}
}

func TestFormsOfOtherSitesAreRefused(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	s.next(t)
	ana := s.browser(t).joined()
	for _, header := range [][2]string{
		{"Origin", "http://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"},
	} {
		req, _ := http.NewRequest(http.MethodPost, s.address+"/label", strings.NewReader("round=1&s0=f"))
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set(header[0], header[1])
		has(t, ana.read(ana.Do(req)), "403", "another site")
	}
}

func TestNobodyComesInWithAMadeUpCookie(t *testing.T) {
	s, other := newSite(t, article(2), workshop.Settings{}, serve.Options{}), newSite(t, article(2), workshop.Settings{}, serve.Options{})
	j, err := other.Join(other.Code)
	if err != nil {
		t.Fatal(err)
	}
	for _, value := range []string{"", ".", s.Code, s.Code + ".", s.Code + "." + j.Token, other.Code + "." + j.Token, strings.Repeat("A", 5000), `"><script>`} {
		for _, name := range []string{"standfirst", "standfirst-host"} {
			for _, path := range []string{"/", "/events", "/mine", "/host", "/wall", "/program", "/text"} {
				req, _ := http.NewRequest(http.MethodGet, s.address+path, nil)
				req.Header.Set("Cookie", name+"="+value)
				page := s.browser(t).read(http.DefaultClient.Do(req))
				if !strings.Contains(page, "Join the room") && !strings.Contains(page, "Long code") && !strings.HasPrefix(page, "401") {
					t.Errorf("%s with %s=%q: %s", path, name, value, page[:min(200, len(page))])
				}
				hasNot(t, page, "<script>", "Harrowmere")
			}
		}
	}
}

func TestNothingThatIsWrittenBecomesMarkup(t *testing.T) {
	const evil = "<script>alert(1)</script>\x1b]0;x\x07\u202e\"'><img src=x onerror=alert(1)>{{.}}"
	a := article(2)
	a.Source.Title = &content.Found[clean.Text]{Value: clean.Inline(evil, nil)}
	a.Document.Blocks[0].Text = clean.Inline(evil, nil)
	a.Document.Sentences[0].Span.End = len(a.Document.Blocks[0].Text)
	s := newSite(t, a, workshop.Settings{Rounds: 1, Reasons: true}, serve.Options{})
	ana, host := s.browser(t).joined(), s.browser(t)
	host.send("/host", "long", s.long)
	s.next(t)
	ana.send("/label", "round", "1", "s0", "f")
	has(t, ana.send("/reason", "round", "1", "at", "1", "note", evil), "200")
	h, err := s.Host()
	if err != nil {
		t.Fatal(err)
	}
	pages := ana.page("/") + host.page("/host") + host.page("/wall")
	if err := s.Pass(h.Reasons[0].Key, true); err != nil {
		t.Fatal(err)
	}
	if err := s.Agree(0, "fact", clean.Inline(evil, nil)); err != nil {
		t.Fatal(err)
	}
	s.next(t)
	s.next(t)
	s.next(t)
	if err := s.Focus(0); err != nil {
		t.Fatal(err)
	}
	pages += ana.page("/") + host.page("/host") + host.page("/wall") + ana.page("/mine.txt")
	for _, page := range []string{
		ana.page("/" + "%3Cscript%3E"), ana.page("/AAAAAA"), ana.send("/join", "code", evil), ana.send("/host", "long", evil, "to", evil),
	} {
		pages += page
	}
	text := ana.page("/mine.txt")
	hasNot(t, strings.ReplaceAll(pages, text, ""), "<script>alert", "<img", "\x1b", "\u202e")
}

// What is on the disk after a lesson tells of nobody who was there.
func TestTheLogTellsOfNobody(t *testing.T) {
	s := newSite(t, article(2), workshop.Settings{}, serve.Options{})
	s.next(t)
	req, _ := http.NewRequest(http.MethodPost, s.address+"/join", strings.NewReader("code="+s.Code))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("User-Agent", "Telephone of Ines")
	req.Header.Set("X-Forwarded-For", "198.51.100.7")
	ana := s.browser(t)
	has(t, ana.read(ana.Do(req)), "data-phase")
	has(t, ana.send("/label", "round", "1", "s0", "f", "s1", "o"), "200")
	secrets := []string{"Telephone", "Ines", "198.51.100.7", "127.0.0.1", s.long}
	u, _ := http.NewRequest(http.MethodGet, s.address, nil)
	for _, c := range ana.Jar.Cookies(u.URL) {
		_, token, _ := strings.Cut(c.Value, ".")
		secrets = append(secrets, c.Value, token)
	}
	for _, name := range []string{"log.jsonl", "room.secret"} {
		b, err := os.ReadFile(filepath.Join(s.kept.Path(), name))
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range secrets {
			if secret != "" && strings.Contains(string(b), secret) {
				t.Errorf("%s holds %q", name, secret)
			}
		}
		if name == "log.jsonl" && strings.Count(string(b), "\n") < 5 {
			t.Errorf("the log is too short to tell: %s", b)
		}
	}
}

func TestSixtyComeInFromOneAddressInTwoSeconds(t *testing.T) {
	s := newSite(t, article(30), workshop.Settings{}, serve.Options{})
	begun := time.Now()
	var wait sync.WaitGroup
	for range 60 {
		wait.Go(func() { s.browser(t).joined() })
	}
	wait.Wait()
	took := time.Since(begun)
	if hostile.Timed() && took > 2*time.Second {
		t.Errorf("it took %s", took)
	}
	t.Logf("60 joined in %s", took.Round(time.Millisecond))
}
