package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/markup"
	"github.com/standfirst/standfirst/content/extract/boilerplate"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/runs"
	"github.com/standfirst/standfirst/content/source"
	"github.com/standfirst/standfirst/content/wording"
)

// carriedWords is the least number of words of a text that a page carries besides what it
// shows and that is worth taking for the article.
const carriedWords = 60

// carried is the article that a page carries in its data or for browsers without scripts,
// where what it shows is less than two thirds of that, with what is said of it. What a
// publisher keeps for subscribers stays there: it is only said that there is more. Otherwise
// the pieces stay as they are.
func carried(p *page.Page, pieces []piece, f source.Facts, counts *clean.Counts, short clean.Text) ([]piece, clean.Text) {
	shown := count(pieces).words
	data := dataPieces(f.Text, counts)
	closed := f.Closed || f.Paywall != nil
	if n := count(data).words; n >= carriedWords && shown*3 < n*2 {
		if closed && shown >= minWords {
			return pieces, "only the beginning is open: the rest is for subscribers"
		}
		if !closed {
			filter(data, f)
			return data, clean.Inline("from the page's data (JSON-LD articleBody): the open page shows "+strconv.Itoa(shown)+" of "+strconv.Itoa(n)+
				" words", nil)
		}
	}
	if shown < minWords {
		plain := noscriptPieces(p.Tree, counts)
		if filter(plain, f); count(plain).words >= carriedWords {
			return plain, "from the part of the page for browsers without scripts"
		}
	}
	if short != "" {
		return pieces, short
	}
	switch {
	case closed && cutOff(pieces, shown):
		return pieces, "only the beginning is open: the rest is for subscribers"
	case shown > 0:
		return pieces, pageOf(p.Tree)
	}
	return pieces, ""
}

// dataPieces are the paragraphs of a text in the page's data.
func dataPieces(text string, counts *clean.Counts) []piece {
	if strings.Contains(text, "</p>") || strings.Contains(text, "<br") {
		if tree, err := html.Parse(strings.NewReader(text)); err == nil {
			return walk(tree, nowhere, nil, counts)
		}
	}
	var pieces []piece
	build := runs.Builder{Counts: counts}
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		build.Add(line, 0, "")
		b := content.Block{Kind: content.Paragraph}
		if b.Text, _ = build.Build(); b.Text != "" {
			pieces = append(pieces, newPiece(b))
		}
	}
	return pieces
}

func nowhere(*html.Node) int { return -1 }

// noscriptPieces are those of what a page shows to browsers without scripts.
func noscriptPieces(tree *html.Node, counts *clean.Counts) []piece {
	var pieces []piece
	for n := range tree.Descendants() {
		if n.DataAtom != atom.Noscript || n.FirstChild == nil || len(n.FirstChild.Data) < 300 || n.FirstChild.Type != html.TextNode {
			continue
		}
		if inner, err := html.Parse(strings.NewReader(n.FirstChild.Data)); err == nil {
			pieces = append(pieces, walk(inner, nowhere, nil, counts)...)
		}
	}
	return pieces
}

// cutOff reports whether an article breaks off where an offer to subscribe follows it.
func cutOff(pieces []piece, shown int) bool {
	last := -1
	for i := range pieces {
		if pieces[i].reason == "" && pieces[i].Kind == content.Paragraph {
			last = i
		}
	}
	if last < 0 || shown > 400 {
		return false
	}
	for _, x := range pieces[last+1:] {
		if why := string(x.reason); why == boilerplate.Paywall {
			return true
		}
	}
	text := strings.TrimRight(string(pieces[last].Text), " ")
	return strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...")
}

// pageOf says which page of several this is, where the page counts them: "page 1 of 3".
func pageOf(tree *html.Node) clean.Text {
	next := false
	for n := range tree.Descendants() {
		if n.Type == html.TextNode && len(n.Data) < 80 && n.Parent != nil {
			at, all := boilerplate.PageLine(strings.ToLower(n.Data))
			if all > 1 && at <= all && !strings.Contains(strings.ToLower(markup.Attr(n.Parent, "class")), "comment") {
				return clean.Inline("page "+strconv.Itoa(at)+" of "+strconv.Itoa(all)+": the others are on pages of their own", nil)
			}
		}
		if n.Type != html.ElementNode {
			continue
		}
		if rel := markup.Attr(n, "rel"); rel == "next" && (n.DataAtom == atom.Link || n.DataAtom == atom.A) {
			next = true
		}
		names := strings.ToLower(markup.Attr(n, "class"))
		if !strings.Contains(names, "pag") && !strings.Contains(names, "page") {
			continue
		}
		if text := wording.Squeeze(plainText(n)); len(text) < 60 {
			if at, all := boilerplate.Counted(text); all > 1 && at <= all {
				return clean.Inline("page "+strconv.Itoa(at)+" of "+strconv.Itoa(all)+": the others are on pages of their own", nil)
			}
			if n := numbered(text); next && n > 1 {
				return clean.Inline("one of "+strconv.Itoa(n)+" pages: the others are on pages of their own", nil)
			}
		}
	}
	return ""
}

// numbered is how many pages a row of links counts: "1 2 3 Next".
func numbered(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if k, err := strconv.Atoi(word); err == nil {
			if k != n+1 {
				return 0
			}
			n = k
		}
	}
	return n
}
