//go:build !amd64

package model

func dots(rows, x, out []float32) { dotsGo(rows, x, out) }

func add(out []float32, column *[4][]float32, times *[4]float32) { addGo(out, column, times) }

func pool(top, sum []int32, at *window) { poolGo(top, sum, at) }
