package envelope

import (
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"errors"
	"io"
)

// packed unpacks gzip and bzip2.
func packed(c *Contents, _ int) (bool, error) {
	var open io.Reader
	switch {
	case bytes.HasPrefix(c.Data, []byte("\x1f\x8b\x08")):
		r, err := gzip.NewReader(bytes.NewReader(c.Data))
		if err != nil {
			return false, refuse("it is a compressed file (gzip) that cannot be unpacked", err)
		}
		open = r
	case bytes.HasPrefix(c.Data, []byte("BZh")) && len(c.Data) > 10 && string(c.Data[4:10]) == "1AY&SY":
		open = bzip2.NewReader(bytes.NewReader(c.Data))
	default:
		return false, nil
	}
	data, err := some(open)
	switch {
	case errors.Is(err, errTooMuch):
		return false, refuse("it becomes larger than 64 MB when it is unpacked", err)
	case err != nil && len(data) == 0:
		return false, refuse("it is a compressed file that cannot be unpacked", err)
	}
	c.Data = data
	if t := baseType(c.MediaType); t != "" && t != "text/html" && t != "text/plain" && t != "text/markdown" {
		c.MediaType = "" // that of the packed file
	}
	return true, nil
}

// some reads all there is, up to [MaxOpened]. What came before a fault is given with it.
func some(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxOpened+1))
	if len(data) > MaxOpened {
		return nil, errTooMuch
	}
	return data, err
}
