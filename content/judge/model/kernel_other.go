//go:build !amd64

package model

func lay(rows []float32, _, _ int) []float32 { return rows }

func dots(laid, x, out []float32) { dotsGo(laid, x, out) }

func add(out, weight, x []float32) { addGo(out, weight, x) }

func pool(top []int16, sum []uint16, words []string, marks []int, table []int16) {
	poolGo(top, sum, words, marks, table)
}

func layBase(rows []int16, _, _ int) []int16 { return rows }

func sumUp(sums []int32, base []int16, factors string) { sumUpGo(sums, base, factors) }
