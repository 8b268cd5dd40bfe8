// Package client takes part in a room that another machine serves, over the same
// addresses as a browser does.
//
// What the room sends is not trusted: it is bounded in size, and texts are cleaned when
// they are read. The package shows nothing.
package client

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/ballot"
	"github.com/standfirst/standfirst/tui/serve"
)

const (
	// maxAnswer is the longest answer that is read, in bytes: a pack is the longest.
	maxAnswer = 4 * content.MaxBytes
	// answerTime is how long an answer may take.
	answerTime = 20 * time.Second
)

// Room is a room that somebody has come into.
type Room struct {
	// Pack is what is labelled, without what is not shown yet.
	Pack *workshop.Pack
	// Name is the pseudonym, and Words what lets the same person in on another device;
	// both are empty for a wall.
	Name, Words clean.Text
	// Code is what lets others in, and Address what they type; a wall alone knows them.
	Code, Address string
	// SSH is what others type to come in over SSH, and Key what the server is then known by;
	// a wall alone knows them, and both are empty where that is off.
	SSH, Key clean.Text

	base   string
	cookie string
	http   http.Client
}

// Address is an address as a person types it, and the code when it ends in one:
// "192.168.1.23:8080/KFMRTW".
func Address(typed string) (base, code string, err error) {
	if !strings.Contains(typed, "://") {
		typed = "http://" + typed
	}
	u, err := url.Parse(typed)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", "", &content.Error{
			Kind: content.Usage, Op: "join", Reference: clean.Reference(typed), Reason: "this is no address of a room",
			Hint: "it looks like http://192.168.1.23:8080", Err: err,
		}
	}
	if last := rooms.Normal(u.Path[strings.LastIndex(u.Path, "/")+1:]); rooms.IsCode(last) {
		code = last
	}
	return u.Scheme + "://" + u.Host, code, nil
}

