package sandbox

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

// died says in plain words why the child ended without a result.
func (w *watch) died(exit, fault error) error {
	if own, ok := errors.AsType[*content.Fault](fault); ok {
		return own
	}
	e := &content.Error{Op: "read", Reference: clean.Reference(w.ref), Err: exit}
	said := w.child.stderr.String()
	switch {
	case w.late && w.phase == fetching:
		e.Kind, e.Op = content.Timeout, "fetch"
		e.Reason = "nothing came for " + seconds(w.options.fetchTime()) + " and it was given up"
		e.Hint = timeoutHint(w.options.timeout())
	case w.late:
		e.Kind = content.Timeout
		e.Reason = "this page needed more than " + seconds(w.options.timeout()) + " to read and was given up"
		e.Hint = timeoutHint(w.options.timeout())
	case fault != nil:
		e.Reason, e.Err = "what the reading process sent back could not be understood", fault
	case outOfMemory(said, exit):
		e.Kind = content.Refused
		e.Reason = "this page needed more than 1 GB of memory to read and was given up"
	case strings.Contains(said, "stack overflow"), strings.Contains(said, "stack exceeds"):
		e.Kind = content.Refused
		e.Reason = "this page is nested too deeply to be read"
	default:
		e.Reason = "the process that read it ended unexpectedly"
		if line := firstLine(said); line != "" {
			e.Reason += " (" + line + ")"
		} else if exit != nil {
			e.Reason += " (" + clean.Inline(exit.Error(), nil) + ")"
		}
		e.Hint = "this is a fault of standfirst, not of yours"
	}
	return e
}

// crashed is the error of a reading in the child that panicked with p.
func crashed(op clean.Text, ref string, p any) *content.Error {
	cause, _ := p.(error)
	return &content.Error{
		Op: op, Reference: clean.Reference(ref), Reason: "the reading crashed (" + firstLine(fmt.Sprint(p)) + ")",
		Hint: "this is a fault of standfirst, not of yours", Err: cause,
	}
}

// outOfMemory reports whether the child ended, saying so, because its memory had come to
// the limit. In a program that is built with cgo the C library makes the threads, and
// calls it a lack of threads when the stack of one does not fit in any more: that is
// told from a system that allows no further thread by how much memory the child had.
func outOfMemory(said string, exit error) bool {
	for _, of := range []string{"out of memory", "cannot allocate memory", "failed to reserve"} {
		if strings.Contains(said, of) {
			return true
		}
	}
	ended, ok := errors.AsType[*exec.ExitError](exit)
	return ok && strings.Contains(said, "pthread_create failed") && mostResident(ended.ProcessState) > memory/2
}

// unjudged are the judgements of the sentences that got none, because the child
// ended before it came to them.
func unjudged(from, sentences int, late bool, limit time.Duration) content.Judged {
	why := clean.Text("not judged: the process that judges ended unexpectedly")
	if late {
		why = "not judged: it took longer than " + seconds(limit)
	}
	j := content.Judged{From: from, Judgements: make([]content.Judgement, sentences-from)}
	for i := range j.Judgements {
		j.Judgements[i].Reasons = []content.Reason{{Why: why}}
	}
	return j
}

// timeoutHint says how to allow twice the limit, or nothing where there is no more
// to allow.
func timeoutHint(limit time.Duration) clean.Text {
	if limit >= MaxTimeout {
		return ""
	}
	more := min(2*limit, MaxTimeout).String()
	if strings.HasSuffix(more, "m0s") {
		more = strings.TrimSuffix(more, "0s")
	}
	return "'--timeout " + clean.Inline(more, nil) + "' allows it longer"
}

// seconds is d in words: "10 s", "1 min 30 s".
func seconds(d time.Duration) clean.Text {
	s := d.Round(100 * time.Millisecond).String()
	s = strings.TrimSuffix(s, "m0s")
	switch {
	case len(s) > 0 && s[len(s)-1] != 's':
		return clean.Inline(s+" min", nil)
	case strings.Contains(s, "m") && !strings.HasSuffix(s, "ms"):
		minutes, rest, _ := strings.Cut(s, "m")
		return clean.Inline(minutes+" min "+strings.TrimSuffix(rest, "s")+" s", nil)
	case strings.HasSuffix(s, "ms"):
		return clean.Inline(strings.TrimSuffix(s, "ms")+" ms", nil)
	default:
		return clean.Inline(strings.TrimSuffix(s, "s")+" s", nil)
	}
}

// firstLine is the first line of what the child said on standard error, short.
func firstLine(s string) clean.Text {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return clean.Head(clean.Inline(line, nil), 120)
}
