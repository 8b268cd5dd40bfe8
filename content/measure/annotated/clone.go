package annotated

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// Show gives a file as it was at a commit of the clone in a folder: "git -C folder show commit:path".
type Show func(folder, object string) ([]byte, error)

// Bytes are the page's bytes, unpacked, out of a folder of clones, bare or not, as OWNER/NAME.
func (p *Page) Bytes(show Show, clones string) ([]byte, error) {
	dir := filepath.Join(clones, filepath.FromSlash(p.Repository))
	data, err := show(dir, p.Commit+":"+p.Path)
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
