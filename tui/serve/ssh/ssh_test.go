package ssh_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	xssh "golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/content/workshop"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/ssh"
)

func TestALessonOverSSH(t *testing.T) {
	s := newSite(t, newPack(t, 3, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{})
	ana := s.person(t, strings.ToLower(s.Code))
	ana.wait("The round has not begun").wait("To come back on another device")
	_, words, _ := strings.Cut(ana.text(), "note: ")
	words, _, _ = strings.Cut(words, "\n")
	s.next(t)
	ana.wait("nobody sees your answers").types("fo").wait("2/3").wait("saved")
	ana.screen.Resize(100, 30)
	if err := ana.WindowChange(30, 100); err != nil {
		t.Fatal(err)
	}
	ana.wait("2/3").types("p").wait("all 3 have a label").types("E").wait("You have handed in 3 of 3")
	s.next(t)
	s.next(t)
	ana.wait("← you")
	ben := s.person(t, s.Code+" "+strings.TrimSpace(words)) // the same person, elsewhere
	ben.wait("1 answered").wait("← you")
	s.next(t)
	ana.wait("program: ").wait("tells of what will be")
	ben.types("q").wait("Leave the room?").types("y")
	<-ben.ended
	if !bytes.Contains(ben.sent.Bytes(), []byte("You have left; your answers stay.\r\n")) {
		t.Errorf("%q", ben.sent.String())
	}
	ana.types("\x03")
	<-ana.ended
}

// Without a terminal one takes part in lines, as with a screen reader: ssh -T.
func TestLinesOverSSH(t *testing.T) {
	s := newSite(t, newPack(t, 3, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{})
	s.next(t)
	c, err := dial(s.address, s.Code)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	session, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	session.Stdin = strings.NewReader("f\no\nleave\n")
	var out bytes.Buffer
	session.Stdout = &out
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	if err := session.Wait(); err != nil {
		t.Errorf("%v", err)
	}
	for _, words := range []string{"1. Sentence 1 tells", "1 fact.", "2 opinion.", "3. Sentence 3 tells"} {
		if !strings.Contains(out.String(), words) {
			t.Errorf("%q is not in\n%s", words, out.String())
		}
	}
}

func TestOnlyTheCodeLetsIn(t *testing.T) {
	s := newSite(t, newPack(t, 1, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{})
	if c, err := dial(s.address, "ZZZZZZ", "", strings.Repeat("x", 4000), s.Code); err != nil {
		t.Errorf("the fourth was right: %v", err)
	} else {
		c.Close()
	}
	if _, err := dial(s.address, slices.Repeat([]string{"ZZZZZZ"}, 10)...); err == nil {
		t.Error("let in with a wrong code")
	}
	// Neither a key nor a password is asked for.
	_, err := xssh.Dial("tcp", s.address, &xssh.ClientConfig{
		User: "root", HostKeyCallback: xssh.InsecureIgnoreHostKey(), Auth: []xssh.AuthMethod{xssh.Password(s.Code)},
	})
	if err == nil || !strings.Contains(err.Error(), "attempted methods [none]") {
		t.Errorf("%v", err)
	}
	if n := s.Frame().Joined; n > 1 {
		t.Errorf("%d joined", n)
	}
}

// A script that types the code and opens no screen is nobody in the room.
func TestNobodyIsInTheRoomBeforeTheScreenIsOpen(t *testing.T) {
	s := newSite(t, newPack(t, 1, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{People: 1})
	for range 5 {
		c, err := dial(s.address, s.Code)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.NewSession(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Close() })
	}
	if f, err := s.Fresh(); err != nil || f.Joined != 0 {
		t.Errorf("%d joined, %v", f.Joined, err)
	}
	s.person(t, s.Code).wait("The round has not begun")
	if _, err := dial(s.address, s.Code); err == nil {
		t.Error("somebody was let in to a room that is full")
	}
}

func TestWhoHasTheRoomOpenTooOftenIsToldSo(t *testing.T) {
	s := newSite(t, newPack(t, 1, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{})
	ana, err := s.Join(s.Code)
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		l, err := s.Listen(ana.P)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Deafen(l)
	}
	fifth := s.person(t, s.Code+" "+string(ana.Name+" "+ana.Words))
	<-fifth.ended
	if said := fifth.sent.String(); !strings.Contains(said, "You have this room open too often") || strings.Contains(said, "is closed") {
		t.Errorf("%q", said)
	}
}

func TestNothingButTheRoomCanBeReached(t *testing.T) {
	s := newSite(t, newPack(t, 1, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{})
	c, err := dial(s.address, s.Code)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	one, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"a variable": one.Setenv("LC_ALL", "C"), "a subsystem": one.RequestSubsystem("sftp"),
		"a command": one.Start("id"), "a signal": func() error { _, err := one.SendRequest("auth-agent-req@openssh.com", true, nil); return err }(),
	} {
		if what != "a signal" && err == nil {
			t.Errorf("%s was taken", what)
		}
	}
	if _, err := c.NewSession(); err == nil {
		t.Error("a second channel was opened")
	}
	if _, err := c.Dial("tcp", s.address); err == nil {
		t.Error("a connection was forwarded")
	}
	if l, err := c.Listen("tcp", "127.0.0.1:0"); err == nil {
		l.Close()
		t.Error("a port was opened")
	}
	for _, kind := range []string{"x11", "auth-agent@openssh.com", "direct-streamlocal@openssh.com", "tun@openssh.com"} {
		if ch, _, err := c.OpenChannel(kind, nil); err == nil {
			ch.Close()
			t.Errorf("a channel of %s was opened", kind)
		}
	}
	// And the screen opens all the same.
	if err := one.RequestPty("xterm-256color", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := one.StdinPipe(); err != nil { // else it has ended, and so would the screen
		t.Fatal(err)
	}
	out, err := one.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := one.Shell(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(out, make([]byte, 200)); err != nil {
		t.Error(err)
	}
}

func TestTheKeyIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rooms", "key")
	one, err := ssh.Key(path)
	if err != nil {
		t.Fatal(err)
	}
	two, err := ssh.Key(path)
	if err != nil || ssh.Fingerprint(one) != ssh.Fingerprint(two) {
		t.Errorf("%s, then %s, %v", ssh.Fingerprint(one), ssh.Fingerprint(two), err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Error(info.Mode(), err)
	}
	if err := os.WriteFile(path, []byte("\x1b[31m"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ssh.Key(path); err == nil || strings.Contains(err.Error(), "\x1b") {
		t.Errorf("%v", err)
	}
	_, err = ssh.Key(filepath.Dir(path))
	if cause, ok := errors.AsType[*fs.PathError](err); !ok || cause.Path != filepath.Dir(path) {
		t.Errorf("%v does not keep its cause", err)
	}
}

// What speaks no SSH, or says nothing, is shut out and leaves nothing behind.
func TestWhoSpeaksNothing(t *testing.T) {
	s := newSite(t, newPack(t, 1, workshop.Settings{Rounds: 1, Least: 1}), serve.Options{})
	for _, said := range []string{"GET / HTTP/1.1\r\n\r\n", "SSH-1.0-x\r\n", strings.Repeat("A", 100_000), "SSH-2.0-x\r\n" + strings.Repeat("\xff", 4096)} {
		c, err := net.Dial("tcp", s.address)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(c, said)
		_ = c.(*net.TCPConn).CloseWrite()
		if _, err := io.Copy(io.Discard, c); err != nil && !strings.Contains(err.Error(), "reset") {
			t.Error(err)
		}
		c.Close()
	}
	s.person(t, s.Code).wait("The round has not begun")
}

// course plays a workshop in which the others answer as label says, and gives the rows
// that a participant was sent until the room was shown, and after.
func course(t *testing.T, label func(sentence int) string) (before, after []string) {
	t.Helper()
	picked := 0
	s := newSite(t, newPack(t, 4, workshop.Settings{Rounds: 1, Least: 1, Reasons: true}), serve.Options{
		Pick: func(n int) int { picked++; return picked * 7 % n },
	})
	var others []string
	for range 3 {
		j, err := s.Join(s.Code)
		if err != nil {
			t.Fatal(err)
		}
		others = append(others, j.P)
	}
	ana := s.person(t, s.Code).wait("4 joined")
	if err := s.Warm(s.Frame().Warming()); err != nil {
		t.Fatal(err)
	}
	ana.wait("all try the labels now")
	for _, p := range others {
		if err := s.Try(p, 5, serve.Answer{Sentence: 0, Label: label(0)}); err != nil {
			t.Fatal(err)
		}
	}
	ana.types("o").wait("it is told when all have tried")
	s.next(t)
	ana.wait("0 of 4 ready")
	for i := range 4 {
		for _, p := range others {
			if err := s.Label(p, 1, int64(10+i), []serve.Answer{{Sentence: i, Label: label(i)}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	ana.types("f").wait("1/4").wait("saved")
	for _, p := range others {
		if err := s.Done(p, 1, 20, true); err != nil {
			t.Fatal(err)
		}
	}
	ana.wait("3 of 4 ready")
	for _, look := range []struct{ keys, words string }{
		{"?", "You are"},
		{"D", "what the labels mean"},
		{"D", "f fact"},
		{"T", "nothing is shown of the room yet"},
		{"}", "nothing is shown"},
		{"i", "not while you label"},
		{"y", "nothing is shown"},
		{"1g", "1/4 · nobody"},
	} {
		ana.types(look.keys).wait(look.words)
	}
	s.next(t)
	ana.wait("nothing has been shown yet").types("T").wait("nothing is shown of the room yet")
	before = ana.rows()
	s.next(t)
	ana.wait("answered").types("T").wait("the most divided first")
	return before, ana.rows()
}

// onTheWay reports whether a row may or may not be drawn between two that are awaited.
func onTheWay(row string) bool {
	for _, words := range []string{"saving", "1 of 4 ready", "2 of 4 ready", "3 joined", "has not answered yet"} {
		if strings.Contains(row, words) {
			return true
		}
	}
	return false
}

// rows are the rows that have been sent since the last time, each once; not those that
// may or may not be drawn on the way, which tell of saving and of how many are ready.
func (p *person) rows() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []string
	for part := range strings.SplitSeq(p.sent.String(), "\x1b[?25l") {
		for y := range 25 {
			if at := strings.Index(part, "\x1b["+strconv.Itoa(y)+";1H"); at >= 0 {
				out = append(out, part[at:])
			}
		}
	}
	p.sent.Reset()
	var rows []string
	for _, r := range out {
		for i, one := range strings.Split(r, ";1H") {
			if i > 0 && !onTheWay(one) {
				if at := strings.LastIndex(one, "\x1b["); at >= 0 && i+1 < len(strings.Split(r, ";1H")) {
					one = one[:at] // where the next row begins
				}
				rows = append(rows, one)
			}
		}
	}
	slices.Sort(rows)
	return slices.Compact(rows)
}

func TestUntilTheRoomIsShownTheBytesAreTheSameWhateverOthersAnswer(t *testing.T) {
	before1, after1 := course(t, func(int) string { return "fact" })
	before2, after2 := course(t, func(i int) string { return []string{"opinion", "prediction", "attributed", "unsure"}[i] })
	for _, rows := range [][2][]string{{before1, before2}, {before2, before1}} {
		for _, r := range rows[0] {
			if !slices.Contains(rows[1], r) {
				t.Errorf("in one course alone %q was sent", r)
			}
		}
	}
	if slices.Equal(after1, after2) {
		t.Error("the room was shown and looks the same, so this test sees nothing")
	}
	n := 0
	for _, r := range before1 {
		n += len(r)
	}
	t.Logf("%d rows, %d bytes compared", len(before1), n)
}
