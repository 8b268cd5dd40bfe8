package record

import (
	"encoding/json"
	"errors"
	"io/fs"
	"strconv"
	"syscall"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// Damage is what of a file could not be read, while the rest was.
type Damage struct {
	path string
	// Lines is how many lines are damaged; 0 when the file is as it should be.
	Lines int
	// First is the number of the first of them, from 1.
	First int
	// Reason is what is wrong with it.
	Reason clean.Text
}

// Err is the message for the user, or nil when nothing is damaged.
func (d Damage) Err() error {
	if d.Lines == 0 {
		return nil
	}
	reason := "line " + strconv.Itoa(d.First) + " is damaged (" + string(d.Reason) + ")"
	if d.Lines > 1 {
		reason = strconv.Itoa(d.Lines) + " lines are damaged, the first of them " + strconv.Itoa(d.First) + " (" + string(d.Reason) + ")"
	}
	return &content.Error{Op: "read all of", Reference: name(d.path), Reason: clean.Inline(reason, nil), Hint: "everything else in it was kept"}
}

// errBusy is of a file that another process does not let go of.
var errBusy = errors.New("another standfirst is writing to it and does not end")

// errOpen is of a file that cannot be replaced because another process has it open.
var errOpen = errors.New("another program has it open")

// fault says in plain words why a file could not be used.
func fault(op clean.Text, path string, err error) error {
	if e, ok := errors.AsType[*content.Error](err); ok {
		return e
	}
	e := &content.Error{Op: op, Reference: name(path), Err: err}
	var encoding *json.UnsupportedValueError
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		e.Reason, e.Hint = "the disk is full", "nothing that was saved before is lost; make room and try again"
	case errors.Is(err, syscall.EROFS):
		e.Reason, e.Hint = "its disk can only be read", "XDG_DATA_HOME names another folder"
	case errors.Is(err, fs.ErrPermission):
		e.Reason, e.Hint = "this user has no right to", "check the permissions of the file and its folder"
	case errors.Is(err, syscall.EISDIR):
		e.Reason, e.Hint = "it is a folder", "a file of that name is needed; move the folder away"
	case errors.Is(err, syscall.ENOTDIR):
		e.Reason, e.Hint = "a part of its path is a file and not a folder", "move that file away"
	case errors.Is(err, errBusy):
		e.Reason, e.Hint = clean.Inline(errBusy.Error(), nil), "end the other one and try again"
	case errors.Is(err, errOpen):
		e.Reason, e.Hint = clean.Inline(errOpen.Error(), nil), "nothing of it is lost; end the other one and try again"
	case errors.As(err, &encoding):
		e.Reason = "it cannot be written as JSON"
	default:
		if p, ok := errors.AsType[*fs.PathError](err); ok {
			err = p.Err
		}
		e.Reason = clean.Inline(err.Error(), nil)
	}
	return e
}

func name(path string) clean.Text { return clean.Reference(path) }
