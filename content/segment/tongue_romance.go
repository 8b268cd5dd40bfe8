package segment

func french(w string) abbreviation {
	switch w {
	case "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "pr", "me", "mgr", "st", "ste", "sts", "cf", "env", "av", "apr", "p.ex", "c.-à-d", "c-à-d", "j.-c", "boul", "bd", "col", "gén", "lt", "cdt", "vs", "max", "min":
		return beforeName
	case "p", "pp", "art", "al", "vol", "chap", "n°", "no", "nº", "fig", "éd", "ed", "t", "tél", "tel", "réf", "ref", "op":
		return beforeNumber
	case "etc", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc", "coll", "s.a", "cie", "hab", "adr":
		return beforeEither
	}
	return noAbbreviation
}

func startsFrench(w string) bool {
	switch w {
	case "le", "la", "les", "l'", "l’", "un", "une", "des", "du", "de", "ce", "cet", "cette", "ces", "il", "elle", "on", "nous", "vous", "ils", "elles", "je", "tu", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma",
		"et", "mais", "ou", "or", "donc", "car", "ni", "si", "quand", "lorsque", "comme", "puisque", "parce", "bien", "alors", "ainsi", "aussi", "puis", "ensuite", "enfin", "en", "dans", "sur", "sous", "pour", "par", "avec", "sans",
		"chez", "vers", "depuis", "pendant", "après", "avant", "selon", "contre", "entre", "à", "au", "aux", "dès", "malgré", "hier", "demain", "ici", "là", "tout", "toute", "tous", "toutes", "chaque", "plusieurs", "certains", "aucun",
		"rien", "personne", "qui", "que", "quoi", "où", "pourquoi", "comment", "quel", "quelle", "est", "était", "a", "ne", "non", "oui", "pas", "plus", "cela", "ceci", "c'est", "c’est", "ça", "toutefois", "cependant", "pourtant":
		return true
	}
	return false
}

func spanish(w string) abbreviation {
	switch w {
	case "sr", "sra", "sres", "sras", "srta", "d", "dña", "dª", "dr", "dra", "dres", "prof", "profa", "ud", "uds", "vd", "vds", "gral", "cnel", "tte", "lic", "ing", "arq", "sto", "sta", "fr", "aprox", "p.ej", "a.c", "d.c", "ee", "av", "avda", "c", "pdte", "mons", "excmo", "max", "mín", "máx":
		return beforeName
	case "núm", "núms", "nº", "n°", "no", "pág", "págs", "p", "pp", "art", "arts", "cap", "vol", "fig", "tel", "tfno", "ed", "t":
		return beforeNumber
	case "etc", "uu", "ee.uu", "ff.aa", "s.a", "s.l", "cía", "hnos", "ltda", "ene", "feb", "abr", "jun", "jul", "ago", "sept", "oct", "nov", "dic", "jr":
		return beforeEither
	}
	return noAbbreviation
}

func startsSpanish(w string) bool {
	switch w {
	case "el", "la", "los", "las", "lo", "un", "una", "unos", "unas", "este", "esta", "estos", "estas", "ese", "esa", "eso", "esto", "aquel", "él", "ella", "ellos", "ellas", "yo", "tú", "usted", "nosotros", "su", "sus", "mi", "nuestro", "nuestra",
		"y", "e", "pero", "o", "ni", "si", "cuando", "porque", "pues", "aunque", "mientras", "como", "así", "entonces", "luego", "después", "antes", "en", "de", "del", "al", "a", "con", "sin", "por", "para", "según", "sobre", "contra",
		"entre", "desde", "hasta", "tras", "hoy", "ayer", "mañana", "aquí", "allí", "todo", "toda", "todos", "todas", "cada", "muchos", "algunos", "nadie", "nada", "alguien", "quién", "qué", "quien", "que", "dónde", "cómo", "cuál",
		"es", "era", "fue", "son", "ha", "han", "hay", "no", "sí", "ya", "también", "además", "solo", "sólo", "se", "le", "les", "me", "nos", "ahora", "nunca", "siempre", "otro", "otra", "otros":
		return true
	}
	return false
}

