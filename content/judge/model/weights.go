package model

import (
	_ "embed" // the weights
	"encoding/binary"
	"math"

	"github.com/standfirst/standfirst/content/judge/weights"
)

//go:embed weights.bin
var trained string

const magic = "SFJM0004"

// sumLength is how long the checksum of the names of features is, behind the magic.
const sumLength = 8

// names are those of the features of a sentence, in their order, as train/tokens.py has them.
func names() [features]string {
	return [features]string{
		atOpen: "open", atLeft: "left", atQuoted: "quoted", atFirst: "first", atLast: "last", atPlace: "place", atStart: "start", atEnd: "end",
		atLength: "length", atStop: "stop", atQuestion: "question", atDigit: "digit", atSize: "size", atAlone: "alone", atResumed: "resumed",
		atTitle: "title", atOpinion: "opinion", atNews: "news",
	}
}

// network holds the decoded weights. The large tables stay where the program
// file was mapped and are read in place.
type network struct {
	words vocabulary
	products
	marks []int16 // rows of 3*channels, one a mark and one of nothing; the bias is folded in
	scale []float32
	dense layer
	front gate
	back  gate
	out   layer
	// temperature and shift calibrate the logits.
	temperature float32
	shift       []float32
}

// reader takes the parts of the weight file one after the other.
type reader struct{ rest string }

func (r *reader) bytes(n int) string {
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *reader) number() int {
	return int(binary.LittleEndian.Uint32([]byte(r.bytes(4))))
}

func (r *reader) floats(n int) []float32 {
	s := r.bytes(4 * n)
	out := make([]float32, n)
	for i := range out {
		out[i] = math.Float32frombits(word32(s, i))
	}
	return out
}

func (r *reader) shorts(n int) []int16 {
	s := r.bytes(2 * n)
	out := make([]int16, n)
	for i := range out {
		out[i] = int16(word16(s, i))
	}
	return out
}

// word32 is the i-th little-endian word of s.
func word32(s string, i int) uint32 {
	b := s[4*i : 4*i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// word16 is the i-th little-endian half word of s.
func word16(s string, i int) uint16 {
	b := s[2*i : 2*i+2]
	return uint16(b[0]) | uint16(b[1])<<8
}

// decode reads a weight file. The file is embedded and covered by a test, so a
// damaged one is a mistake of the build and panics.
func decode(raw string) *network {
	r := &reader{rest: raw}
	if r.bytes(len(magic)) != magic {
		panic("model: weights of another format")
	}
	if inputs := names(); r.bytes(sumLength) != weights.Sum(inputs[:]) {
		panic("model: weights that were learned for other features; train the network again")
	}
	slots, rows, suffixes := r.number(), r.number(), r.number()
	width, hidden, state := r.number(), r.number(), r.number()
	stored, rank, shift := r.number(), r.number(), r.number()
	n := &network{}
	n.words = vocabulary{hashes: r.bytes(4 * slots), ids: r.bytes(2 * slots), slots: uint32(slots), suffixes: uint32(suffixes)}
	n.scale = r.floats(width)
	n.marks = append(r.shorts(marks*3*width), make([]int16, 3*width)...)
	n.dense = r.layer(hidden, 2*width+features)
	n.front = r.gate(state, hidden)
	n.back = r.gate(state, hidden)
	n.out = r.layer(Classes, 2*state+hidden)
	n.temperature = r.floats(1)[0]
	n.shift = r.floats(Classes)
	n.products = r.product(width, rows, stored, rank, shift)
	return n
}
