package sandbox

// input is what is left to be read. After the first fault it is empty and bad.
type input struct {
	s   string
	bad bool
	// runs are the lengths of the runs of the block that is being read.
	runs []int
}

func (in *input) fail() {
	in.s, in.bad = "", true
}

func (in *input) take(n uint64) string {
	if n > uint64(len(in.s)) {
		in.fail()
		return ""
	}
	s := in.s[:n]
	in.s = in.s[n:]
	return s
}

func (in *input) byte() byte {
	if s := in.take(1); s != "" {
		return s[0]
	}
	return 0
}

func (in *input) uint() uint64 {
	var x uint64
	for i, shift := 0, uint(0); i < len(in.s) && shift < 64; i, shift = i+1, shift+7 {
		c := in.s[i]
		x |= uint64(c&0x7f) << shift
		if c < 0x80 {
			in.s = in.s[i+1:]
			return x
		}
	}
	in.fail()
	return 0
}

func (in *input) int() int64 {
	u := in.uint()
	return int64(u>>1) ^ -int64(u&1)
}
