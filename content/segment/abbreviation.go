package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviated says that a single dot at i belongs to an abbreviation or an
// initial and does not end the sentence. word comes next.
func (s *scanner) abbreviated(i int, r run, word string, closed bool) bool {
	if r.dots != 1 || r.marks > 0 || r.end-i != 1 {
		return false
	}
	before := s.before(i)
	if before == "" {
		return false
	}
	if closed {
		// "(Calif.)" ends like any other word; a title in quotes does not.
		return false
	}
	var buf [24]byte
	w := lower(buf[:0], before)
	if k := strings.LastIndexAny(w, "-–—"); k >= 0 && k < len(w)-1 { // D-Calif
		w = strings.TrimLeft(w[k:], "-–—")
	}
	if s.ordinal(before, word) {
		return true
	}
	digit := word != "" && isDigit(word[0])
	small := len(before) == 1 && isLower(before[0]) // an initial written small: p. Okoro
	switch s.in.kind(w) {
	case beforeName:
		return true
	case beforeNumber:
		return digit || roman(word) || small && !s.starter(word)
	case clock:
		return s.clockGoesOn(i, word)
	case beforeEither:
		return digit || !s.starter(word)
	}
	switch {
	case strings.Contains(w, ".") && acronym(w):
		return !s.starter(word)
	case small:
		return !s.starter(word) && !digit
	case initial(before):
		if before == "I" { // "you and I. Did you": not the name of a king
			return !s.starter(word)
		}
		return !s.starter(word) || len(word) == 1
	}
	return false
}

// clockGoesOn decides after a.m. and p.m.: a zone, a day or a short opening
// ("At 5 a.m. Mrs. Orr left") goes on.
func (s *scanner) clockGoesOn(i int, word string) bool {
	switch word {
	case "ET", "EST", "EDT", "CT", "CST", "PT", "PST", "PDT", "MT", "GMT", "UTC", "BST", "Eastern", "Central", "Pacific", "Mountain",
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return strings.Count(s.text[s.start:i], " ") < 4
}

type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName                  // Mr., Gen., e.g.: what follows belongs to it
	beforeNumber                // No. 5, Fig. 2; otherwise a word like any other
	beforeEither                // Inc., Calif., Jan.: ends the sentence before a usual first word
	clock                       // a.m., p.m.
)

// english is the kind of abbreviation that the word w, in small letters and
// without its last dot, is.
func english(w string) abbreviation {
	switch w {
	case "mr", "mrs", "ms", "mx", "messrs", "mme", "mlle", "dr", "drs", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col",
		"sgt", "capt", "cmdr", "cdr", "maj", "pvt", "cpl", "adm", "rev", "hon", "st", "sts", "mt", "ft", "pres", "supt", "insp", "det", "asst", "atty",
		"fr", "br", "vs", "v", "cf", "viz", "e.g", "eg", "i.e", "ie", "lt.gov", "lt.col", "maj.gen", "brig", "brig.gen", "secy", "treas", "msgr", "amb", "mgr",
		"al-", "approx", "ca", "dir", "comdr", "rt", "ald", "bp", "abp":
		return beforeName
	case "no", "nos", "n°", "nr", "vol", "vols", "p", "pp", "fig", "figs", "art", "arts", "sec", "secs", "ch", "chs", "chap", "pt", "para", "paras", "pl",
		"op", "ed", "eds", "rm", "apt", "ste", "ext", "tel", "est", "sect", "lb", "oz", "rs", "min", "max", "hr", "hrs", "sq", "c", "mi", "km", "cm", "kg":
		return beforeNumber
	case "a.m", "p.m":
		return clock
	case "inc", "co", "cos", "corp", "ltd", "llc", "llp", "plc", "bros", "jr", "sr", "esq", "mfg", "assn", "assoc", "dept", "div", "univ", "inst", "natl", "intl",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
		"ave", "blvd", "rd", "hwy", "bldg", "al", "dist", "ct",
		"ala", "ariz", "ark", "calif", "cal", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo",
		"mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wisc", "wyo":
		return beforeEither
	}
	return noAbbreviation
}

func startsEnglish(w string) bool {
	switch w {
	case "i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll":
		return true
	case "the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "they", "we", "you", "his", "her", "their", "our", "my", "your", "its",
		"in", "on", "at", "by", "for", "from", "with", "as", "to", "of", "after", "before", "since", "during", "under", "over", "among", "between", "despite",
		"through", "until", "about", "against", "like", "unlike", "without", "within",
		"but", "and", "or", "so", "yet", "nor", "if", "when", "while", "although", "though", "however", "because", "unless", "once", "whether", "where",
		"there", "here", "what", "who", "why", "how", "which", "whatever", "does", "do", "did", "is", "are", "was", "were", "has", "have", "had", "can",
		"could", "would", "should", "will", "may", "might", "must", "let", "not", "no", "yes", "one", "some", "many", "most", "all", "both", "each",
		"every", "another", "several", "few", "more", "two", "three", "meanwhile", "instead", "still", "then", "now", "also", "even", "such", "only",
		"just", "moreover", "furthermore", "therefore", "thus", "indeed", "perhaps", "maybe", "today", "yesterday", "tomorrow", "nevertheless",
		"it's", "it’s", "that's", "that’s", "there's", "there’s", "he's", "he’s", "she's", "she’s", "they're", "they’re", "we're", "we’re", "you're",
		"you’re", "don't", "don’t", "didn't", "didn’t", "what's", "what’s", "isn't", "isn’t", "let's", "let’s", "nobody", "everyone", "everybody",
		"somebody", "someone", "nothing", "something", "everything", "according", "last", "next", "please", "other", "others", "any", "anyone", "either",
		"neither", "never", "ever", "again", "later", "earlier", "finally", "first", "second", "much", "rather", "too", "very", "well", "whose", "whoever":
		return true
	}
	return false
}

func speechVerb(w string) bool {
	switch w {
	case "said", "says", "asked", "asks", "wrote", "writes", "tweeted", "shouted", "added", "cried", "replied", "told", "wondered", "wonders",
		"exclaimed", "demanded", "inquired", "yelled", "screamed", "quipped", "joked", "mused", "snapped", "declared", "posted":
		return true
	}
	return false
}

// brandMark says that the mark belongs to a name: Yahoo! News.
func brandMark(before, next string) bool {
	switch before {
	case "Yahoo":
		switch next {
		case "News", "Finance", "Inc", "Sports", "Mail", "Japan", "Answers", "Entertainment", "Voices":
			return true
		}
	case "Jeopardy", "Oklahoma":
		return next == "Champion" || next == "Productions"
	}
	return false
}

// acronym says that w is letters with dots between them: u.s, ph.d.
func acronym(w string) bool {
	for part := range strings.SplitSeq(w, ".") {
		if n := utf8.RuneCountInString(part); n < 1 || n > 2 {
			return false
		}
		for _, r := range part {
			if !unicode.IsLetter(r) {
				return false
			}
		}
	}
	return true
}

func initial(before string) bool {
	r, n := utf8.DecodeRuneInString(before)
	return n == len(before) && unicode.IsUpper(r)
}

func roman(w string) bool {
	return w != "" && strings.Trim(w, "IVXLC") == ""
}

// lower writes the ASCII letters of s in small letters into buf. What does not fit is
// cut off, which no known word is long enough for.
func lower(buf []byte, s string) string {
	for i := 0; i < len(s) && len(buf) < cap(buf); i++ {
		c := s[i]
		if isUpper(c) {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return string(buf)
}
