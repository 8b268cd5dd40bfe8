package grammar

import (
	"slices"
	"strings"
)

// resolver follows who is spoken of and who speaks through an article.
type resolver struct {
	in    Input
	all   []Sentence
	alone map[string]bool   // surnames used without a first name
	sure  map[string]bool   // surnames of people
	full  map[string]person // by last name, as last introduced
	late  map[string]person // introduced only later

	person  person // the last person spoken of
	women   person
	men     person
	groups  string // the last plural subject
	speaker string // the last speaker, and where
	spoke   int
	label   string
	carrier string            // via of the last attributed sentence
	office  map[string]string // who "the mayor" is
	body    string            // the last poll, study or document
	bodyAt  int
	answers string // who is interviewed
	subject person // who the last sentences are about
}

type person struct {
	name   string
	gender gender
	at     int
}

// resolve gives every sentence its speaker and via.
func resolve(in Input, all []Sentence) {
	r := &resolver{in: in, all: all, full: map[string]person{}, late: map[string]person{}, office: map[string]string{}, alone: map[string]bool{}, sure: map[string]bool{}, spoke: -99}
	for i := range all {
		s := &all[i]
		s.findMentions()
		for _, m := range s.mentions {
			if m.full {
				if _, ok := r.late[m.last]; !ok {
					r.late[m.last] = person{s.text(m.from, m.to), m.gender, i}
				}
			}
		}
	}
	// A name that is later used without its first part is a person's.
	for i := range all {
		for k := range all[i].mentions {
			m := &all[i].mentions[k]
			if !m.full && !organisation(m.last) {
				r.alone[m.last] = true
			}
		}
	}
	for i := range all {
		for k := range all[i].mentions {
			if m := &all[i].mentions[k]; m.full && m.person && r.alone[m.last] {
				m.sure = true
			}
		}
	}
	for i := range all {
		for _, m := range all[i].mentions {
			if m.sure && m.full {
				r.sure[m.last] = true
			}
		}
	}
	for i := range all {
		r.sentence(i)
	}
}

func (r *resolver) sentence(i int) {
	s := &r.all[i]
	if s.First && s.label != "" {
		r.label = strings.TrimSuffix(s.label, ".")
	} else if s.First && i > 0 && r.all[i-1].Block != s.Block && !r.transcript(i) {
		r.label = ""
	}
	r.introduce(s, i)
	s.Turn = r.label == "a"
	if i > 0 {
		p := &r.all[i-1]
		s.AfterColon = strings.HasSuffix(p.Text, ":") && (len(p.Frames) > 0 || p.AfterColon) || p.AfterColon && p.Block == s.Block
		s.Resumed = s.First && p.OpenAfter && len(s.Tokens) > 0 && s.Tokens[0].Open
	}
	sp, via := r.own(s, i)
	if r.label != "" && s.QuoteShare < .5 {
		sp, via = r.carried(s, i)
	}
	if n := r.tweeter(i); n != "" {
		sp, via = n, "Twitter"
	}
	if sp == "" {
		sp, via = r.carried(s, i)
	}
	if n := r.credited(i); n != "" {
		sp, via = n, ""
	}
	s.Speaker, s.Via = sp, via
	for k := range s.Frames {
		if f := &s.Frames[k]; f.Party == Body && f.speakerText != "" && (f.Kind == Found || f.Kind == According) {
			r.body, r.bodyAt = f.speakerText, i
		}
	}
	if sp != "" && r.reports(s) {
		r.speaker, r.spoke, r.carrier = sp, i, via
	}
	r.remember(s, i)
}

// transcript says that the article is a transcript here, where paragraphs go on
// with the speaker of the one before.
func (r *resolver) transcript(i int) bool {
	n := 0
	for k := max(0, i-12); k < i; k++ {
		if r.all[k].label != "" {
			n++
		}
	}
	return n >= 2
}

// introduce keeps the full names of a sentence.
func (r *resolver) introduce(s *Sentence, i int) {
	for _, m := range s.mentions {
		if m.full {
			r.full[m.last] = person{s.text(m.from, m.to), m.gender, i}
		}
		if m.title != "" {
			r.office[longTitle(m.title)] = r.nameOf(s, m)
		}
	}
}

