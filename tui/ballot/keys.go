package ballot

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

// binding is what a key does. While a round is open small letters label; those of
// bindings are none that a label set may have, or are off then.
type binding struct {
	keys []string
	help clean.Text
	// off says why the key does nothing now, or is empty; nil is never.
	off func(b *Ballot) clean.Text
	do  func(b *Ballot, n int) Request
}

// bindings are all keys but the letters of labels, in the order of the help.
func bindings() []binding {
	move := func(do func(b *Ballot, n int)) func(*Ballot, int) Request {
		return func(b *Ballot, n int) Request { do(b, n); return nil }
	}
	walk := func(do func(b *Ballot, n int)) func(*Ballot, int) Request {
		return move(func(b *Ballot, n int) {
			was := b.reader.Mark()
			if do(b, n); b.reader.Mark() == was {
				b.told = "there is no more that way"
			}
		})
	}
	plain := func(do func(b *Ballot)) func(*Ballot, int) Request {
		return func(b *Ballot, _ int) Request { do(b); return nil }
	}
	show := func(s sheet) func(*Ballot, int) Request {
		return plain(func(b *Ballot) { b.sheet, b.scroll = s, 0 })
	}
	many := func(n int) int { return max(n, 1) }
	return []binding{
		{[]string{"v"}, "next sentence without a label", (*Ballot).offRound, move(func(b *Ballot, n int) { b.toUnlabelled(1, min(many(n), 1000)) })},
		{[]string{"V"}, "sentence without a label before", (*Ballot).offRound, move(func(b *Ballot, n int) { b.toUnlabelled(-1, min(many(n), 1000)) })},
		{[]string{"z"}, "take back the last label", (*Ballot).offRound, plain((*Ballot).takeBack)},
		{[]string{"Z"}, "take this label away", (*Ballot).offRound, plain(func(b *Ballot) { b.give("") })},
		{[]string{"e"}, "a line why", (*Ballot).offReasons, plain((*Ballot).reason)},
		{[]string{"E"}, "hand in; again to go on", (*Ballot).offRound, func(b *Ballot, _ int) Request { return b.handIn() }},
		{[]string{"D"}, "what the labels mean", nil, show(meanings)},
		{[]string{"t"}, "sentences to try the labels on", (*Ballot).offTrial, show(trial)},
		{[]string{"T"}, "the most divided sentences", (*Ballot).offOpen, show(split)},
		{[]string{"}"}, "next split sentence", (*Ballot).offOpen, plain(func(b *Ballot) { b.goSplit(1) })},
		{[]string{"{"}, "split sentence before", (*Ballot).offOpen, plain(func(b *Ballot) { b.goSplit(-1) })},
		{[]string{"w"}, "all that was said of the sentence, and why", (*Ballot).offWhy, show(why)},
		{[]string{"i"}, "who is speaking", (*Ballot).offSource, show(source)},
		{[]string{"y"}, "copy your labels, to take along", (*Ballot).offOpen, plain((*Ballot).copyAlong)},
		{[]string{"]", "right"}, "next sentence", nil, walk(func(b *Ballot, n int) { b.reader.Go(b.reader.Cursor() + many(n)) })},
		{[]string{"[", "left"}, "sentence before", nil, walk(func(b *Ballot, n int) { b.reader.Go(b.reader.Cursor() - many(n)) })},
		{[]string{"g", "home"}, "the beginning; 12g: sentence 12", nil, walk(func(b *Ballot, n int) { b.goTo(n, false) })},
		{[]string{"G", "end"}, "the end; 12G: sentence 12", nil, walk(func(b *Ballot, n int) { b.goTo(n, true) })},
		{[]string{"j", "down"}, "a line down", nil, walk(func(b *Ballot, n int) { b.reader.Scroll(many(n)) })},
		{[]string{"k", "up"}, "a line up", nil, walk(func(b *Ballot, n int) { b.reader.Scroll(-many(n)) })},
		{[]string{"space", "pgdown", "ctrl+f"}, "a page down", nil, walk(func(b *Ballot, _ int) { b.reader.Page(1, 1) })},
		{[]string{"b", "pgup", "ctrl+b"}, "a page up", nil, walk(func(b *Ballot, _ int) { b.reader.Page(-1, 1) })},
		{[]string{"d", "ctrl+d"}, "half a page down", nil, walk(func(b *Ballot, _ int) { b.reader.Page(1, 2) })},
		{[]string{"ctrl+u"}, "half a page up", nil, walk(func(b *Ballot, _ int) { b.reader.Page(-1, 2) })},
		{[]string{"/"}, "find", nil, plain((*Ballot).find)},
		{[]string{"n"}, "next hit", (*Ballot).offHits, move(func(b *Ballot, n int) { b.reader.NextHit(many(n)) })},
		{[]string{"N"}, "hit before", (*Ballot).offHits, move(func(b *Ballot, n int) { b.reader.NextHit(-many(n)) })},
		{[]string{"?", "f1"}, "these keys, and the words to come back with", nil, show(help)},
		{[]string{"q"}, "leave the room", nil, plain((*Ballot).leave)},
	}
}

