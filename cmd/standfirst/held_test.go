package main

import (
	"io"
	"net"
	"testing"
	"time"
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
	k, err := roomsFolder().Open(code)
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
