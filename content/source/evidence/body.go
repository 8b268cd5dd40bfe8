package evidence

import (
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
)

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
		for weight := len(l.Text); p != nil && weight > 0; p, weight = p.Parent, weight*6/10 {
			scores[p] += weight
			if best == nil || scores[p] > scores[best] {
				best = p
			}
			if weight < len(l.Text)/3 {
				break
			}
		}
	}
	begin, end = -1, -1
	if best == nil {
		return 0, 0
	}
	for i := range lines {
		l := &lines[i]
		if l.Node == nil || !within(l.Node, best) {
			continue
		}
		l.Body = true
		if Running(l) {
			if begin < 0 {
				begin = i
			}
			end = i + 1
		}
	}
	return max(begin, 0), max(headOfOthers(lines, begin, end), 0)
}

// headOfOthers is the line in the last third of a body that heads a list of other pieces, or
// end: "More from Ada Quill".
func headOfOthers(lines []Line, begin, end int) int {
	for i := max(begin+1, end-(end-begin)*2/3); i < end; i++ {
		if !moreHead.In(lines[i].Fold) || wording.Count(lines[i].Text) > 9 {
			continue
		}
		for j := i; j < end; j++ {
			lines[j].Body = false
		}
		return i
	}
	return end
}

var moreHead = pattern.New(`(?i)^(?:more (?:from|by|on|stories|news|articles|in)\b|related (?:articles|stories|posts|content|coverage|reading)` +
	`|recommended(?: (?:stories|articles|reading|for you))?$|you (?:may|might) (?:also )?like|read (?:more|next|also)$|(?:the )?latest (?:from|in|news` +
	`|stories)\b|mehr (?:von|zu|zum|aus|über)\b|weitere (?:artikel|beiträge|texte|themen)|lesen sie auch|das könnte sie|à lire aussi|lire aussi` +
	`|sur le même sujet)`)

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
	begin = -1
	for i := range lines {
		l := &lines[i]
		if n := wording.Count(l.Text); n >= 25 || n >= 12 && wording.SentenceEnd(l.Text) && !headOfText(lines, i) {
			if begin < 0 {
				begin = i
			}
			end = i + 1
			l.Body = true
		}
	}
	begin = max(begin, 0)
	// A name that stands alone twice belongs to the head of a scrape, and so does what stands before it.
	for i := range min(len(lines)-1, 12) {
		if name := lines[i].Fold; i+1 >= begin && names.Personal(strings.Trim(name, " .:")) && wording.Key(name) == wording.Key(lines[i+1].Fold) {
			begin = i + 2
		}
	}
	// What a site adds below a text is none of it.
	for end > begin+3 && (statement.Promotion(lines[end-1].Lower) || wording.Count(lines[end-1].Text) < 12) {
		end--
	}
	return begin, max(end, begin)
}

// headOfText reports whether line i of a plain text is its headline, whatever it ends in: it is the
// first, right above the byline or the date.
func headOfText(lines []Line, i int) bool {
	return i == 0 && len(lines) > 1 && (signature.Signs(lines[1].Fold) || dates.Alone(lines[1].Fold))
}
