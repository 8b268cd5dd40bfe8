package evidence

import (
	"embed"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/content/dates"
	"github.com/standfirst/standfirst/content/names"
	"github.com/standfirst/standfirst/content/page"
	"github.com/standfirst/standfirst/content/pattern"
	"github.com/standfirst/standfirst/content/source/signature"
	"github.com/standfirst/standfirst/content/source/statement"
	"github.com/standfirst/standfirst/content/wording"
	"github.com/standfirst/standfirst/content/words"
)

//go:embed forms.txt
var files embed.FS

// findBody marks the article's own lines: those from the first to the last
// paragraph of the element that holds the most running text.
func findBody(lines []Line) (begin, end int) {
	scores := map[*html.Node]int{}
	var best *html.Node
	for i := range lines {
		l := &lines[i]
		if l.Node == nil || !Running(l) {
			continue
		}
		p := l.Node
		if p.DataAtom == atom.P {
			p = p.Parent
		}
		for weight := len(l.Text); p != nil && weight*6 > len(l.Text); p, weight = p.Parent, weight*6/10 {
			scores[p] += weight
			if scores[p] > scores[best] {
				best = p
			}
		}
	}
	for i := range lines {
		l := &lines[i]
		l.Body = best != nil && l.Node != nil && within(l.Node, best)
		if l.Body && Running(l) {
			if end == 0 {
				begin = i
			}
			end = i + 1
		}
	}
	// A list of other pieces in the last two thirds is none of it: "More from Ada Quill".
	others := otherPieces(lines, max(begin+1, end-(end-begin)*2/3), end)
	for i := others; i < end; i++ {
		lines[i].Body = false
	}
	return begin, others
}

// otherPieces is the first of the lines from..to that heads a list of other pieces, or to.
func otherPieces(lines []Line, from, to int) int {
	for i := from; i < to; i++ {
		if moreHead.In(lines[i].Fold) && lines[i].Words <= 9 {
			return i
		}
	}
	return to
}

var moreHead = pattern.Read(files, "forms.txt", words.ByName).Named("more heading")

// Running reports whether a line is running text: long enough, not mostly links,
// not part of something else.
func Running(l *Line) bool {
	return len(l.Text) >= 80 && l.Linked*2 < len(l.Text) && !l.Elsewhere() && !l.Has(page.InFooter|page.InCaption)
}

func within(n, ancestor *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == ancestor {
			return true
		}
	}
	return false
}

// textBody is the body of a plain text: from its first to its last running line.
func textBody(lines []Line) (begin, end int) {
	for i := range lines {
		l := &lines[i]
		n := l.Words
		if l.Body = n >= 25 || n >= 12 && wording.SentenceEnd(l.Text) && !headOfText(lines, i); l.Body {
			if end == 0 {
				begin = i
			}
			end = i + 1
		}
	}
	// A name that stands alone twice belongs to the head of a scrape, and so does what stands before it.
	for i := range min(len(lines)-1, 12) {
		if name := lines[i].Fold; i+1 >= begin && names.Personal(strings.Trim(name, " .:")) && wording.Key(name) == wording.Key(lines[i+1].Fold) {
			begin = i + 2
		}
	}
	// What a site adds below a text is none of it.
	for end > begin+3 && statement.Promotion(lines[end-1].Lower) {
		end--
	}
	return begin, max(end, begin)
}

// headOfText reports whether line i of a plain text is its headline, whatever it ends in: it is the
// first, right above the byline or the date.
func headOfText(lines []Line, i int) bool {
	return i == 0 && len(lines) > 1 && (signature.Signs(lines[1].Fold) || dates.Alone(lines[1].Fold))
}
