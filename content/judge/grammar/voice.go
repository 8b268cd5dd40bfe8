package grammar

import "strings"

// markVoices finds which sentences go on with the words of somebody who was
// announced before: by a label in a transcript, by a colon, or by a quotation
// that the next block takes up.
func markVoices(all []Sentence) {
	voice := ""
	lasting := repeated(all)
	for i := range all {
		s := &all[i]
		if s.Label != "" {
			voice = strings.TrimSuffix(s.Label, ".")
			if s.own {
				voice = ""
			}
		} else if s.First && i > 0 && !transcript(all, i, lasting) {
			voice = ""
		}
		s.Voice, s.Turn, s.Voiced = voice, voice == "a", lasting[voice] && voice != "q"
		if i == 0 {
			continue
		}
		p := &all[i-1]
		s.AfterColon = strings.HasSuffix(p.Text, ":") && (len(p.Frames) > 0 || p.AfterColon) || p.AfterColon && p.Block == s.Block
		s.Resumed = s.First && p.OpenAfter && len(s.Tokens) > 0 && s.Tokens[0].Open
	}
}

// longTurn is how many sentences somebody may speak in a transcript before the next
// label.
const longTurn = 40

// transcript reports whether the article is a transcript around sentence i, where
// paragraphs go on with the speaker of the one before: labels stood there lately,
// or one that comes again, and another follows.
func transcript(all []Sentence, i int, lasting map[string]bool) bool {
	every := func(string) bool { return true }
	return labels(all, i-12, i, every) >= 2 ||
		labels(all, i-longTurn, i, func(l string) bool { return lasting[l] }) > 0 && labels(all, i, i+longTurn, every) > 0
}

// labels counts the labels of a kind in the sentences from a to b, exclusive.
func labels(all []Sentence, a, b int, kind func(string) bool) int {
	n := 0
	for k := max(0, a); k < min(b, len(all)); k++ {
		if l := strings.TrimSuffix(all[k].Label, "."); l != "" && kind(l) {
			n++
		}
	}
	return n
}

// repeated are the labels of a transcript: in capitals, or of questions and answers,
// and more than one with other words behind them. Those of headlines come once.
func repeated(all []Sentence) map[string]bool {
	first := map[string]string{}
	out := map[string]bool{}
	for i := range all {
		l := strings.TrimSuffix(all[i].Label, ".")
		if l == "" || l[0] == '(' || l != "q" && l != "a" && l != strings.ToUpper(l) {
			continue
		}
		if t, ok := first[l]; !ok {
			first[l] = all[i].Text
		} else if t != all[i].Text {
			out[l] = true
		}
	}
	return out
}
