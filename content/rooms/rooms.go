// Package rooms keeps the workshops of this machine in a folder of the user's:
// for each room its pack, the log of what happened, and what it must know to let
// the same people in again.
//
// A room's folder is named for its code and holds pack.json, log.jsonl (a log of
// answers as any other) and room.secret. All of it is for its owner alone. The
// package serves nobody and decides nothing: package workshop does.
package rooms

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/content/workshop"
)

// The files of a room.
const (
	PackFile   = "pack.json"
	LogFile    = "log.jsonl"
	secretFile = "room.secret"
)

// Folder holds rooms.
type Folder string

// Room is a workshop that is kept.
type Room struct {
	// Code lets people in. It names the room's folder, too.
	Code string
	Pack *workshop.Pack
	// Salt goes into every hash of a secret.
	Salt string
	// Expires is the day after which the room is deleted.
	Expires string

	folder      string
	log, secret *record.Log
}

// Make makes a room for a pack. It is kept until that day has passed.
func (f Folder) Make(p *workshop.Pack, expires time.Time) (*Room, error) {
	pack, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	for {
		r := f.room(NewCode())
		if _, err := os.Stat(r.folder); err == nil {
			continue // a room of that code is kept already
		}
		r.Pack, r.Salt, r.Expires = p, rand.Text(), expires.Format(time.DateOnly)
		err := record.WriteFile(r.file(PackFile), func(w io.Writer) error { _, err := w.Write(pack); return err })
		if err != nil {
			return nil, err
		}
		if err := r.secret.Append(secretHead{secretSchema, r.Code, r.Salt}); err != nil {
			return nil, err
		}
		return r, r.log.Append(workshop.Head{
			Schema: workshop.HeadSchema, Pack: p.ID, Text: p.TextHash(), Scheme: p.Scheme.Name, Expires: r.Expires,
		})
	}
}

// Open is the room of that code. Small letters do as well.
func (f Folder) Open(code string) (*Room, error) {
	code = Normal(code)
	r := f.room(code)
	fail := func(reason clean.Text, cause error) (*Room, error) {
		return nil, &content.Error{
			Op: "open the room", Reference: clean.Reference(code), Reason: reason, Err: cause,
			Hint: "`standfirst workshop list` names the rooms that are kept here",
		}
	}
	if !IsCode(code) {
		return fail("a room is named by six letters", nil)
	}
	b, err := os.ReadFile(r.file(PackFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fail("there is none of this name", err)
	case err != nil:
		return fail(clean.Inline(err.Error(), nil), err)
	}
	if r.Pack, err = workshop.ReadPack(b); err != nil {
		return fail("its pack is damaged: "+clean.Inline(err.Error(), nil), err)
	}
	if err := r.readHead(); err != nil {
		return nil, err
	}
	if r.Salt == "" {
		return fail("the file of its secrets is damaged", nil)
	}
	return r, nil
}

// List are the codes of all rooms that are kept, in their order.
func (f Folder) List() []string {
	entries, _ := os.ReadDir(string(f)) // a folder that is not there holds none
	var out []string
	for _, e := range entries {
		if e.IsDir() && IsCode(e.Name()) {
			out = append(out, e.Name())
		}
	}
	return out
}

// Purge deletes a room, whatever is in its folder.
func (f Folder) Purge(code string) error {
	code = Normal(code)
	r := f.room(code)
	if _, err := os.Stat(r.folder); !IsCode(code) || err != nil {
		return &content.Error{
			Op: "delete the room", Reference: clean.Reference(code), Reason: "there is none of this name", Err: err,
			Hint: "`standfirst workshop list` names the rooms that are kept here",
		}
	}
	return os.RemoveAll(r.folder)
}

// Expired are the codes of the rooms whose day has passed.
func (f Folder) Expired(now time.Time) []string {
	today := now.Format(time.DateOnly)
	return slices.DeleteFunc(f.List(), func(code string) bool {
		r := f.room(code)
		return r.readHead() != nil || r.Expires == "" || r.Expires >= today
	})
}

func (f Folder) room(code string) *Room {
	folder := filepath.Join(string(f), code)
	r := &Room{Code: code, folder: folder}
	r.log, r.secret = record.New(r.file(LogFile)), record.New(r.file(secretFile))
	return r
}

// Path is the folder of the room.
func (r *Room) Path() string { return r.folder }

func (r *Room) file(name string) string { return filepath.Join(r.folder, name) }

// Letters are those of codes: none is taken for another one, or for a digit.
const Letters = "ABCDEFGHJKMNPRSTUVWXYZ"

// NewCode is a code of six letters, one of 113 million.
func NewCode() string { return letters(6) }

// NewLongCode is a code of 16 letters for whoever leads a room, in groups of four.
func NewLongCode() string {
	s := letters(16)
	return s[:4] + "-" + s[4:8] + "-" + s[8:12] + "-" + s[12:]
}

func letters(n int) string {
	out := make([]byte, 0, n)
	for len(out) < n {
		var b [32]byte
		rand.Read(b[:]) // never fails
		for _, b := range b {
			if b >>= 3; int(b) < len(Letters) && len(out) < n {
				out = append(out, Letters[b])
			}
		}
	}
	return string(out)
}

// Normal is a code as it is kept, from what somebody typed.
func Normal(typed string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' {
			return -1
		}
		return r
	}, strings.ToUpper(strings.TrimSpace(typed)))
}

// IsCode reports whether s may be the code of a room.
func IsCode(s string) bool {
	return len(s) == 6 && strings.Trim(s, Letters) == ""
}
