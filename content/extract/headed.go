package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content"
)

// headed leaves out the short lines under a head such as "More on this story" behind the text:
// the entries go with it.
func headed(pieces []piece) {
	_, last := extent(pieces)
	for i := last + 1; i < len(pieces); i++ {
		if pieces[i].reason != whyRelated || pieces[i].linked > 0 || pieces[i].words > 6 {
			continue
		}
		for j := i + 1; j < len(pieces); j++ {
			p := &pieces[j]
			if p.reason == "" && (p.words > 16 || sentenceEnd(string(p.Text)) && p.words > 8 || p.Kind == content.Table || p.Kind == content.Code) {
				break
			}
			if p.reason == "" {
				p.reason = whyRelated
			}
		}
	}
}

// comments leaves out what readers wrote under a head that counts it, "Comments (40)" or
// "3 replies", where what follows has the marks of comments: names with a date or an age, and
// "Reply" again and again.
func comments(pieces []piece) {
	for i := range pieces {
		p := &pieces[i]
		if p.words > 5 || !countsComments(p.key) {
			continue
		}
		marks := 0
		for j := i + 1; j < len(pieces); j++ {
			if commentMark(&pieces[j]) {
				marks++
			}
		}
		if marks < 2 {
			continue
		}
		for j := i; j < len(pieces); j++ {
			if pieces[j].reason == "" {
				pieces[j].reason, pieces[j].call = whyComments, true
			}
		}
		return
	}
}

// countsComments reports whether a line, folded, is the head of comments with their number.
func countsComments(key string) bool {
	word, number := "", false
	for f := range strings.FieldsFuncSeq(key, func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == ':' }) {
		switch {
		case strings.Trim(f, "0123456789.,") == "":
			number = true
		case word == "":
			word = f
		default:
			return false
		}
	}
	switch word {
	case "comments", "comment", "replies", "responses", "kommentare", "leserkommentare", "commentaires", "reactions", "antworten":
		return number
	}
	return false
}

// commentMark reports whether a piece is what stands beside each comment.
func commentMark(p *piece) bool {
	if p.words == 0 || p.words > 8 {
		return false
	}
	switch p.key {
	case "reply", "like", "report", "antworten", "répondre", "share", "upvote", "flag", "reply like", "like reply":
		return true
	}
	return strings.HasSuffix(p.key, " ago") || endsInDay(p.key)
}

// endsInDay reports whether a short line ends in a day: "reader1 september 2, 2024".
func endsInDay(key string) bool {
	words := strings.Fields(key)
	n := len(words)
	if n < 3 || len(words[n-1]) != 4 || strings.Trim(words[n-1], "0123456789") != "" {
		return false
	}
	for _, w := range words[max(0, n-3) : n-1] {
		switch strings.Trim(w, ".,") {
		case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
			"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "januar", "februar", "märz", "mai", "juni", "juli", "oktober",
			"dezember":
			return true
		}
	}
	return false
}
