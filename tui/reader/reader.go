// Package reader is the article's pane: the masthead, the page below it, the
// place one reads at and the sentence one stands on, the filter and the hits
// of a search.
//
// It takes no keys and sends no messages; its owner calls it and draws what
// [Reader.Rows] returns. It does not lay text out itself; package page does.
package reader

import (
	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/styles"
	"github.com/standfirst/standfirst/tui/page"
	"github.com/standfirst/standfirst/tui/row"
)

// Marks is how much of the labels is shown.
type Marks uint8

// The amounts of marks.
const (
	// MarksQuiet shows letters in the margin and marks what is not asserted as fact.
	MarksQuiet Marks = iota
	// MarksFull shows letters in the margin and the underlines of all labels.
	MarksFull
	// MarksMargin shows the letters only.
	MarksMargin
	// MarksNone shows the article as it was published, and nothing of its labels.
	MarksNone

	marksEnd
)

// Reader is the pane of one article.
type Reader struct {
	article *content.Article
	judged  Judged
	page    *page.Page
	styles  styles.Styles
	marks   Marks

	width, height int
	measure       int // the text column that the reader asked for
	inset         int // cells left of the page

	counts   [content.Labels]int
	words    int // of the article's sentences
	letters  int // that it holds, where it has no author
	reckoned struct{ width, rows int }
	masthead []row.Row
	across   int // cells that the head is drawn over, or 0 when it is the pane's
	crown    int // rows of the masthead that are
	// The top of the screen: the first row of the masthead that is shown, and
	// when none is, the first line of the page.
	head int
	top  page.Place

	// moved reports whether one has begun to read, so that the text must stay where
	// it is; quiet that the cursor has only followed the screen.
	moved, quiet bool

	large   enlarged
	cursor  int // the sentence one stands on, or page.NoSentence
	filter  content.Label
	filters bool
	only    func(sentence int) bool // a filter that is no label, or nil

	own      func(sentence int) (styles.Mark, bool)
	numbers  func([]Sighted) []int // of links, or nil
	method   ansi.Method
	withheld Withheld

	query   string
	pattern bool
	found   []page.Hit // all there are
	hits    []page.Hit // those that the filter leaves
	hitNow  int
	// searched is counted up when the hits change.
	searched int
	passages []Passage // in the order of the text
	passage  int       // the number of those that stand out, or -1
	spots    []page.Spot
	buf      []byte
}

// Judged gives the judgement of a sentence that may be shown, if there is one. Any
// sentence may be without: not judged yet, or withheld from somebody who is to
// answer first.
type Judged func(sentence int) (content.Judgement, bool)

// New makes the pane of an article. It shows nothing until [Reader.SetSize].
func New(a *content.Article, judged Judged, st styles.Styles, measure int, links bool) *Reader {
	r := &Reader{article: a, judged: judged, styles: st, measure: measure, cursor: page.NoSentence, hitNow: -1, passage: -1, quiet: true}
	if len(a.Document.Sentences) > 0 {
		r.cursor = 0
	}
	r.count()
	r.page = page.New(&a.Document, st, page.Options{Width: 0, Hyperlinks: links})
	return r
}

// SetSize gives the pane its cells. The reading place is kept.
func (r *Reader) SetSize(width, height int) {
	if width == r.width && height == r.height {
		return
	}
	seen := r.onScreen(r.cursor)
	m := r.Mark()
	r.width, r.height = width, height
	r.fit()
	r.Return(m)
	if seen {
		r.reveal(r.cursor)
	}
}

// SetMeasure changes the width of the text column, in cells.
func (r *Reader) SetMeasure(measure int) {
	m := r.Mark()
	r.measure = measure
	r.fit()
	r.Return(m)
}

// SetLogical leaves it to the terminal, or not, to put text that runs from right to left in
// order.
func (r *Reader) SetLogical(logical bool) { r.page.SetLogical(logical) }

// SetMethod changes how text is measured.
func (r *Reader) SetMethod(method ansi.Method) {
	if method == r.method {
		return
	}
	m := r.Mark()
	r.method = method
	r.page.SetMethod(method)
	r.Return(m)
}