// remember keeps who a "he", "she" or "they" in the next sentence may be.
func (r *resolver) remember(s *Sentence, i int) {
	for _, m := range s.mentions {
		// "Nell Orr, the mayor of", "Nell Orr, mayor of"
		if m.full && s.low(m.to) == "," {
			for k := m.to + 1; k < min(m.to+5, len(s.Tokens)); k++ {
				if w := s.low(k); officeTitle(w) && !s.Tokens[k].Cap {
					r.office[longTitle(w)] = s.text(m.from, m.to)
				} else if !s.Tokens[k].Word {
					break
				}
			}
		}
	}
	first, subject := true, false
	for _, m := range s.mentions {
		known, ok := r.full[m.last]
		if !m.sure && (!ok || !r.sure[m.last]) {
			continue
		}
		if s.Tokens[m.from].Quoted {
			continue
		}
		p := person{r.nameOf(s, m), m.gender, i}
		if p.gender == anyGender {
			p.gender = known.gender
		}
		if first {
			r.person = p
		}
		if !subject && !possessive(s.low(m.to-1)) && (m.from == 0 || !preposition(s.low(m.from-1)) && !possessive(s.low(m.from-1))) {
			r.subject, subject = p, true
		}
		if p.gender != masculine && (first || r.women.at != i) {
			r.women = p
		}
		if p.gender != feminine && (first || r.men.at != i) {
			r.men = p
		}
		first = false
	}
	if w := s.low(0); (w == "he" || w == "she" || w == "his" || w == "her") && r.subject.name != "" {
		r.subject.at = i
	}
	if g := s.group(); g != "" {
		r.groups = g
	}
}

// group is the plural subject that opens the sentence: "The Harbourites", "Most voters".
func (s *Sentence) group() string {
	for j := range min(6, len(s.Tokens)) {
		tk := &s.Tokens[j]
		if !tk.Word || tk.Quoted {
			if j == 0 {
				return ""
			}
			continue
		}
		if strings.HasSuffix(tk.Low, "s") && len(tk.Low) > 3 && !possessive(tk.Low) && (tk.Cap && j > 0 || tk.entry.noun&speakerNoun != 0) && !organisation(tk.Low) {
			from := j
			for from > 0 && (determiner(s.low(from-1)) || s.token(from-1).Cap && from-1 > 0 || from == 1 && determiner(s.low(0))) {
				from--
			}
			return s.text(from, j+1)
		}
	}
	return ""
}

func (r *resolver) nameOf(s *Sentence, m mention) string {
	if m.full {
		return s.text(m.from, m.to)
	}
	if p, ok := r.full[m.last]; ok {
		return p.name
	}
	if p, ok := r.late[m.last]; ok && !organisation(m.last) {
		return p.name
	}
	return s.text(m.from, m.to)
}

// reports says that the sentence reports somebody's words or thoughts firmly
// enough for the next one to go on with them.
func (r *resolver) reports(s *Sentence) bool {
	if s.QuoteShare > .5 || s.OpenAfter {
		return true
	}
	for i := range s.Frames {
		f := &s.Frames[i]
		if f.Party != Author && f.Party != Reader && f.Party != Thing && !f.Modal && f.weight(s) >= 45 {
			return true
		}
	}
	return false
}

// own is the speaker that the sentence itself names.
func (r *resolver) own(s *Sentence, i int) (speaker, via string) {
	best, score := -1, 0
	for k := range s.Frames {
		f := &s.Frames[k]
		f.speakerText = r.frameSpeaker(s, i, f)
		if v := f.weight(s); v > score && f.speakerText != "" {
			best, score = k, v
		}
	}
	if best < 0 {
		for k := range s.Frames {
			if s.Frames[k].Kind == Passive && s.Frames[k].Party == Nobody {
				return "unnamed", ""
			}
		}
		return "", ""
	}
	b := &s.Frames[best]
	if b.Party == Thing && (s.QuoteShare > .5 || s.OpenBefore) {
		return "", ""
	}
	speaker = b.speakerText
	if b.Party == People && s.Count[Figure] > 0 && r.body != "" && r.bodyAt >= i-4 && b.Kind >= Thought {
		return r.body, ""
	}
	// A report that carries another one is how it reached us: "media reports
	// that X said", "it was revealed by Y that X sent …, saying".
	for k := range s.Frames {
		f := &s.Frames[k]
		if k == best || f.speakerText == "" || f.Party == Author {
			continue
		}
		outer, inner := b, f
		if f.carries() && !b.carries() {
			outer, inner = f, b
		}
		if outer.carries() && !inner.carries() && inner.weight(s) > 0 && (inner.Kind <= Added || inner.Quote) && outer.speakerText != inner.speakerText && !inner.As && !s.shares(inner) {
			speaker, via = inner.speakerText, outer.speakerText
			break
		}
	}
	if via == "" {
		via = s.carrier(b)
	}
	return speaker, via
}