// Key takes a key.
func (b *Ballot) Key(m tea.KeyPressMsg) Request {
	k := m.String()
	b.told = ""
	switch {
	case b.asks != nil:
		return b.answer(m)
	case b.sheet != none && b.sheetKey(k):
		return nil
	case len(k) == 1 && k[0] >= '0' && k[0] <= '9' && (k != "0" || b.count != ""):
		if b.count += k; len(b.count) > 6 {
			b.count = b.count[:6]
		}
		return nil
	}
	n, _ := strconv.Atoi(b.count)
	b.count = ""
	if k == "esc" {
		b.reader.Unfind()
		b.widen()
		return nil
	}
	l, isLabel := b.who.Pack.Scheme.ByKey(strings.ToLower(k))
	if isLabel && b.sheet == trial && !b.labelling() {
		return b.try(l)
	}
	if isLabel && b.letter(l, k) {
		return nil
	}
	for _, bind := range bindings() {
		if !slices.Contains(bind.keys, k) {
			continue
		}
		if bind.off != nil {
			if b.told = bind.off(b); b.told != "" {
				return nil
			}
		}
		return b.press(&bind, n)
	}
	b.told = clean.Inline(k, nil) + " does nothing here; ? shows the keys"
	switch {
	case isLabel && b.labelling():
		b.sheet = none
		b.told = "back at the article; now the letter labels"
	case isLabel:
		b.told = b.offRound()
	case slices.Contains([]string{"x", "r", "l", "h", "s", "B", "L", ".", ","}, k):
		b.told = clean.Inline(k, nil) + " is of the reader; in a room nothing is opened, and the program's labels come last"
	}
	return nil
}

// press does what a key does, which puts away the sheet that lies there or lays another over it.
func (b *Ballot) press(bind *binding, n int) Request {
	was, chosen := b.sheet, b.scroll
	b.sheet = none
	ask := bind.do(b, n)
	switch {
	case b.sheet == was && was != none: // its own key shuts a sheet
		b.shut()
	case b.sheet == none || b.sheet == trial:
		b.warmUp = -1
	case was == trial:
		b.warmUp = chosen
	}
	return ask
}

// letter takes the letter of a label: it labels while a round is open and filters once the
// room is shown. It reports whether it did either.
func (b *Ballot) letter(l scheme.Label, typed string) bool {
	switch {
	case b.labelling() && b.sheet == none:
		b.give(l.Name)
	case b.open() && typed == l.Key:
		b.narrow(l)
	default:
		return false
	}
	return true
}

// answer takes a key for what was asked.
func (b *Ballot) answer(m tea.KeyPressMsg) Request {
	q, k := b.asks, m.String()
	if q.prompt == nil {
		b.asks = nil
		return q.then(b, k)
	}
	switch k {
	case "esc", "ctrl+c":
		b.asks = nil
		if q.gaveUp != nil {
			q.gaveUp()
		}
		return nil
	case "enter":
		b.asks = nil
		return q.then(b, q.prompt.Text())
	}
	if q.prompt.Key(m) {
		b.asks = nil
		if q.gaveUp != nil {
			q.gaveUp()
		}
		return nil
	}
	if q.typing != nil {
		q.typing(q.prompt.Text())
	}
	return nil
}

// goTo goes to a sentence as people count, or to an end.
func (b *Ballot) goTo(n int, end bool) {
	switch {
	case n > 0:
		b.reader.Go(n - 1)
	case end:
		b.reader.Bottom()
	default:
		b.reader.Top()
	}
}

// goSplit goes to the next split sentence, or the one before.
func (b *Ballot) goSplit(step int) {
	all := b.divided()
	if len(all) == 0 {
		b.told = "no sentence is split"
		return
	}
	at, here := slices.BinarySearch(all, b.reader.Cursor())
	switch {
	case step < 0:
		at--
	case here:
		at++
	}
	b.reader.Go(all[(at+len(all))%len(all)])
}

// offRound says why nothing can be labelled now, or nothing.
func (b *Ballot) offRound() clean.Text {
	switch {
	case b.frame == nil || !b.knows:
		return "the room has not answered yet"
	case b.labelling():
		return ""
	case b.frame.Phase == workshop.Lobby:
		return "the round has not begun; t tries the labels"
	}
	return "labels are not taken now"
}

func (b *Ballot) offReasons() clean.Text {
	if !b.who.Pack.Settings.Reasons {
		return "reasons are not asked for in this room"
	}
	return b.offRound()
}

func (b *Ballot) offOpen() clean.Text {
	if !b.open() {
		return "nothing is shown of the room yet; the facilitator shows it"
	}
	return ""
}

func (b *Ballot) offSource() clean.Text {
	switch {
	case b.labelling():
		return "not while you label; who is speaking stands above the article if it may be known"
	case b.hides() && b.says == nil:
		return "hidden until the program's labels are shown"
	}
	return ""
}

func (b *Ballot) offHits() clean.Text {
	if b.reader.AllHits() == 0 {
		return "nothing was looked for; / finds"
	}
	return ""
}
