package fetch

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/envelope"
)

func getFile(ctx context.Context, name string, o Options) (*Resource, error) {
	path := name
	if _, err := os.Lstat(path); err != nil {
		path = withoutEntry(name)
	}
	fail := func(err error, kind content.Kind, reason, hint clean.Text) error {
		return &content.Error{Kind: kind, Op: "read", Reference: clean.Inline(path, nil), Reason: reason, Hint: hint, Err: err}
	}
	info, err := os.Stat(path)
	if err != nil {
		reason, hint := fileFault(path, err)
		return nil, fail(err, content.Other, reason, hint)
	}
	if reason, hint := unfit(info, path); reason != "" {
		return nil, fail(nil, content.Refused, reason, hint)
	}
	f, err := openFile(path)
	if err != nil {
		reason, hint := fileFault(path, err)
		return nil, fail(err, content.Other, reason, hint)
	}
	defer func() { _ = f.Close() }()
	// It may be another one by now.
	if info, err = f.Stat(); err == nil {
		if reason, hint := unfit(info, path); reason != "" {
			return nil, fail(nil, content.Refused, reason, hint)
		}
	}
	b := newBody(ctx, o, "reading "+clean.Inline(path, nil), info.Size(), content.MaxFile)
	data, err := b.read(f)
	if err != nil {
		kind, reason, hint := b.fault(err)
		if kind == content.Other {
			reason, hint = fileFault(path, err)
		}
		return nil, fail(err, kind, reason, hint)
	}
	if address, ok := envelope.Shortcut(data); ok {
		o.FromPage = true // nobody has typed it
		r, err := getAddress(ctx, address, o)
		if err == nil {
			r.Reference = name
		}
		return r, err
	}
	return &Resource{Reference: name, Name: name, Bytes: data}, nil
}

// withoutEntry is a name without the number of one of its pages: "letters.mbox#2".
func withoutEntry(name string) string {
	i := strings.LastIndexByte(name, '#')
	if i <= 0 || i+1 == len(name) || strings.Trim(name[i+1:], "0123456789") != "" {
		return name
	}
	return name[:i]
}

// unfit says why a thing that exists cannot be read as an article.
func unfit(info fs.FileInfo, path string) (reason, hint clean.Text) {
	mode := info.Mode()
	switch {
	case mode.IsDir():
		return "it is a directory", "name a file in it"
	case mode&fs.ModeNamedPipe != 0:
		if strings.HasPrefix(path, "/dev/") || strings.HasPrefix(path, "/proc/") { // a shell's <(command)
			return "it is a pipe, not a file", "'COMMAND | standfirst -' reads what a command writes"
		}
		return "it is a pipe, not a file", "'standfirst - < " + clean.Inline(path, nil) + "' reads from it"
	case mode&fs.ModeSocket != 0:
		return "it is a socket, not a file", ""
	case mode&(fs.ModeDevice|fs.ModeCharDevice) != 0:
		return "it is a device, not a file", ""
	case !mode.IsRegular():
		return "it is not a regular file", ""
	case info.Size() > content.MaxFile:
		return "it has " + megabytes(info.Size()) + ", and " + megabytes(content.MaxFile) + " is the most that is read", ""
	default:
		return "", ""
	}
}

func fileFault(path string, err error) (reason, hint clean.Text) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if looksLikeAddress(path) {
			return "there is no such file", "for an address, write 'https://" + clean.Inline(path, nil) + "'"
		}
		return "there is no such file", "check the spelling; '-' reads standard input, 'sample' opens an example"
	case errors.Is(err, fs.ErrPermission):
		return "you are not allowed to read it", ""
	default:
		return readFault(err)
	}
}

// readFault is why a reading that had begun did not end, without the name again.
func readFault(err error) (reason, hint clean.Text) {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	if errors.Is(err, syscall.EISDIR) {
		return "it is a directory", "name a file in it"
	}
	return clean.Inline(err.Error(), nil), ""
}

// looksLikeAddress reports whether a missing file may have been meant as an
// address: its first part has a dot and it is no path.
func looksLikeAddress(path string) bool {
	host, _, _ := strings.Cut(path, "/")
	i := strings.LastIndexByte(host, '.')
	if i <= 0 || strings.ContainsAny(host, " \\") {
		return false
	}
	switch strings.ToLower(host[i+1:]) {
	case "html", "htm", "xhtml", "md", "markdown", "txt", "text", "mht", "pdf", "doc", "docx", "epub", "json", "xml", "":
		return false
	default:
		return true
	}
}

func getStdin(ctx context.Context, o Options) (*Resource, error) {
	fail := func(err error, kind content.Kind, reason, hint clean.Text) error {
		return &content.Error{Kind: kind, Op: "read", Reference: "standard input", Reason: reason, Hint: hint, Err: err}
	}
	in := o.Stdin
	if in == nil {
		in = strings.NewReader("")
	}
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		return nil, fail(nil, content.Usage, "nothing is piped into it", "'curl ADDRESS | standfirst -', or name a file or an address")
	}
	b := newBody(ctx, o, "reading standard input", 0, content.MaxFile)
	data, err := b.read(in)
	if err != nil && !errors.Is(err, io.EOF) {
		kind, reason, hint := b.fault(err)
		if kind == content.Other {
			reason, hint = readFault(err)
		}
		return nil, fail(err, kind, reason, hint)
	}
	return &Resource{Reference: Stdin, Bytes: data}, nil
}