// SetStyles changes the looks, not the layout.
func (r *Reader) SetStyles(st styles.Styles) {
	r.styles = st
	for l := range st.Marks {
		switch m := &st.Marks[l]; r.marks {
		case MarksFull:
		case MarksQuiet:
			m.Text = m.Quiet
		default:
			m.Text = styles.Style{}
		}
	}
	r.page.SetStyles(st)
	r.makeMasthead()
}

// SetMarks changes how much of the labels is shown.
func (r *Reader) SetMarks(m Marks) {
	r.marks = m % marksEnd
	r.SetStyles(r.styles)
}

// Marks is how much of the labels is shown.
func (r *Reader) Marks() Marks { return r.marks }

// Update takes the article as it now is: more of it. The place is kept.
func (r *Reader) Update(a *content.Article) {
	if &r.article.Document != &a.Document {
		r.page.Extend(&a.Document)
	}
	r.article = a
	r.count()
	if r.cursor == page.NoSentence && len(a.Document.Sentences) > 0 {
		r.cursor = 0
	}
	r.makeMasthead()
	r.clamp()
	if r.query != "" {
		r.search(r.query)
	}
}

// count counts what is told of the whole text, which may be long, anew.
func (r *Reader) count() {
	r.words, r.letters = r.article.Document.Words(), 0
	r.reckoned.width = 0
	if len(r.article.Source.Authors) == 0 {
		r.letters = len(r.article.Letters())
	}
}

// Judged takes the number of sentences of each label. Nothing moves.
func (r *Reader) Judged(counts [content.Labels]int) {
	r.counts = counts
	r.makeMasthead()
}

// Size is that of the pane.
func (r *Reader) Size() (width, height int) { return r.width, r.height }

// Measure is the width of the text column.
func (r *Reader) Measure() int { return r.page.Width() - r.page.Margin() }

// Cursor is the sentence one stands on, or -1.
func (r *Reader) Cursor() int { return r.cursor }

// Article is what is shown.
func (r *Reader) Article() *content.Article { return r.article }

// Withheld are words that stand in the masthead instead of what is not to be seen
// yet; what has none is shown.
type Withheld struct {
	// Counts stand for the number of sentences of each label.
	Counts clean.Text
	// Source stand for the authors, the publisher and where the piece was first.
	Source clean.Text
	// Bare leaves out the number of sentences of each label.
	Bare bool
}

// SetWithheld keeps back parts of the masthead.
func (r *Reader) SetWithheld(w Withheld) {
	if w != r.withheld {
		r.withheld = w
		r.makeMasthead()
	}
}

// SetOwn shows the reader's own labels in the margin; nil shows none. The reading place
// is kept.
func (r *Reader) SetOwn(own func(sentence int) (styles.Mark, bool)) {
	same := (own == nil) == (r.own == nil)
	if r.own = own; same {
		return
	}
	m := r.Mark()
	r.page.SetOwn(own != nil)
	r.fit()
	r.Return(m)
}

// SetOnly dims the sentences that only does not give; nil dims none.
func (r *Reader) SetOnly(only func(sentence int) bool) {
	r.only, r.filters = only, false
	r.narrow()
	r.intoFilter()
}

// Only reports whether a filter that is no label is on.
func (r *Reader) Only() bool { return r.only != nil }

// Moved reports whether the reader has begun to read: has moved from where the article
// opened.
func (r *Reader) Moved() bool { return r.moved }

// Filtered reports whether some sentences are dimmed by a filter.
func (r *Reader) Filtered() bool { return r.filters || r.only != nil }

// Filter is the label that the others are dimmed for, if any.
func (r *Reader) Filter() (content.Label, bool) { return r.filter, r.filters }

// SetFilter dims all but one label, or with on false none.
func (r *Reader) SetFilter(l content.Label, on bool) {
	r.filter, r.filters, r.only = l, on, nil
	r.narrow()
	r.intoFilter()
}

// fit lays the page into the pane: a comfortable column in the middle.
func (r *Reader) fit() {
	margin := 4
	if r.own != nil {
		margin = 6
	}
	w := min(r.measure+margin, r.width)
	if r.width >= w+2 && r.width < w+4 || r.width > 40 && w > r.width-2 {
		w = min(w, r.width-2)
	}
	r.inset = max(0, (r.width-w)/2)
	r.page.SetWidth(max(1, w))
	r.makeMasthead()
}
