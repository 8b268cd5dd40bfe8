package room

import (
	"io"
	"net"
	"testing"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/workshop"
)

// People have been told of an address, and their browsers come back to it by themselves.
func TestARoomIsResumedWhereItWas(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k := madeRoom(t, 30)
	code := k.Code
	first := holding{web: "127.0.0.1:0", ssh: "127.0.0.1:0", people: 10, time: 5 * time.Minute, second: 3 * time.Minute}
	host := opened(t, func(in io.Reader, out io.Writer) error { return first.hold(t.Context(), k, in, out) })
	address := host.reads(`Join at http://(\S+) with`)
	host.types("end now")
	if err := <-host.end; err != nil {
		t.Fatal(err)
	}
	k, err := class.RoomsFolder().Open(code)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.Close() })
	resumed := holding{web: ":8080", ssh: "off", people: 2000, time: 8 * time.Minute}
	if err := resumed.again(k, func(string) bool { return false }); err != nil {
		t.Fatal(err)
	}
	host1, port, _ := net.SplitHostPort(resumed.ssh)
	if resumed.web != address || host1 != "127.0.0.1" || port == "0" || resumed.people != 10 ||
		resumed.time != 5*time.Minute || resumed.second != 3*time.Minute || !resumed.fixed {
		t.Errorf("held at %s, and again as %+v", address, resumed)
	}
	anew := holding{web: "127.0.0.1:9", ssh: "off", time: time.Minute}
	given := func(flag string) bool { return flag == "web" || flag == "ssh" || flag == "time" }
	if err := anew.again(k, given); err != nil || anew.web != "127.0.0.1:9" || anew.ssh != "off" || anew.time != time.Minute ||
		anew.second != 0 || anew.people != 10 {
		t.Errorf("%v %+v", err, anew)
	}
}

// A process that holds many rooms gives each the time of its lesson, or that it was made with.
func TestARoomOfAHouseHasItsOwnTime(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	plain, lesson, made := madeRoom(t, 30), madeRoom(t, 30), madeRoom(t, 30)
	lesson.Pack.Activity = &workshop.Activity{Minutes: 40}
	at := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 9}
	if err := (&holding{web: ":9", people: 30, time: 5 * time.Minute, second: time.Minute}).note(made, at, nil); err != nil {
		t.Fatal(err)
	}
	h := &holding{people: 2000, time: 8 * time.Minute}
	for k, want := range map[*rooms.Room][2]time.Duration{
		plain: {8 * time.Minute, 0}, lesson: {12 * time.Minute, 6 * time.Minute}, made: {5 * time.Minute, time.Minute},
	} {
		if got := h.of(k); got.time != want[0] || got.second != want[1] {
			t.Errorf("%s and %s, want %s", got.time, got.second, want)
		}
	}
	if h.of(made).people != 30 || h.of(plain).people != 2000 {
		t.Error("a room has not the places that it was made with")
	}
	h.given = func(flag string) bool { return flag == "time" }
	if got := h.of(lesson); got.time != 8*time.Minute || got.second != 0 {
		t.Errorf("%s and %s although --time was given", got.time, got.second)
	}
}