// shares says that the frame's subject is a share of those asked, not a speaker.
func (s *Sentence) shares(f *Frame) bool {
	if f.to <= f.from {
		return false
	}
	h, _ := s.head(f.from, f.to)
	return sharesWord(s.low(h)) || oneOf(s.low(h), "voters", "americans", "people") || s.Tokens[h].Number
}

func sharesWord(w string) bool {
	return oneOf(w, "percent", "%", "respondents", "majority", "half", "most", "those", "many", "some", "adults", "participants", "quarters", "third", "thirds", "quarter")
}

// carries says that the frame may carry the words of another.
func (f *Frame) carries() bool {
	return f.Party == Body && (f.Kind == According || f.Kind == Found || f.Kind == Passive || f.Kind == NounThat || f.Kind == Said || f.Kind == Added)
}

// weight ranks a sentence's frames as the one that names its speaker.
func (f *Frame) weight(s *Sentence) int {
	w := [...]int{Said: 60, Asked: 50, Acted: 40, Added: 50, Thought: 36, Wanted: 30, Found: 45, According: 70, Passive: 40, NounThat: 35, Labelled: 90}[f.Kind]
	if f.Party == Author || f.Party == Reader || f.Party == Nobody {
		return 0
	}
	if f.Party == Thing {
		w -= 25
	}
	if f.Quote && len(s.Quotes) > 0 {
		w += 25
	}
	if f.Colon {
		w += 10
	}
	if f.That {
		w += 10
	}
	if f.Embedded {
		w -= 15
	}
	if f.Modal {
		w -= 25
	}
	if f.Infinitive {
		w -= 10
	}
	return max(w, 1)
}

// carrier is the outlet or place where it was said: "told the Herald", "in an
// interview with the Herald", "tweeted".
func (s *Sentence) carrier(f *Frame) string {
	v := s.low(f.verb)
	if oneOf(v, "tweeted", "tweet", "tweets", "retweeted", "tweeting") {
		return "Twitter"
	}
	for k := f.verb + 1; k < min(len(s.Tokens), f.verb+14); k++ {
		tk := &s.Tokens[k]
		if tk.Quoted {
			continue
		}
		if tk.Cap && tk.entry.noun&outletNoun != 0 {
			if prev := s.low(f.verb + 1); !oneOf(v, "told", "tells", "tell") && !s.has(f.verb, k, "in") && !s.has(f.verb, k, "on") && !s.has(f.verb, k, "with") && !s.has(f.verb, k, "to") && !s.has(f.verb, k, "for") && prev != "on" {
				continue
			}
			from, to := k, k+1
			for from > f.verb+1 && s.token(from-1).Cap {
				from--
			}
			for to < len(s.Tokens) && s.Tokens[to].Cap {
				to++
			}
			return s.text(from, to)
		}
		if tk.Low == "." || tk.Low == ";" {
			break
		}
	}
	return ""
}

// frameSpeaker is the speaker of a frame as a name or a phrase.
func (r *resolver) frameSpeaker(s *Sentence, i int, f *Frame) string {
	if f.Kind == Labelled {
		return r.byLast(s.text(f.from, f.to))
	}
	if f.Gerund && s.low(f.verb-1) == "," {
		if n := r.clauseSubject(s, i, f.verb); n != "" {
			return n
		}
	}
	if f.from >= f.to {
		if f.Gerund || f.Infinitive {
			// "…, saying": the subject of the clause is the sentence's first name.
			return r.clauseSubject(s, i, f.verb)
		}
		return ""
	}
	switch f.Party {
	case Author, Reader:
		return ""
	case Pronoun:
		return r.pronoun(s, i, s.low(f.from), f.from)
	case Thing:
		if f.Gerund && s.low(f.verb-1) == "by" {
			return r.clauseSubject(s, i, f.verb)
		}
		if f.to-f.from == 1 || !f.Quote && !f.Colon && !s.Tokens[f.from].Cap && !determiner(s.low(f.from)) {
			return ""
		}
	}
	return r.phrase(s, i, f.from, f.to)
}

