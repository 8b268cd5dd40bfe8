package grammar

import "strings"

// markVoices finds which sentences go on with the words of somebody who was
// announced before: by a label in a transcript, by a colon, or by a quotation
// that the next block takes up.
func markVoices(all []Sentence) {
	voice := ""
	for i := range all {
		s := &all[i]
		if s.label != "" {
			voice = strings.TrimSuffix(s.label, ".")
		} else if s.First && i > 0 && !transcript(all, i) {
			voice = ""
		}
		s.voice, s.Turn = voice, voice == "a"
		if i == 0 {
			continue
		}
		p := &all[i-1]
		s.AfterColon = strings.HasSuffix(p.Text, ":") && (len(p.Frames) > 0 || p.AfterColon) || p.AfterColon && p.Block == s.Block
		s.Resumed = s.First && p.OpenAfter && len(s.Tokens) > 0 && s.Tokens[0].Open
	}
}

// transcript says that the article is a transcript at sentence i, where
// paragraphs go on with the speaker of the one before.
func transcript(all []Sentence, i int) bool {
	n := 0
	for k := max(0, i-12); k < i; k++ {
		if all[k].label != "" {
			n++
		}
	}
	return n >= 2
}
