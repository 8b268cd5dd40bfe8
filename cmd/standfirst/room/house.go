package room

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/cmd/standfirst/class"
	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/tui/serve"
	"github.com/standfirst/standfirst/tui/serve/web"
)

const (
	// lookAgain is how often a process that holds all rooms looks whether there are more.
	lookAgain = 5 * time.Second
	// heldFile is locked by the process that holds the room, and names it.
	heldFile = "held"
	// asHost is what a process that holds all rooms calls itself in it.
	asHost = "host"
)

// errHeld is that another process holds a room.
var errHeld = errors.New("another standfirst holds it")

// house is all rooms of this machine in one process.
type house struct {
	how     *holding
	server  *web.Server
	out     io.Writer
	crashes func(*content.Fault)

	held map[string]*lodged
	// seen are rooms that were there when last looked: one is held from the second time on,
	// so that whoever has just made it can hold it.
	seen map[string]bool
	told map[string]clean.Text // what was said of a room that could not be held
	day  string                // when rooms were last deleted
}

// lodged is a room of a house.
type lodged struct {
	*serve.Room

	expires string
	end     func()
}

func newHouse(h *holding, server *web.Server, out io.Writer, crashes func(*content.Fault)) *house {
	return &house{how: h, server: server, out: out, crashes: crashes, held: map[string]*lodged{}, seen: map[string]bool{}, told: map[string]clean.Text{}}
}

// look holds the rooms that have come, at the first look all, and once a day deletes those
// whose day has passed.
func (s *house) look(now time.Time, first bool) {
	if day := now.Format(time.DateOnly); day != s.day {
		s.day = day
		for code, r := range s.held {
			if r.expires != "" && r.expires < day {
				s.leave(code, r)
			}
		}
		purge(os.Stderr)
	}
	for _, code := range class.RoomsFolder().List() {
		if s.held[code] != nil {
			continue
		}
		if !first && !s.seen[code] {
			s.seen[code] = true
			continue
		}
		err := s.hold(code)
		if err == nil {
			continue
		}
		if said := clean.Inline(err.Error(), nil); s.told[code] != said { // one that is damaged keeps no other from being held
			s.told[code] = said
			cli.Report(os.Stderr, err)
		}
	}
}

// hold holds a room, too.
func (s *house) hold(code string) error {
	k, err := class.RoomsFolder().Open(code)
	if err != nil {
		return err
	}
	release, err := claimFree(k.Path(), asHost)
	if errors.Is(err, errHeld) {
		return unclaimed(k, "another standfirst holds it; when that ends it is held here", err)
	}
	if err != nil {
		return err
	}
	how := s.how.of(k)
	r, long, err := how.open(k, s.crashes)
	if err != nil {
		release()
		return err
	}
	s.server.Add(r)
	s.held[code] = &lodged{r, k.Expires, func() { r.Close(); _ = k.Close(); release() }}
	if !onTerminal(s.out) {
		long = s.setAside(k, long)
	}
	cli.Tellf(s.out, "%s  long code %s, kept until %s  %s", k.Code, long, k.Expires, clean.Shorten(title(k.Pack), mostTitle))
	return nil
}

const (
	// longFile holds the long code of a room whose process has no terminal: a log is read by
	// more people than may lead the room.
	longFile = "long-code"
	// mostTitle is how much of a title is said, in bytes.
	mostTitle = 80
)

// setAside writes a long code into the room's folder, and gives what is said of it in a log.
func (s *house) setAside(k *rooms.Room, long string) string {
	path := filepath.Join(k.Path(), longFile)
	if err := record.WriteFile(path, func(w io.Writer) error { _, err := io.WriteString(w, string(clean.Inline(long, nil))+"\n"); return err }); err != nil {
		cli.Report(os.Stderr, err)
	}
	return long[:4] + "-… (the whole is in " + path + ")"
}

// onTerminal reports whether what is written is seen by whoever began the program, and kept
// nowhere.
func onTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}

// leave holds a room no longer, unless somebody is in it.
func (s *house) leave(code string, r *lodged) {
	if r.Followed() {
		s.day = "" // looked at again
		return
	}
	s.server.Drop(code)
	r.end()
	delete(s.held, code)
}

func (s *house) end() {
	for _, r := range s.held {
		r.end()
	}
}

// purge deletes the rooms whose day has passed and that nobody holds, and says so.
func purge(w io.Writer) {
	for _, code := range class.RoomsFolder().Expired(time.Now()) {
		if deleteRoom(code) == nil {
			cli.Tellf(w, "The room %s was kept until its day, and is deleted.", code)
		}
	}
}

// deleteRoom deletes a room that nobody holds.
func deleteRoom(code string) error {
	release, err := claimToDelete(code)
	if err != nil {
		return err
	}
	defer release()
	return class.RoomsFolder().Purge(code)
}

// claimToDelete keeps others from a room until release. The error says that one holds it.
func claimToDelete(code string) (release func(), err error) {
	folder := filepath.Join(string(class.RoomsFolder()), rooms.Normal(code))
	if _, err := os.Stat(folder); err == nil && rooms.IsCode(rooms.Normal(code)) {
		release, err := claimFree(folder, "")
		if errors.Is(err, errHeld) {
			return nil, &content.Error{
				Op: "delete the room", Reference: clean.Reference(code), Reason: clean.Inline(errHeld.Error(), nil),
				Hint: clean.Inline(fmt.Sprintf("end that one first; after its end it shows that for %d seconds more", int(lingers.Seconds())), nil), Err: err,
			}
		}
		if err == nil {
			return release, nil
		}
	}
	return func() {}, nil
}

func unclaimed(k *rooms.Room, reason clean.Text, cause error) error {
	return &content.Error{
		Op: "hold the room", Reference: clean.Inline(k.Code, nil), Reason: reason,
		Hint: "end that one, or lead the room from a browser at /host", Err: cause,
	}
}
