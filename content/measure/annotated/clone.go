package annotated

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
)

// Bytes are the page's bytes, unpacked, out of a folder of clones, bare or not, as OWNER/NAME. They are
// asked of the git that is installed.
func (p *Page) Bytes(clones string) ([]byte, error) {
	dir := filepath.Join(clones, filepath.FromSlash(p.Repository))
	data, err := exec.CommandContext(context.Background(), "git", "-C", dir, "show", p.Commit+":"+p.Path).Output()
	if err != nil {
		return nil, fmt.Errorf("%s has no %s at %s: %w", dir, p.Path, p.Commit, err)
	}
	if !strings.HasSuffix(p.Path, ".gz") {
		return data, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", p.Repository, p.Path, err)
	}
	return io.ReadAll(z)
}
