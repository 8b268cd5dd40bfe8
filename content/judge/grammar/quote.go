package grammar

import "github.com/standfirst/standfirst/content/judge/grammar/quotation"

// markQuotes finds the quotations of an article and marks the tokens that open and close them and stand in them.
func markQuotes(sentences []Sentence) {
	found := make([]quotation.Sentence, len(sentences))
	for i := range sentences {
		found[i] = quotation.Sentence{Text: sentences[i].Text, First: sentences[i].First}
	}
	last, k := 0, 0 // the sentence of the last mark, and its token
	quotation.Find(found, func(i, at int, opens bool) {
		if i != last {
			last, k = i, 0
		}
		ts := sentences[i].Tokens
		for k < len(ts) && ts[k].Start < at {
			k++
		}
		if k < len(ts) && ts[k].Start == at {
			ts[k].Open, ts[k].Close = opens, !opens
		}
	})
	for i := range sentences {
		s := &sentences[i]
		s.Quotes, s.OpenBefore, s.OpenAfter = found[i].Spans, found[i].OpenBefore, found[i].OpenAfter
		s.markQuoted()
		s.QuoteShare = quoteShare(s)
	}
}

// markQuoted marks the tokens that stand in the quotations.
func (s *Sentence) markQuoted() {
	k := 0
	for t := range s.Tokens {
		tk := &s.Tokens[t]
		for k < len(s.Quotes) && s.Quotes[k].End <= tk.Start {
			k++
		}
		if k < len(s.Quotes) && tk.Start >= s.Quotes[k].Start {
			tk.Quoted = true
		}
	}
}

// quoteShare is the part of the words that stand in quotation marks.
func quoteShare(s *Sentence) float32 {
	in, all := 0, 0
	for i := range s.Tokens {
		if s.Tokens[i].Word {
			all++
			if s.Tokens[i].Quoted {
				in++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float32(in) / float32(all)
}