func italian(w string) abbreviation {
	switch w {
	case "sig", "sigg", "sig.ra", "sig.na", "dott", "dott.ssa", "dr", "prof", "prof.ssa", "on", "sen", "avv", "ing", "arch", "rag", "geom", "gen", "col", "cap", "mons", "don", "s", "ss", "cfr", "ca", "a.c", "d.c", "p.es", "es", "max", "min", "c.so", "v.le", "p.zza":
		return beforeName
	case "pag", "pagg", "p", "pp", "art", "artt", "n", "nn", "vol", "voll", "fig", "tel", "ed", "n°", "nr", "co":
		return beforeNumber
	case "ecc", "etc", "s.p.a", "s.r.l", "spa", "srl", "f.lli", "genn", "febbr", "apr", "magg", "giu", "lug", "ag", "sett", "ott", "nov", "dic", "jr":
		return beforeEither
	}
	return noAbbreviation
}

func startsItalian(w string) bool {
	switch w {
	case "il", "lo", "la", "i", "gli", "le", "un", "uno", "una", "questo", "questa", "questi", "queste", "quello", "quella", "quei", "egli", "lui", "lei", "loro", "noi", "voi", "io", "tu", "si", "suo", "sua", "suoi", "nostro", "nostra",
		"e", "ed", "ma", "o", "né", "se", "quando", "perché", "poiché", "mentre", "come", "così", "allora", "poi", "dopo", "prima", "in", "nel", "nella", "nei", "di", "del", "della", "dei", "a", "al", "alla", "ai", "da", "dal", "dalla", "con",
		"senza", "per", "su", "sul", "sulla", "tra", "fra", "secondo", "contro", "oggi", "ieri", "domani", "qui", "qua", "lì", "tutto", "tutti", "tutte", "ogni", "molti", "alcuni", "nessuno", "niente", "qualcuno", "chi", "che", "cosa", "dove",
		"quale", "è", "era", "sono", "ha", "hanno", "c'è", "c’è", "non", "sì", "no", "già", "anche", "inoltre", "solo", "ora", "mai", "sempre", "però", "tuttavia", "infatti", "intanto", "ci", "ne":
		return true
	}
	return false
}

func portuguese(w string) abbreviation {
	switch w {
	case "sr", "sra", "srs", "sras", "srta", "d", "dr", "dra", "drs", "prof", "profa", "eng", "arq", "gen", "cel", "cap", "exmo", "exma", "v", "sto", "sta", "s", "a.c", "d.c", "p.ex", "aprox", "av", "r", "pç", "al", "dep", "min", "max", "máx":
		return beforeName
	case "n", "nº", "n.º", "núm", "no", "pág", "págs", "p", "pp", "art", "arts", "vol", "fig", "tel", "ed", "inc":
		return beforeNumber
	case "etc", "s.a", "ltda", "cia", "lda", "eua", "jan", "fev", "abr", "jun", "jul", "ago", "set", "out", "nov", "dez", "jr":
		return beforeEither
	}
	return noAbbreviation
}

func startsPortuguese(w string) bool {
	switch w {
	case "o", "a", "os", "as", "um", "uma", "uns", "umas", "este", "esta", "estes", "estas", "esse", "essa", "isso", "isto", "aquele", "aquela", "ele", "ela", "eles", "elas", "eu", "tu", "você", "vocês", "nós", "seu", "sua", "seus", "suas",
		"e", "mas", "ou", "nem", "se", "quando", "porque", "pois", "embora", "enquanto", "como", "assim", "então", "depois", "antes", "em", "no", "na", "nos", "nas", "de", "do", "da", "dos", "das", "ao", "aos", "à", "às", "com", "sem",
		"por", "pelo", "pela", "para", "segundo", "sobre", "contra", "entre", "desde", "até", "após", "hoje", "ontem", "amanhã", "aqui", "ali", "tudo", "todo", "toda", "todos", "todas", "cada", "muitos", "alguns", "ninguém", "nada",
		"alguém", "quem", "que", "onde", "qual", "é", "era", "foi", "são", "há", "tem", "não", "sim", "já", "também", "além", "só", "agora", "nunca", "sempre", "porém", "outro", "outra", "outros":
		return true
	}
	return false
}
