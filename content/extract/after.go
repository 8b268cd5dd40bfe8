package extract

import (
	"slices"
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
		if head := &pieces[i]; head.reason != boilerplate.Related || head.linked > 0 || head.words > 6 {
			continue
		}
		end := slices.IndexFunc(pieces[i:], func(p piece) bool {
			return p.reason == "" && (p.words > 16 || sentenceEnd(string(p.Text)) && p.words > 8 || p.Kind == content.Table || p.Kind == content.Code)
		})
		if end < 0 {
			end = len(pieces) - i
		}
		leave(pieces[i:i+end], boilerplate.Related)
	}
}

// comments leaves out what readers wrote under a head that counts it, "Comments (40)" or
// "3 replies", where what follows has the marks of comments: names with a date or an age, and
// "Reply" again and again.
func comments(pieces []piece) {
	for i := range pieces {
		if p := &pieces[i]; p.words > 5 || !boilerplate.CountsComments(p.key) {
			continue
		}
		marks := 0
		for j := i + 1; j < len(pieces) && marks < 2; j++ {
			if commentMark(&pieces[j]) {
				marks++
			}
		}
		if marks == 2 {
			leave(pieces[i:], boilerplate.Comments)
			return
		}
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

// among leaves out the short lines between two appeals to the reader, behind the text.
func among(pieces []piece) {
	_, last := extent(pieces)
	call, words := -1, 0 // the last appeal, and the words since then
	for i := last + 1; i < len(pieces); i++ {
		p := &pieces[i]
		if p.reason == "" {
			words += p.words
			continue
		}
		if p.call && call >= 0 && words <= 30 {
			leave(pieces[call:i], boilerplate.Among)
		}
		if words = 0; p.call {
			call = i
		} else {
			call = -1
		}
	}
}

// rest leaves out what follows the end of the article when that is mostly links,
// pictures and calls: the cards of other stories.
func rest(pieces []piece) {
	total := 0
	for i := range pieces {
		if pieces[i].reason == "" {
			total += pieces[i].words
		}
	}
	words, cards, open, cut := 0, 0, 0, len(pieces)
	listed := true // everything so far is an item of a list, or left out
	for i := len(pieces) - 1; i >= 0 && words*10 <= total; i-- {
		p := &pieces[i]
		if p.reason == "" && p.Kind != content.Image && p.linked*2 <= p.words {
			if p.words > 60 {
				break
			}
			open++
			words += p.words
			listed = listed && (len(p.Containers) > 0 || p.Kind == content.Rule)
			continue
		}
		cards++
		switch string(p.reason) {
		case boilerplate.Newsletter, boilerplate.Related, boilerplate.Comments, boilerplate.Donation:
			if open > 0 && (cards >= max(4, 2*open) || listed && p.reason == boilerplate.Related) {
				cut = i
			}
		}
	}
	leave(pieces[cut:], boilerplate.After)
}

// lonely leaves out headings that have nothing below them.
func lonely(pieces []piece) {
	for i := len(pieces) - 1; i >= 0; i-- {
		if p := &pieces[i]; p.reason == "" {
			if p.Kind != content.Heading && p.Kind != content.Rule {
				return
			}
			p.reason = boilerplate.After
		}
	}
}
