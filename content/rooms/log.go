package rooms

import (
	"encoding/json"
	"errors"

	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/content/workshop"
)

// lineVersion is that of the lines of both files.
const lineVersion = 1

// secretSchema names the first line of a room's secrets.
const secretSchema = "standfirst/room-secret/1"

type secretHead struct {
	Schema string `json:"schema"`
	Code   string `json:"code"`
	Salt   string `json:"salt"`
}

// Use is what a secret is good for.
type Use string

// The uses of secrets.
const (
	// Token is what the browser or program of a participant keeps.
	Token Use = "token"
	// Words are what a participant comes back with on another device.
	Words Use = "words"
	// Host is what the browser or program of a facilitator keeps.
	Host Use = "host"
	// Long is the facilitator's code. The last one counts.
	Long Use = "long"
)

// Secret is the salted hash of something that lets a person in. What was hashed is
// kept nowhere.
type Secret struct {
	Use Use `json:"t"`
	// P is the participant, or empty.
	P    string `json:"p,omitempty"`
	Hash string `json:"hash"`
}

type secretLine struct {
	V int `json:"v"`
	Secret
}

// Append keeps what happened. When it returns nil, the disk has all of it.
func (r *Room) Append(events []workshop.Event) error {
	lines := make([]any, len(events))
	for i := range events {
		lines[i] = &events[i]
	}
	return r.log.Append(lines...)
}

// Keep keeps secrets as Append keeps events.
func (r *Room) Keep(secrets []Secret) error {
	lines := make([]any, len(secrets))
	for i := range secrets {
		lines[i] = secretLine{lineVersion, secrets[i]}
	}
	return r.secret.Append(lines...)
}

// Replay gives all that happened. What of the log is damaged is left out; the first
// error is about that, and everything else was read.
func (r *Room) Replay(each func(*workshop.Event)) (damage, err error) {
	return Replay(r.file(LogFile), each)
}

// Replay is [Room.Replay] of the log at path alone: who took part is not needed to know what happened.
func Replay(path string, each func(*workshop.Event)) (damage, err error) {
	d, err := record.Replay(path, lineVersion, func(l record.Line) error {
		if isHead(l.JSON) {
			return nil
		}
		var e workshop.Event
		if json.Unmarshal(l.JSON, &e) != nil {
			return record.ErrLine
		}
		each(&e)
		return nil
	})
	return d.Err(), err
}

// Secrets gives all secrets, the oldest first.
func (r *Room) Secrets(each func(Secret)) (damage, err error) {
	d, err := record.Replay(r.file(secretFile), lineVersion, func(l record.Line) error {
		if isHead(l.JSON) {
			return nil
		}
		var s secretLine
		if json.Unmarshal(l.JSON, &s) != nil {
			return record.ErrLine
		}
		if s.Hash != "" {
			each(s.Secret)
		}
		return nil
	})
	return d.Err(), err
}

// Forget deletes all that the log tells of these people but that they were here and
// that their answers do not count.
func (r *Room) Forget(people map[string]bool) error {
	if len(people) == 0 {
		return nil
	}
	return record.Rewrite(r.file(LogFile), lineVersion, func(l record.Line) []byte {
		var e workshop.Event
		if isHead(l.JSON) || json.Unmarshal(l.JSON, &e) != nil || !people[e.P] {
			return l.JSON
		}
		if e.Kind == workshop.Withdraw || e.Kind == workshop.Removed {
			return l.JSON
		}
		return nil
	})
}

// Close lets go of the files.
func (r *Room) Close() error { return errors.Join(r.log.Close(), r.secret.Close()) }

// readHead reads what the first lines of the files tell.
func (r *Room) readHead() error {
	stop := errors.New("the head has been read")
	var head workshop.Head
	_, err := record.Replay(r.file(LogFile), lineVersion, func(l record.Line) error {
		_ = json.Unmarshal(l.JSON, &head)
		return stop
	})
	if err != nil && !errors.Is(err, stop) {
		return err
	}
	r.Expires = head.Expires
	var secret secretHead
	_, err = record.Replay(r.file(secretFile), lineVersion, func(l record.Line) error {
		_ = json.Unmarshal(l.JSON, &secret)
		return stop
	})
	if err != nil && !errors.Is(err, stop) {
		return err
	}
	r.Salt = secret.Salt
	return nil
}

func isHead(line []byte) bool {
	var head struct {
		Schema *string `json:"schema"`
	}
	return json.Unmarshal(line, &head) == nil && head.Schema != nil
}