// phrase is the speaker that a noun phrase names.
func (r *resolver) phrase(s *Sentence, i, a, b int) string {
	h, name := s.head(a, b)
	for _, m := range s.mentions {
		// "Speaker of the House Nell Orr": the name that ends the phrase.
		if m.full && (m.sure || m.person) && m.from > a && m.to == b && !preposition(s.low(m.from-1)) && (!determiner(s.low(m.from-1)) || !preposition(s.low(m.from-2))) && !oneOf(s.low(m.from-1), "and", "or") {
			return r.nameOf(s, m)
		}
	}
	if w := s.low(h); !name || officeTitle(w) && h+1 >= b {
		if n, ok := r.apposed(s, b); ok {
			return n
		}
		switch {
		case b-a == 2 && s.low(a) == "the" && s.token(h).entry.noun&speakerNoun != 0 && !strings.HasSuffix(w, "s") && !collective(w):
			if n := r.holder(s, i, a, b, w); n != "" {
				return n
			}
		case w == "president" || w == "lady" || officeTitle(w) && w != "spokesman" && w != "spokeswoman":
			if n := r.holder(s, i, a, b, w); n != "" {
				return n
			}
		case (sharesWord(w) || s.Tokens[h].Number) && r.body != "" && r.bodyAt >= i-8:
			return r.body
		}
		return s.text(a, b)
	}
	if w := s.low(h); w == "lady" {
		if n := r.holder(s, i, a, b, w); n != "" {
			return n
		}
	}
	from := h
	for from > a && s.Tokens[from-1].Cap && s.Tokens[from-1].Word && !possessive(s.low(from-1)) || from > a && s.low(from-1) == "." && s.token(from-2).Cap || from > a+1 && oneOf(s.low(from-1), "of", "and", "&", "de", "van", "von", "al", "bin") && s.token(from-2).Cap {
		from--
	}
	m, ok := s.mention(from, h+1)
	if !ok {
		return s.text(a, b)
	}
	if m.from == 0 && !m.full && closedWord(s.low(0)) {
		return s.text(a, b)
	}
	if organisation(m.last) || s.Tokens[h].Upper {
		if n, ok := r.apposed(s, b); ok && s.low(h) != "house" {
			return n
		}
	}
	return r.nameOf(s, m)
}

// apposed is the person named right after the phrase that ends at b: "the
// envoy, Nell Orr,".
func (r *resolver) apposed(s *Sentence, b int) (string, bool) {
	if s.low(b) != "," {
		return "", false
	}
	for _, m := range s.mentions {
		if m.full && m.person && m.from >= b+1 && m.from <= b+3 && !s.Tokens[m.from].Quoted {
			if w := s.low(m.to); w == "," || w == "." || w == "" || w == "who" || w == "(" || w == "of" || w == "at" {
				return r.nameOf(s, m), true
			}
		}
	}
	return "", false
}

// holder is the person who holds an office named alone: "the mayor".
func (r *resolver) holder(s *Sentence, i, a, b int, w string) string {
	if w == "lady" {
		for _, n := range []string{"michelle", "melania", "laura", "jill"} {
			for _, p := range r.late {
				if strings.HasPrefix(strings.ToLower(p.name), n+" ") {
					return p.name
				}
			}
		}
		return ""
	}
	if b-a > 2 && !s.Tokens[b-1].Cap && !oneOf(s.low(a), "the") {
		return "" // "a Harbour city director" is somebody new
	}
	if n := r.office[longTitle(w)]; n != "" {
		return n
	}
	if w == "president" && b-a <= 2 {
		for _, last := range []string{"trump", "obama", "bush", "clinton", "biden"} {
			if p, ok := r.late[last]; ok && p.gender != feminine {
				return p.name
			}
		}
		for _, last := range []string{"trump", "obama"} {
			if r.alone[last] {
				return presidents[last]
			}
		}
	}
	if s.low(a) == "the" && r.person.name != "" && r.person.at >= i-3 && !oneOf(w, "speaker", "director", "attorney", "judge", "justice", "chief") {
		return r.person.name
	}
	return ""
}

