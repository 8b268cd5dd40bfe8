package serve_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
)

// class is a process that holds rooms at a time of the test's.
type class struct {
	*serve.Rooms

	now time.Time
}

func newClass() *class {
	c := &class{now: day}
	c.Rooms = serve.NewRooms(func() time.Time { return c.now })
	return c
}

// room holds one more room of so many places.
func (c *class) room(t *testing.T, people int) *serve.Room {
	t.Helper()
	k := kept(t, 2)
	r, _, err := serve.Open(k.Pack, k.Code, k.Salt, k, serve.Options{People: people, Now: func() time.Time { return c.now }})
	do(t, err)
	t.Cleanup(r.Close)
	c.Add(r)
	return r
}

func TestWrongCodesKeepNobodyOutButTheirOwnAddress(t *testing.T) {
	c := newClass()
	r := c.room(t, 10)
	for range 60 {
		if _, err := c.Find("203.0.113.9", "AAAAAA", ""); !errors.Is(err, serve.ErrWrong) {
			t.Fatal(err)
		}
	}
	for _, code := range []string{"AAAAAA", r.Code} {
		if _, err := c.Find("203.0.113.9", code, ""); !errors.Is(err, serve.ErrTries) {
			t.Errorf("%s after 60 wrong ones: %v", code, err)
		}
	}
	ana := must[serve.Joined](t)(must[serve.Entry](t)(c.Find("203.0.113.10", r.Code, "")).Use())
	// Wrong words of a right code are guesses as well.
	for range 60 {
		if _, err := c.Find("203.0.113.11", r.Code, string(ana.Name)+" wrong-words"); !errors.Is(err, serve.ErrWords) {
			t.Fatal(err)
		}
	}
	if _, err := c.Find("203.0.113.11", r.Code, string(ana.Name+" "+ana.Words)); !errors.Is(err, serve.ErrTries) {
		t.Errorf("right words after 60 wrong ones: %v", err)
	}
	// The facilitator is not even kept out by wrong codes of the own address.
	long := must[string](t)(r.NewLongCode())
	if led, _, err := c.Lead("203.0.113.9", long); err != nil || led != r {
		t.Errorf("the facilitator: %v", err)
	}
	if _, _, err := c.Lead("203.0.113.9", "AAAAAAAAAAAAAAAA"); !errors.Is(err, serve.ErrTries) {
		t.Errorf("a wrong long code: %v", err)
	}
	c.now = c.now.Add(time.Second)
	must[serve.Entry](t)(c.Find("203.0.113.9", r.Code, ""))
}

func TestManyAddressesThatGuessAreOne(t *testing.T) {
	c := newClass()
	wrong := 0
	for i := range 12_000 {
		if _, err := c.Find(fmt.Sprintf("10.0.%d.%d", i/256, i%256), "AAAAAA", ""); errors.Is(err, serve.ErrWrong) {
			wrong++
		}
	}
	if wrong != 10_060 {
		t.Errorf("%d of 12,000 addresses could try a code", wrong)
	}
	c.now = c.now.Add(2 * time.Second)
	if _, err := c.Find("198.51.100.1", "AAAAAA", ""); !errors.Is(err, serve.ErrWrong) {
		t.Errorf("when the others are forgotten: %v", err)
	}
}

func TestWhoDoesNothingAndIsNotHereFillsNoRoom(t *testing.T) {
	c := newClass()
	r := c.room(t, 3)
	join := func(from string) (serve.Joined, error) {
		e := must[serve.Entry](t)(c.Find(from, r.Code, ""))
		if err := e.Check(); err != nil {
			return serve.Joined{}, err
		}
		return e.Use()
	}
	for range 3 {
		must[serve.Joined](t)(join("203.0.113.9"))
	}
	if _, err := join("203.0.113.9"); !errors.Is(err, serve.ErrRush) {
		t.Errorf("a fourth at once from one address: %v", err)
	}
	do(t, r.Next(workshop.Step{Phase: workshop.Lobby, Round: 1}))
	for i := range 3 {
		j := must[serve.Joined](t)(join(fmt.Sprintf("203.0.113.%d", 20+i)))
		if i == 0 { // went after an answer
			do(t, r.Label(j.P, 1, 2, []serve.Answer{{0, "fact"}}))
			continue
		}
		must[*serve.Listener](t)(r.Listen(j.P))
	}
	if _, err := join("203.0.113.30"); !errors.Is(err, serve.ErrFull) {
		t.Errorf("one more than there are places: %v", err)
	}
}

func TestAnAddressIsCountedAsAPlace(t *testing.T) {
	for remote, from := range map[string]string{
		"203.0.113.9:4711": "203.0.113.9", "203.0.113.9": "203.0.113.9", "[::ffff:203.0.113.9]:80": "203.0.113.9",
		"[2001:db8:1:2:3:4:5:6]:80": "2001:db8:1:2::/64", "2001:db8:1:2:ffff::1": "2001:db8:1:2::/64", "[fe80::1%eth0]:80": "fe80::/64",
		"unknown": "", "": "",
	} {
		if got := serve.From(remote); got != from {
			t.Errorf("%q: %q, wanted %q", remote, got, from)
		}
	}
}

// Whoever comes back types the same everywhere: the code, the name and the two words.
func TestSomebodyComesBackWithWhatStandsAfterTheCode(t *testing.T) {
	c := newClass()
	r := c.room(t, 10)
	ana := must[serve.Joined](t)(must[serve.Entry](t)(c.Find("203.0.113.10", r.Code, "")).Use())
	for _, typed := range []string{
		r.Code + " " + string(ana.Name+" "+ana.Words), "  " + strings.ToLower(r.Code) + "  " + strings.ToUpper(string(ana.Name+"  "+ana.Words)) + " ",
	} {
		if j := must[serve.Joined](t)(must[serve.Entry](t)(c.Find("203.0.113.10", typed, "")).Use()); j.P != ana.P {
			t.Errorf("%q lets in %s, not %s", typed, j.Name, ana.Name)
		}
	}
	if code, words := serve.Parted("KFM RTW", ""); code != "KFM RTW" || words != "" {
		t.Errorf("%q %q", code, words)
	}
}
