package model

// The assembly uses what every amd64 processor has (SSE2), so there is nothing to
// ask the processor for. It checks no lengths: that is done here.

// dots8 puts the inner products of x and eight rows in out. Rows follow each other,
// each n numbers long.
//
//go:noescape
func dots8(rows, x *float32, n int, out *[8]float32)

// add4 adds n/4*4 numbers of four columns, each times its number, to out.
//
//go:noescape
func add4(out, a, b, c, d *float32, times *[4]float32, n int)

// pool8 adds the answers of n/8*8 channels. It reads where the window's strings and
// slices lie from their headers.
//
//go:noescape
func pool8(top, sum *int32, at *window, n int)

func dots(rows, x, out []float32) {
	n := len(x)
	if n == 0 || len(out) < 8 {
		dotsGo(rows, x, out)
		return
	}
	whole := len(out) &^ 7
	_ = rows[:n*len(out)]
	for i := 0; i < whole; i += 8 {
		dots8(&rows[i*n], &x[0], n, (*[8]float32)(out[i:]))
	}
	dotsGo(rows[whole*n:], x, out[whole:])
}

func add(out []float32, column *[4][]float32, times *[4]float32) {
	n := len(out) &^ 3
	a, b, c, d := column[0][:len(out)], column[1][:len(out)], column[2][:len(out)], column[3][:len(out)]
	if n > 0 {
		add4(&out[0], &a[0], &b[0], &c[0], &d[0], times, n)
	}
	addGo(out[n:], &[4][]float32{a[n:], b[n:], c[n:], d[n:]}, times)
}

func pool(top, sum []int32, at *window) {
	n := len(top) &^ 7
	rest := window{}
	for k := range 3 {
		w, m := at.words[k][:len(top)], at.marks[k][:len(top)]
		rest.words[k], rest.marks[k] = w[n:], m[n:]
	}
	sum = sum[:len(top)]
	if n > 0 {
		pool8(&top[0], &sum[0], at, n)
	}
	poolGo(top[n:], sum[n:], &rest)
}
