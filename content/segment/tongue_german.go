package segment

func german(w string) abbreviation {
	switch w {
	case "dr", "drs", "prof", "hr", "hrn", "fr", "frl", "st", "ing", "dipl", "dipl.-ing", "mag", "hl", "ca", "bzw", "vgl", "sog", "gen", "geb", "gest", "evtl", "ggf", "inkl", "exkl", "z.b", "d.h",
		"u.a", "i.d.r", "s.o", "s.u", "o.g", "bspw", "insb", "insbes", "einschl", "zzgl", "abzgl", "verh", "jun", "sen", "rd", "sel", "verw", "franz", "engl", "dt", "lat", "hg", "hrsg", "gegr", "bes", "max", "min":
		return beforeName
	case "nr", "s", "bd", "abs", "art", "kap", "abb", "tab", "aufl", "tel", "ziff", "anm", "jg", "bl", "rn", "lit", "pos", "§", "fn", "p", "no":
		return beforeNumber
	case "usw", "etc", "str", "mio", "mrd", "tsd", "jh", "jhd", "jhdt", "jan", "jän", "feb", "mär", "apr", "jul", "aug", "sep", "sept", "okt", "nov", "dez", "mo", "di", "mi", "do", "sa", "so", "std", "sek", "co", "v.chr", "n.chr", "chr":
		return beforeEither
	}
	return noAbbreviation
}

func startsGerman(w string) bool {
	switch w {
	case "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "er", "sie", "es", "wir", "ihr", "ich", "du", "man", "sein", "seine", "ihre", "unser", "unsere", "dies",
		"diese", "dieser", "dieses", "diesem", "diesen", "jene", "jeder", "jede", "alle", "viele", "manche", "einige", "kein", "keine", "und", "aber", "oder", "doch", "denn", "sondern", "wenn", "weil", "dass", "als",
		"ob", "obwohl", "bevor", "nachdem", "seit", "in", "im", "an", "am", "auf", "aus", "bei", "beim", "mit", "nach", "von", "vom", "zu", "zum", "zur", "vor", "unter", "durch", "gegen", "ohne", "um",
		"wegen", "trotz", "zwischen", "laut", "auch", "nun", "nur", "noch", "schon", "so", "dann", "dort", "hier", "da", "damit", "dabei", "dagegen", "danach", "darum", "deshalb", "daher", "trotzdem", "jedoch",
		"heute", "gestern", "morgen", "jetzt", "bisher", "zudem", "außerdem", "allerdings", "ist", "sind", "war", "waren", "hat", "haben", "wird", "werden", "kann", "soll", "wer", "was", "wie", "wo", "warum", "wann", "welche",
		"nicht", "nichts", "niemand", "jemand", "vielleicht", "inzwischen", "immer", "nie", "selbst", "sogar", "wieder", "zwar":
		return true
	}
	return false
}