func at(base string) *Room {
	return &Room{base: base, http: http.Client{
		// A room sends nobody elsewhere.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// Join comes into a room with its code or, when words are given, comes back with a name
// and its two words.
func Join(ctx context.Context, base, code, words string) (*Room, error) {
	r := at(base)
	var j serve.Joined
	form := url.Values{"code": {code}}
	if words != "" {
		form.Set("words", words)
	}
	if err := r.ask(ctx, "/join", form, &j); err != nil {
		return nil, err
	}
	r.cookie, r.Name, r.Words = "standfirst="+j.Token, j.Name, j.Words
	return r, r.pack(ctx)
}

// Watch comes into a room as a wall, with the facilitator's long code.
func Watch(ctx context.Context, base, long string) (*Room, error) {
	r := at(base)
	var led struct{ Code, Address, Token, SSH, Key string }
	if err := r.ask(ctx, "/host", url.Values{"long": {long}}, &led); err != nil {
		return nil, err
	}
	r.cookie = "standfirst-host=" + led.Token
	r.Code, r.Address = string(clean.Inline(led.Code, nil)), string(clean.Inline(led.Address, nil))
	r.SSH, r.Key = clean.Inline(led.SSH, nil), clean.Inline(led.Key, nil)
	return r, r.pack(ctx)
}

// Who is who takes part, and what is labelled.
func (r *Room) Who() ballot.Who { return ballot.Who{Pack: r.Pack, Name: r.Name, Words: r.Words} }

func (r *Room) pack(ctx context.Context) error {
	var b json.RawMessage
	if err := r.ask(ctx, "/text", nil, &b); err != nil {
		return err
	}
	p, err := workshop.ReadPack(b)
	if err != nil {
		return r.fault(clean.Inline(err.Error(), nil), err)
	}
	r.Pack = p
	return nil
}

// Refused is an answer of the room that sending again does not change.
type Refused struct{ Reason clean.Text }

func (e *Refused) Error() string { return string(e.Reason) }

// ask asks the room for something. Form is nil to only look.
func (r *Room) ask(ctx context.Context, path string, form url.Values, into any) error {
	ctx, cancel := context.WithTimeout(ctx, answerTime)
	defer cancel()
	resp, err := r.send(ctx, path, form)
	if err != nil {
		return err
	}
	defer func() { _ = resp.Body.Close() }()
	b, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer))
	switch {
	case err != nil:
		return r.fault("the connection broke off", err)
	case resp.StatusCode == http.StatusTooManyRequests, resp.StatusCode >= 500:
		return r.fault(words(b), nil)
	case resp.StatusCode >= 300:
		return &Refused{words(b)}
	case into == nil:
		return nil
	}
	if err := json.Unmarshal(b, into); err != nil {
		return r.fault("what is there is no room of standfirst", err)
	}
	return nil
}

func (r *Room) send(ctx context.Context, path string, form url.Values) (*http.Response, error) {
	method := http.MethodGet
	var body io.Reader
	if form != nil {
		method, body = http.MethodPost, strings.NewReader(form.Encode())
	}
	req, err := http.NewRequestWithContext(ctx, method, r.base+path, body)
	if err != nil {
		return nil, r.fault("this is no address of a room", err)
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Cookie", r.cookie)
	if form != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	resp, err := r.http.Do(req)
	if err != nil {
		if ctx.Err() != nil && errors.Is(ctx.Err(), context.Canceled) {
			return nil, ctx.Err()
		}
		if u, ok := errors.AsType[*url.Error](err); ok {
			err = u.Err
		}
		return nil, r.fault(clean.Inline(err.Error(), nil), err)
	}
	return resp, nil
}

// words are a sentence that a server sent.
func words(b []byte) clean.Text {
	s := clean.Inline(string(bytes.TrimSpace(b[:min(len(b), 200)])), nil)
	if s == "" || strings.HasPrefix(string(s), "<") {
		return "what is there is no room of standfirst"
	}
	return s
}

// fault is that the room is not reached. The cause is nil where it is the room that said why.
func (r *Room) fault(reason clean.Text, cause error) error {
	return &content.Error{
		Op: "reach the room at", Reference: clean.Reference(r.base), Reason: reason,
		Hint: "is it the address on the wall, and is this machine in the same network?", Err: cause,
	}
}

// Mine is what is the participant's own.
func (r *Room) Mine(ctx context.Context) (workshop.Mine, error) {
	var m workshop.Mine
	err := r.ask(ctx, "/mine", nil, &m)
	return m, err
}

// Label gives sentences labels by their letters; "-" takes one back. Refused is why they
// will never count; after an error they may be sent again.
func (r *Room) Label(ctx context.Context, round int, n int64, keys map[int]string) (refused clean.Text, err error) {
	form := r.form(round, n)
	for i, key := range keys {
		form.Set("s"+strconv.Itoa(i), key)
	}
	err = r.ask(ctx, "/label", form, nil)
	if no, ok := errors.AsType[*Refused](err); ok {
		return no.Reason, nil
	}
	return "", err
}

// Try gives a warm-up sentence a label by its letter; "-" takes it back.
func (r *Room) Try(ctx context.Context, n int64, sentence int, key string) error {
	form := r.form(0, n)
	form.Set("s"+strconv.Itoa(sentence), key)
	return r.ask(ctx, "/try", form, nil)
}

// Done hands in, or goes on.
func (r *Room) Done(ctx context.Context, round int, n int64, on bool) error {
	form := r.form(round, n)
	form.Set("on", map[bool]string{true: "1", false: "0"}[on])
	return r.ask(ctx, "/done", form, nil)
}

// Reason gives a line why.
func (r *Room) Reason(ctx context.Context, round int, n int64, sentence int, note string) error {
	form := r.form(round, n)
	form.Set("s", strconv.Itoa(sentence))
	form.Set("note", note)
	return r.ask(ctx, "/reason", form, nil)
}

func (r *Room) form(round int, n int64) url.Values {
	return url.Values{"round": {strconv.Itoa(round)}, "n": {strconv.FormatInt(n, 10)}}
}

// Leave goes, with the answers or without.
func (r *Room) Leave(ctx context.Context, withdraw bool) error {
	form := url.Values{}
	if withdraw {
		form.Set("withdraw", "1")
	}
	return r.ask(ctx, "/leave", form, nil)
}

// Program gives what the program says, once it is shown.
func (r *Room) Program(ctx context.Context) (workshop.Says, error) {
	var p workshop.Says
	err := r.ask(ctx, "/program", nil, &p)
	if n := r.Pack.Sentences(); err == nil && (len(p.Labels) != n || len(p.Titles) != n || len(p.Words) != n || len(p.Key) != 0 && len(p.Key) != n) {
		err = r.fault("it told of another text", nil)
	}
	return p, err
}
