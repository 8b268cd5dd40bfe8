package grammar

// released is the verb by which somebody gives out the statement that the gerund at i tells of, 0 where
// there is none: "released a memo saying", "sent a letter warning that".
func (s *Sentence) released(i int) int {
	if !oneOf(s.low(i-1), "statement", "memo", "letter", "note", "email", "tweet", "post", "message", "release", "video",
		"report", "appeal", "notice", "brief", "complaint", "petition") {
		return 0
	}
	for k := i - 2; k >= max(1, i-6); k-- {
		if oneOf(s.low(k), "released", "releases", "issued", "issues", "sent", "sends", "wrote", "writes", "published",
			"publishes", "posted", "posts", "put", "puts", "signed", "filed", "files", "circulated") {
			return k
		}
	}
	return 0
}

// asksAround reports whether the verb at i tells of the question that a pollster put: "Gallup asked
// the islanders whether". That is how a poll was made, not what somebody says.
func (s *Sentence) asksAround(i int, f *Frame) bool {
	if !oneOf(s.low(i), "asked", "asks", "ask", "polled") || f.Quote || f.to <= f.from {
		return false
	}
	h, _ := s.head(f.from, f.to)
	return oneOf(s.low(h), "gallup", "pew", "yougov", "ipsos", "quinnipiac", "rasmussen", "nielsen", "poll", "polls",
		"survey", "surveys", "pollster", "pollsters", "researchers", "questionnaire")
}
