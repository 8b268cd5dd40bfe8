package convert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

const (
	// most is how much a program may write.
	most = content.MaxBytes
	// patience is how long one may take when the caller sets no nearer end.
	patience = 30 * time.Second
	// afterEnd is how long its output is waited for when it was ended.
	afterEnd = 200 * time.Millisecond
)

// Text is the text of a document, made by the command that c or else [Defaults] has for its media
// type. It is false when the data are no document that is told. An error is a
// [*content.Error] that says what to do.
func (c Commands) Text(ctx context.Context, data []byte) ([]byte, bool, error) {
	k := kindOf(data)
	if k.media == "" {
		return nil, false, nil
	}
	argv, named := c[k.media]
	if !named {
		argv = Defaults()[k.media]
	}
	if len(argv) == 0 {
		return nil, true, refuse("it is "+k.words+", and the settings have no program to convert it", other(k.media), nil)
	}
	program, err := exec.LookPath(argv[0])
	if err != nil {
		return nil, true, refuse("it is "+k.words, "install '"+argv[0]+"', which converts it, or "+other(k.media), err)
	}
	out, err := run(ctx, program, argv[1:], data)
	if err != nil {
		return nil, true, failed(k, argv[0], err)
	}
	if len(bytes.TrimSpace(out)) == 0 {
		return nil, true, &content.Error{
			Kind: content.NoArticle, Op: "find an article in", Reason: clean.Inline("'"+argv[0]+"' found no text in it", nil),
			Hint: "a scanned page is a picture, which has to go through text recognition first",
		}
	}
	return out, true, nil
}

var (
	errMuch = errors.New("too much")
	errSlow = errors.New("too slow")
)

// run runs a program on the data and gives what it writes.
func run(ctx context.Context, program string, args []string, data []byte) ([]byte, error) {
	folder, err := os.MkdirTemp("", "standfirst-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir = folder
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + folder, "TMPDIR=" + folder, "LC_ALL=C.UTF-8"}
	cmd.Stdin = bytes.NewReader(data)
	var out, words limited
	out.left, words.left, out.full = most, 4<<10, cancel
	cmd.Stdout, cmd.Stderr = &out, &words
	cmd.WaitDelay = afterEnd
	apart(cmd)
	err = cmd.Run()
	switch {
	case out.left < 0:
		return nil, errMuch
	case ctx.Err() != nil:
		return nil, fmt.Errorf("%w: %w", errSlow, ctx.Err())
	case err != nil:
		if line, _, _ := strings.Cut(strings.TrimSpace(words.kept.String()), "\n"); line != "" {
			return nil, errors.New(line)
		}
		return nil, err
	}
	return out.kept.Bytes(), nil
}

// limited keeps what is written up to a limit, and tells when it is passed.
type limited struct {
	kept bytes.Buffer
	left int
	full func()
}

func (l *limited) Write(p []byte) (int, error) {
	n := len(p)
	keep := p[:max(0, min(l.left, n))]
	l.left -= n
	if l.left < 0 && l.full != nil {
		l.full()
	}
	_, err := l.kept.Write(keep)
	return n, err
}

func failed(k kind, program string, err error) error {
	e := &content.Error{Op: "read", Hint: clean.Inline(other(k.media), nil), Err: err}
	switch {
	case errors.Is(err, errMuch):
		e.Kind, e.Reason = content.Refused, clean.Inline("'"+program+"' makes more than 10 MB of it, the most that is read", nil)
	case errors.Is(err, errSlow):
		e.Kind, e.Reason = content.Timeout, clean.Inline("'"+program+"' took too long to convert it", nil)
	default:
		e.Reason = clean.Shorten(clean.Inline("'"+program+"' could not convert it ("+err.Error()+")", nil), 200)
	}
	return e
}

func refuse(reason, hint string, cause error) error {
	return &content.Error{Kind: content.Refused, Op: "read", Reason: clean.Inline(reason, nil), Hint: clean.Inline(hint, nil), Err: cause}
}
