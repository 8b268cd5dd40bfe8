package ssh

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"io"
	"io/fs"
	"os"

	"golang.org/x/crypto/ssh"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
)

// maxKey is the longest file of a key, in bytes.
const maxKey = 16 << 10

// Key is the key in a file, which is made when it is not there, so that clients know the
// server again.
func Key(path string) (ssh.Signer, error) {
	fail := func(reason clean.Text, err error) (ssh.Signer, error) {
		return nil, &content.Error{
			Op: "use the key", Reference: clean.Reference(path), Reason: reason, Err: err,
			Hint: "delete the file and a new one is made; clients will then say that the key has changed",
		}
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err := newKey(path); err != nil {
			return fail(clean.Inline(err.Error(), nil), err)
		}
		file, err = os.Open(path)
	}
	if err != nil {
		return fail(clean.Inline(err.Error(), nil), err)
	}
	defer func() { _ = file.Close() }()
	b, err := io.ReadAll(io.LimitReader(file, maxKey))
	if err != nil {
		return fail(clean.Inline(err.Error(), nil), err)
	}
	signer, err := ssh.ParsePrivateKey(b)
	if err != nil {
		return fail("it is no private key", err)
	}
	return signer, nil
}

func newKey(path string) error {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	block, err := ssh.MarshalPrivateKey(private, "standfirst")
	if err != nil {
		return err
	}
	return record.WriteFile(path, func(w io.Writer) error { return pem.Encode(w, block) })
}

// Fingerprint is what clients show of a key: "SHA256:…".
func Fingerprint(key ssh.Signer) string { return ssh.FingerprintSHA256(key.PublicKey()) }
