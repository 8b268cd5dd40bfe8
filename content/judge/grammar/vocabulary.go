package grammar

import (
	"strings"
	"sync"
)

// wordGroup is a set of groups of words in the vocabulary.
type wordGroup uint8

const (
	titleWord wordGroup = 1 << iota
	officeWord
	organisationWord
	placeWord
	collectiveWord
	demonymWord
	nounLikeWord
)

// vocabularyData are the groups of a word in small letters.
type vocabularyData map[string]wordGroup

func (v vocabularyData) has(g wordGroup, w string) bool { return v[w]&g != 0 }

// vocabulary reads the list when it is first needed.
var vocabulary = sync.OnceValue(func() vocabularyData {
	groups := map[string]wordGroup{
		"title": titleWord, "office": officeWord, "organisation": organisationWord, "place": placeWord, "collective": collectiveWord,
		"demonym": demonymWord, "noun-like": nounLikeWord,
	}
	v := make(vocabularyData, 600)
	sections(list("vocabulary"), func(section, line string) {
		for w := range strings.FieldsSeq(line) {
			v[w] |= groups[section]
		}
	})
	return v
})
