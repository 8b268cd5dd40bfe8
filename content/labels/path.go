package labels

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/fetch"
)

// path is the file of an article's labels. It is named for where the article is to be
// found, not for its text, which may change: the address that the page gives as its own,
// else what was asked for. Standard input has no place, so there it is the text.
func (s *Store) path(a *content.Article) string {
	id := string(a.Reference)
	if c := a.Source.Canonical; c != nil && isWeb(string(c.Value)) {
		id = string(c.Value)
	}
	switch {
	case id == fetch.Stdin:
		id = a.Document.TextHash()
	case id == "sample", isWeb(id):
	default:
		if abs, err := filepath.Abs(id); err == nil {
			id = abs
		}
	}
	sum := sha256.Sum256([]byte(id))
	return filepath.Join(s.folder, readable(id)+hex.EncodeToString(sum[:8])+".jsonl")
}

func isWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// readable is the part of a file's name that tells a person what it is of: the host
// and the last part of the path, in small letters, digits and hyphens.
func readable(id string) string {
	var words []string
	if u, err := url.Parse(id); err == nil && u.Host != "" {
		words = append(words, u.Hostname())
		id = u.Path
	}
	id = strings.TrimRight(filepath.ToSlash(id), "/")
	words = append(words, id[strings.LastIndexByte(id, '/')+1:])
	var b strings.Builder
	hyphen := true // none at the beginning, none after another
	for _, c := range []byte(strings.ToLower(strings.Join(words, "-"))) {
		switch {
		case b.Len() >= longestName:
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteByte(c)
			hyphen = false
		case !hyphen:
			b.WriteByte('-')
			hyphen = true
		}
	}
	if b.Len() > 0 && !hyphen {
		b.WriteByte('-')
	}
	return b.String()
}

// longestName is the most of a file's name that is for people, in bytes.
const longestName = 60
