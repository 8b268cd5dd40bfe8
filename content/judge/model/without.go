package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Without gives the probabilities that a sentence would have if the given byte
// spans were cut out of it, its neighbours read as before. Spans may come in any
// order and overlap; one that does not lie in the sentence is left alone.
func (r *Reading) Without(sentence int, spans [][2]int) [Classes]float32 {
	return softmax(r.without(sentence, spans))
}

func (r *Reading) without(sentence int, spans [][2]int) [Classes]float32 {
	n := r.model.net
	r.encoder.again(&r.sentences[sentence], r.left(sentence, spans), &r.shorter)
	v, fore, hind := r.work.vector, r.work.fore, r.work.hind
	n.vector(r.work, &r.shorter, v)
	n.front.after(r.work, v, r.fore.before(sentence), fore)
	n.back.after(r.work, v, r.hind.before(len(r.sentences)-1-sentence), hind)
	return n.decide(fore, hind, v)
}

// left are the tokens that a sentence has without spans of it: its own, as far as they are left, unless the cuts
// make others of them.
func (r *Reading) left(sentence int, spans [][2]int) []token {
	spans = ordered(spans)
	text := r.texts[sentence]
	left, ok := without(r.tokens[:0], r.sentences[sentence].tokens, text, spans)
	if !ok {
		r.spare = cut(r.spare[:0], text, spans)
		left = r.encoder.scan(string(r.spare), left[:0])
	}
	r.tokens = left
	return left
}

// without appends the tokens of a text that are left of it without spans, in order. It is not ok where a span begins
// or ends in a token, or where what comes to stand side by side may make another.
func without(out, tokens []token, text string, spans [][2]int) (left []token, ok bool) {
	var (
		k    int // the next token
		at   int // the end of the last span,
		edge int // and of the text before it
	)
	for _, p := range spans {
		a, b := max(at, p[0]), p[1]
		if !within(p, text) || b <= a {
			continue
		}
		if !utf8.RuneStart(text[a]) || b < len(text) && !utf8.RuneStart(text[b]) {
			return out, false
		}
		if a > at {
			edge = a
		}
		for ; k < len(tokens) && int(tokens[k].end) <= a; k++ {
			out = append(out, tokens[k])
		}
		if k < len(tokens) && int(tokens[k].start) < a {
			return out, false
		}
		for k < len(tokens) && int(tokens[k].end) <= b {
			k++
		}
		if k < len(tokens) && int(tokens[k].start) < b || edge > 0 && b < len(text) && !parts(text[edge-1]) && !parts(text[b]) {
			return out, false
		}
		if next := text[b:]; strings.HasPrefix(next, "'") || strings.HasPrefix(next, "’") {
			return out, false // of a possessive
		}
		at = b
	}
	return append(out, tokens[k:]...), true
}

// parts reports whether a byte belongs to no word and parts those beside it.
func parts(b byte) bool {
	switch b {
	case ' ', ',', '.', ';', ':', '!', '?', '(', ')', '"':
		return true
	}
	return false
}

// within reports whether a span lies in the text.
func within(span [2]int, text string) bool {
	return span[0] >= 0 && span[1] >= span[0] && span[1] <= len(text)
}

// cut appends text without the spans to out.
func cut(out []byte, text string, spans [][2]int) []byte {
	at := 0
	for _, p := range ordered(spans) {
		if !within(p, text) {
			continue
		}
		if p[0] > at {
			out = append(out, text[at:p[0]]...)
		}
		at = max(at, p[1])
	}
	return append(out, text[at:]...)
}

// ordered is the spans by their start.
func ordered(spans [][2]int) [][2]int {
	if slices.IsSortedFunc(spans, byStart) {
		return spans
	}
	spans = slices.Clone(spans)
	slices.SortFunc(spans, byStart)
	return spans
}

func byStart(a, b [2]int) int { return cmp.Compare(a[0], b[0]) }
