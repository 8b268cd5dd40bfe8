package decode

import "bytes"

// longestData is the most that is kept of data that a page holds within itself, in
// bytes: a small sign; what is longer is a picture, of which nothing is read.
const longestData = 4 << 10

// withoutPictures takes the long data addresses ("data:image/png;base64,…") out of a
// page.
func withoutPictures(data []byte) []byte {
	mark := []byte(";base64,")
	var out []byte
	begin, from := 0, 0 // of what is not in out yet, and of what was not looked at
	for {
		i := bytes.Index(data[from:], mark)
		if i < 0 {
			break
		}
		i += from + len(mark)
		for from = i; from < len(data) && base64Byte(data[from]); {
			from++
		}
		if from-i > longestData && bytes.Contains(data[max(0, i-120):i], []byte("data:")) {
			out = append(out, data[begin:i]...)
			begin = from
		}
	}
	if begin == 0 {
		return data
	}
	return append(out, data[begin:]...)
}

func base64Byte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%' || c == '\r' || c == '\n'
}
