package extract

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/source"
)

// filter gives a reason to every piece that is no part of the article: it is a
// source fact, a part of the page, or said before.
func filter(pieces []piece, f source.Facts) {
	claimed(pieces, f)
	places := newPlacer(containers(pieces))
	first, last := extent(pieces)
	ofCode := slices.ContainsFunc(pieces, func(p piece) bool { return p.Kind == content.Code })
	for i := range pieces {
		p := &pieces[i]
		if p.reason != "" || p.Kind == content.Code || p.Kind == content.Table || p.Kind == content.Rule || p.Kind == content.Image && p.Caption != "" {
			continue
		}
		outer := i < first || i > last
		if r, ok := boilerplate.Of(p.key, p.words, outer); ok {
			p.reason, p.call = clean.Inline(r.Why, nil), r.Call
		} else if p.Kind == content.Image {
			continue
		} else if !ofCode && boilerplate.Script(string(p.Text), outer) {
			p.reason = boilerplate.Code
		} else if why := places.why(p, false); why != "" {
			p.reason, p.call = clean.Inline(why, nil), true
		} else if why := shaped(p, i < first, i > last); why != "" {
			p.reason = clean.Inline(why, nil)
		}
	}
	headed(pieces)
	comments(pieces)
	setAgain(pieces)
	pullQuotes(pieces)
	smooth(pieces)
	rest(pieces)
	lonely(pieces)
}

// sameTitle reports whether one of two titles is the other with a site's name added.
func sameTitle(a, b string) bool {
	short, long := a, b
	if len(a) > len(b) {
		short, long = b, a
	}
	return len(short) >= 12 && (strings.HasPrefix(long, short) || strings.HasSuffix(long, short)) && len(long)-len(short) < 40
}

// extent is the first and the last piece that is surely the article's text; first
// is behind every piece when there is none.
func extent(pieces []piece) (first, last int) {
	first, last = len(pieces), -1
	for i := range pieces {
		if prose(&pieces[i]) {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// prose reports whether a piece is surely the article's own text.
func prose(p *piece) bool {
	return p.reason == "" && p.Kind == content.Paragraph && p.words >= 25 && p.linked*2 < p.words && sentenceEnd(string(p.Text))
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
	words, cards, open := 0, 0, 0
	cut := -1
	listed := true // everything so far is an item of a list, or left out
	inText := false
	for i := len(pieces) - 1; i >= 0 && !inText; i-- {
		p := &pieces[i]
		switch {
		case p.reason != "":
			cards++
			if why := string(p.reason); why == boilerplate.Newsletter || why == boilerplate.Related || why == boilerplate.Comments || why == boilerplate.Donation {
				if open > 0 && (cards >= max(4, 2*open) || listed && why == boilerplate.Related) {
					cut = i
				}
			}
		case p.Kind == content.Image, p.linked*2 > p.words:
			cards++
		default:
			open++
			listed = listed && (len(p.Containers) > 0 || p.Kind == content.Rule)
			words += p.words
			inText = words*10 > total || p.words > 60
		}
	}
	for i := cut + 1; cut >= 0 && i < len(pieces); i++ {
		if pieces[i].reason == "" {
			pieces[i].reason = boilerplate.After
		}
	}
}

// lonely leaves out headings that have nothing below them, and what is left of
// lists after the end.
func lonely(pieces []piece) {
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		if p.reason != "" {
			continue
		}
		if p.Kind != content.Heading && p.Kind != content.Rule {
			return
		}
		p.reason = boilerplate.After
	}
}

// smooth lets short lines among appeals to the reader, before or after the
// article's text, be a part of them.
func smooth(pieces []piece) {
	first, last := extent(pieces)
	for i := 0; i < len(pieces); {
		if pieces[i].reason != "" || i > first && i < last {
			i++
			continue
		}
		end, words := i, 0
		for end < len(pieces) && pieces[end].reason == "" {
			words += pieces[end].words
			end++
		}
		if i > 0 && end < len(pieces) && pieces[i-1].call && pieces[end].call && words <= 30 && i > last {
			for j := i; j < end; j++ {
				pieces[j].reason, pieces[j].call = boilerplate.Among, true
			}
		}
		i = max(end, i+1)
	}
}
