package segment

// tongue is what differs between languages: the abbreviations, the words that begin
// sentences, and whether a number with a dot is an ordinal.
type tongue struct {
	// kind is the kind of abbreviation that a word in small letters and without its
	// last dot is.
	kind func(w string) abbreviation
	// starts reports whether a word in small letters begins sentences.
	starts func(w string) bool
	// ordinals says that "3." is "third", also before a capital.
	ordinals bool
}

// tongueOf is that of a language by its ISO 639-1 code. Of a language without rules of its
// own, and where none is known, it is English.
func tongueOf(language string) tongue {
	switch language {
	case "de":
		return tongue{german, startsGerman, true}
	case "fr":
		return tongue{french, startsFrench, false}
	case "es":
		return tongue{spanish, startsSpanish, false}
	case "it":
		return tongue{italian, startsItalian, false}
	case "nl":
		return tongue{dutch, startsDutch, false}
	case "pt":
		return tongue{portuguese, startsPortuguese, false}
	}
	return tongue{english, startsEnglish, false}
}

// starter reports whether a capitalised word begins a sentence much more often than
// it goes on with a name.
func (s *scanner) starter(word string) bool {
	if len(word) > 14 {
		return false
	}
	var buf [24]byte
	return s.in.starts(lower(buf[:0], word))
}

// ordinal reports whether a dot makes an ordinal number of what is before it: "3. Oktober",
// "Ludwig XIV. starb". A year ends its sentence.
func (s *scanner) ordinal(before, word string) bool {
	if !s.in.ordinals || s.starter(word) {
		return false
	}
	for i := range len(before) {
		if !isDigit(before[i]) {
			return roman(before)
		}
	}
	return len(before) <= 3
}