// presidents are so well known that articles leave out their first names.
var presidents = map[string]string{"trump": "Donald Trump", "obama": "Barack Obama"}

// interviewed is who answers the questions: the last speaker of the
// introduction, or the first person it names.
func (r *resolver) interviewed() string {
	if r.answers != "" {
		return r.answers
	}
	count := map[string]int{}
	for i := range r.all {
		if r.all[i].label != "" {
			break
		}
		for _, m := range r.all[i].mentions {
			if m.person && !r.all[i].Tokens[m.from].Quoted {
				n := r.nameOf(&r.all[i], m)
				if count[n]++; r.answers == "" || count[n] > count[r.answers] {
					r.answers = n
				}
			}
		}
	}
	return r.answers
}

// byLast resolves a transcript's label to the full name used elsewhere.
func (r *resolver) byLast(label string) string {
	label = strings.Trim(label, " .:()")
	w := strings.Fields(strings.ToLower(label))
	if len(w) == 0 {
		return label
	}
	last := w[len(w)-1]
	if n := r.office[longTitle(last)]; n != "" {
		return n
	}
	if last == "president" || last == "lady" {
		for _, n := range []string{"trump", "obama"} {
			if r.alone[n] || r.late[n].name != "" {
				return map[string]string{"president": presidents[n], "lady": map[string]string{"trump": "Melania Trump", "obama": "Michelle Obama"}[n]}[last]
			}
		}
	}
	last = base(last)
	if p, ok := r.full[last]; ok {
		return p.name
	}
	if p, ok := r.late[last]; ok {
		return p.name
	}
	return label
}

// clauseSubject is the last person or body named before token v outside quotations, for "saying".
func (r *resolver) clauseSubject(s *Sentence, i, v int) string {
	from := 0
	for k := v - 1; k > 0; k-- {
		if w := s.low(k); w == "that" || w == ";" {
			from = k
			break
		}
	}
	for _, start := range []int{from, 0} {
		for _, m := range s.mentions {
			if m.from >= start && m.to <= v && !s.Tokens[m.from].Quoted && (m.person || r.full[m.last].name != "") {
				return r.nameOf(s, m)
			}
		}
		for k := start; k < v; k++ {
			if w := s.low(k); w == "he" || w == "she" || w == "they" {
				return r.pronoun(s, i, w, k)
			}
		}
		for _, m := range s.mentions {
			if m.from >= start && m.to <= v && !s.Tokens[m.from].Quoted {
				return r.nameOf(s, m)
			}
		}
	}
	return ""
}

// pronoun is who a pronoun at token k means: a name before it in the sentence,
// the last speaker, or the person spoken of last.
func (r *resolver) pronoun(s *Sentence, i int, w string, k int) string {
	g := masculine
	switch w {
	case "she", "her", "she's", "she'd":
		g = feminine
	case "they", "their", "them", "they're", "they've", "they'd":
		g = plural
	case "who":
		g = anyGender
	}
	if g == plural {
		if r.spoke >= i-1 && r.speaker != "" && !r.spokenByPerson() {
			return r.speaker
		}
		if r.groups != "" {
			return r.groups
		}
		if r.speaker != "" && r.spoke >= i-3 {
			return r.speaker
		}
		return ""
	}
	for _, m := range slices.Backward(s.mentions) {
		if m.to > k || s.Tokens[m.from].Quoted {
			continue
		}
		if p := r.full[m.last]; m.sure || p.name != "" && r.sure[m.last] {
			gg := m.gender
			if gg == anyGender {
				gg = p.gender
			}
			if gg == anyGender || gg == g || g == anyGender {
				return r.nameOf(s, m)
			}
		}
	}
	if r.spoke >= i-2 && r.speaker != "" && r.fits(r.speaker, g) {
		return r.speaker
	}
	if r.subject.name != "" && r.subject.at >= i-4 && r.fits(r.subject.name, g) {
		return r.subject.name
	}
	last := r.men
	if g == feminine {
		last = r.women
	}
	if last.name != "" {
		return last.name
	}
	if r.speaker != "" && r.fits(r.speaker, g) {
		return r.speaker
	}
	return r.person.name
}

