package segment

func dutch(w string) abbreviation {
	switch w {
	case "dhr", "mevr", "mw", "dr", "drs", "prof", "ir", "ing", "mr", "jhr", "st", "ds", "bijv", "bv", "d.w.z", "o.a", "o.l.v", "m.b.t", "t.o.v", "i.v.m", "a.u.b", "t.a.v", "z.g", "zgn", "ca", "resp", "ong", "vgl", "incl", "excl", "m.n", "max", "min", "gen", "kol", "lt":
		return beforeName
	case "nr", "nrs", "blz", "p", "pp", "art", "hfst", "fig", "tel", "jl", "afb", "lid", "no", "jrg":
		return beforeNumber
	case "enz", "etc", "e.d", "e.a", "mln", "mld", "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "okt", "nov", "dec", "ma", "wo", "vr", "za", "zo", "b.v", "n.v", "v.chr", "n.chr":
		return beforeEither
	}
	return noAbbreviation
}

func startsDutch(w string) bool {
	switch w {
	case "de", "het", "een", "'t", "’t", "dit", "dat", "deze", "die", "hij", "zij", "ze", "wij", "we", "jij", "je", "u", "ik", "men", "er", "zijn", "haar", "hun", "ons", "onze", "mijn", "en", "maar", "of", "want", "dus", "als", "toen", "omdat", "terwijl",
		"hoewel", "nadat", "voordat", "sinds", "in", "op", "aan", "bij", "met", "naar", "van", "voor", "uit", "onder", "over", "door", "tegen", "zonder", "om", "tot", "tijdens", "volgens", "wegens", "ondanks", "tussen", "ook", "nu", "nog", "al",
		"zo", "dan", "daar", "hier", "daarom", "daarna", "toch", "echter", "bovendien", "vandaag", "gisteren", "morgen", "is", "was", "waren", "heeft", "hebben", "wordt", "worden", "kan", "moet", "wie", "wat", "hoe", "waar", "waarom", "wanneer",
		"welke", "niet", "niets", "niemand", "iemand", "geen", "alle", "alles", "veel", "sommige", "enkele", "elke", "ieder", "iedereen", "misschien", "inmiddels", "altijd", "nooit", "zelfs", "weer":
		return true
	}
	return false
}
