package room

import (
	"bytes"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve/web"
	"github.com/standfirst/standfirst/tui/tuitest"
)

// madeRoom is a room that is kept until so many days from now.
func madeRoom(t *testing.T, days int) *rooms.Room {
	t.Helper()
	p, err := workshop.NewPack(tuitest.Article(), scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", time.Now(), true)
	if err != nil {
		t.Fatal(err)
	}
	k, err := class.RoomsFolder().Make(p, time.Now().AddDate(0, 0, days))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAHouseHoldsRoomsThatComeAndDeletesThoseWhoseDayHasPassed(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	old, young := madeRoom(t, 1), madeRoom(t, 30)
	var out bytes.Buffer
	s := newHouse(&holding{people: 10}, web.New(web.Options{}), &out, func(f *content.Fault) { t.Error(f) })
	defer s.end()
	now := time.Now()
	s.look(now, true)
	if s.held[old.Code] == nil || s.held[young.Code] == nil || strings.Count(out.String(), "long code") != 2 {
		t.Fatal(out.String())
	}
	// What is no terminal is a log: a long code does not stand in it.
	b, err := os.ReadFile(filepath.Join(young.Path(), "long-code"))
	if err != nil {
		t.Fatal(err)
	}
	long := strings.TrimSpace(string(b))
	if led, _, err := s.server.Rooms().Lead("192.0.2.1", long); err != nil || led.Code != young.Code || strings.Contains(out.String(), long) {
		t.Errorf("%q, %v\n%s", long, err, out.String())
	}
	if info, err := os.Stat(filepath.Join(young.Path(), "long-code")); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Error("others may read it")
	}
	late := madeRoom(t, 30)
	s.look(now, false)
	if s.held[late.Code] != nil {
		t.Error("a room was taken from whoever was about to hold it")
	}
	s.look(now, false)
	if s.held[late.Code] == nil || !strings.Contains(out.String(), late.Code) {
		t.Errorf("a room that came later is not held: %s", out.String())
	}
	// While somebody is in it, a room goes on.
	l, err := s.held[old.Code].Listen("")
	if err != nil {
		t.Fatal(err)
	}
	room := s.held[old.Code]
	s.look(now.AddDate(0, 0, 2), false)
	if s.held[old.Code] == nil {
		t.Error("a room was ended with somebody in it")
	}
	room.Deafen(l)
	s.look(now.AddDate(0, 0, 2), false)
	if s.held[old.Code] != nil {
		t.Error("a room is held although its day has passed")
	}
	if _, err := s.server.Rooms().Find("192.0.2.1", old.Code, ""); err == nil {
		t.Error("its code still lets in")
	}
	if _, err := s.server.Rooms().Find("192.0.2.1", young.Code, ""); err != nil {
		t.Error(err)
	}
}

func TestARoomThatIsHeldIsNotDeleted(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k, gone := madeRoom(t, -2), madeRoom(t, -2)
	release, err := claim(k)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := claimFree(k.Path(), ""); !errors.Is(err, errHeld) {
		t.Skip("this system does not tell who holds a room")
	}
	var said bytes.Buffer
	purge(&said)
	if left := class.RoomsFolder().List(); !slices.Equal(left, []string{k.Code}) || !strings.Contains(said.String(), gone.Code) {
		t.Errorf("left: %v; %s", left, said.String())
	}
	if err := deleteRoom(k.Code); !errors.Is(err, errHeld) || !strings.Contains(err.Error(), "holds it") {
		t.Errorf("a room that is held was deleted: %v", err)
	}
	var asked bytes.Buffer // said before it is asked, not after a y
	var failed error
	c := newPurge(&failed)
	c.SetArgs([]string{k.Code})
	c.SetIn(strings.NewReader("y\n"))
	c.SetOut(&asked)
	if err := c.Execute(); err != nil || failed == nil || !strings.Contains(failed.Error(), "holds it") || asked.Len() > 0 {
		t.Errorf("%v, %v: %s", err, failed, asked.String())
	}
	release()
	if purge(&said); len(class.RoomsFolder().List()) != 0 {
		t.Error("it is not deleted once nobody holds it")
	}
}

// Somebody who resumes a room ends no process that holds others, too.
func TestARoomIsNotTakenFromAHouse(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k := madeRoom(t, 30)
	release, err := claimFree(k.Path(), asHost)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	if _, err := claimFree(k.Path(), ""); !errors.Is(err, errHeld) {
		t.Skip("this system does not tell who holds a room")
	}
	if _, err := claim(k); !errors.Is(err, errHeld) || !strings.Contains(err.Error(), "workshop host' holds it") || !strings.Contains(err.Error(), "/host") {
		t.Errorf("%v", err)
	}
}

func TestAPortThatIsTaken(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	at := l.Addr().String()
	for name, h := range map[string]*holding{"host": {fixed: true}, "url": {url: "https://labels.example.org"}} {
		_, err := h.listen(t.Context(), "web", at)
		if !taken(err) || !strings.Contains(err.Error(), at+": another program has it open") {
			t.Errorf("%s: %v", name, err)
		}
	}
	one, err := (&holding{}).listen(t.Context(), "web", at)
	if err != nil {
		t.Fatal(err)
	}
	one.Close()
}

// Its own folder is the only one that the service may write to.
func TestTheServiceKeepsEverythingInItsFolder(t *testing.T) {
	b, err := os.ReadFile("../../../.github/standfirst-workshop.service")
	if err != nil {
		t.Fatal(err)
	}
	unit := string(b)
	for _, name := range []string{"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"} {
		if !strings.Contains(unit, "\nEnvironment="+name+"=/var/lib/standfirst-workshop") || !strings.Contains(unit, "\nStateDirectory=standfirst-workshop\n") {
			t.Errorf("%s is outside of it", name)
		}
	}
	path := filepath.Join(t.TempDir(), "standfirst-workshop.service")
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(unit, "/usr/bin/standfirst", "/bin/true")), 0o600); err != nil {
		t.Fatal(err)
	}
	verify, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("there is no systemd-analyze here")
	}
	if out, err := exec.Command(verify, "verify", "--man=no", path).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}
