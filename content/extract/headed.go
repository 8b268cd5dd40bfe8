package extract

import (
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
)

// headed leaves out the short lines under a head such as "More on this story" behind the text:
// the entries go with it.
func headed(pieces []piece) {
	_, last := extent(pieces)
	for i := last + 1; i < len(pieces); i++ {
		if pieces[i].reason != boilerplate.Related || pieces[i].linked > 0 || pieces[i].words > 6 {
			continue
		}
		for j := i + 1; j < len(pieces); j++ {
			p := &pieces[j]
			if p.reason == "" && (p.words > 16 || sentenceEnd(string(p.Text)) && p.words > 8 || p.Kind == content.Table || p.Kind == content.Code) {
				break
			}
			if p.reason == "" {
				p.reason = boilerplate.Related
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
		if p.words > 5 || !boilerplate.CountsComments(p.key) {
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
				pieces[j].reason, pieces[j].call = boilerplate.Comments, true
			}
		}
		return
	}
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
	_, dated := dates.Find(p.key)
	return dated || strings.HasSuffix(p.key, " ago")
}