// spokenByPerson says that the last speaker is one named person.
func (r *resolver) spokenByPerson() bool {
	w := strings.Fields(strings.ToLower(r.speaker))
	if len(w) == 0 {
		return false
	}
	_, ok := r.full[base(w[len(w)-1])]
	return ok && !organisation(base(w[len(w)-1]))
}

// fits says that a speaker may be meant by a pronoun of the gender.
func (r *resolver) fits(name string, g gender) bool {
	w := strings.Fields(strings.ToLower(name))
	if len(w) == 0 {
		return false
	}
	last := base(w[len(w)-1])
	if organisation(last) || w[0] == "the" && len(w) > 1 && strings.HasSuffix(last, "s") || name == "unnamed" {
		return false
	}
	p, ok := r.full[last]
	if ok && p.gender != anyGender {
		return p.gender == g || g == anyGender
	}
	if female(w[0]) {
		return g != masculine
	}
	if male(w[0]) {
		return g != feminine
	}
	return true
}

// carried is the speaker of a sentence that names none: of the quotation it
// belongs to, of the transcript, or of the sentence before.
func (r *resolver) carried(s *Sentence, i int) (speaker, via string) {
	if r.label == "a" {
		return r.interviewed(), ""
	}
	if r.label != "" && r.label != "q" {
		return r.byLast(r.label), ""
	}
	if s.QuoteShare > 0 && s.OpenAfter || s.QuoteShare > .5 && !s.OpenBefore {
		// The name may follow: “… . …,” she said.
		for k := i + 1; k < min(len(r.all), i+6); k++ {
			n := &r.all[k]
			if n.Block != s.Block {
				break
			}
			if !n.OpenBefore && (k != i+1 || s.OpenAfter) {
				break
			}
			if sp, v := r.own(n, i); sp != "" && sp != "unnamed" && n.quoteFirst() {
				return sp, v
			}
			if !n.OpenAfter {
				break
			}
		}
	}
	if r.speaker != "" {
		if r.spoke >= i-4 {
			return r.speaker, r.carrier
		}
		return r.speaker, ""
	}
	if r.subject.name != "" {
		return r.subject.name, ""
	}
	return "", ""
}

// quoteFirst says that the sentence begins inside or with a quotation and the
// report follows it.
func (s *Sentence) quoteFirst() bool {
	return s.OpenBefore || len(s.Tokens) > 0 && s.Tokens[0].Open
}

// tweeter is who signs an embedded post: "… — Nell Orr (@nellorr) May 5", in
// this sentence or a later one of its block.
func (r *resolver) tweeter(i int) string {
	for k := i; k < min(len(r.all), i+5) && r.all[k].Block == r.all[i].Block; k++ {
		s := &r.all[k]
		at := strings.Index(s.Text, "(@")
		if at <= 0 {
			continue
		}
		for _, m := range s.mentions {
			if end := s.Tokens[m.to-1].End; end <= at && at-end <= 2 && m.from > 0 && (s.low(m.from-1) == "—" || s.low(m.from-1) == "-") {
				return r.nameOf(s, m)
			}
		}
		return ""
	}
	return ""
}

// collective says that a noun of speaking means a body, not one person.
func collective(w string) bool {
	return oneOf(w, "administration", "government", "agency", "department", "ministry", "committee", "panel", "commission", "group", "organization", "company", "campaign", "union", "association", "church", "university",
		"school", "hospital", "majority", "minority", "police", "people")
}

// credited is who a block quotation is ascribed to by the line that ends it.
func (r *resolver) credited(i int) string {
	if !r.all[i].Set {
		return ""
	}
	for k := i; k < len(r.all) && r.all[k].Set && k < i+60; k++ {
		if s := &r.all[k]; s.Credit {
			if len(s.mentions) > 0 {
				return r.nameOf(s, s.mentions[0])
			}
			return ""
		}
	}
	return ""
}
