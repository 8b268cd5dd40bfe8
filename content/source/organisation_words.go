package source

import "strings"

// orgWord says whether a name holds a word that organisations have.
func orgWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(w, ".,'s") {
		case "university", "college", "institute", "institution", "center", "centre", "school", "foundation", "council", "association", "society", "academy", "department",
			"faculty", "ministry", "project", "program", "programme", "group", "committee", "bank", "party", "union", "agency", "office", "hospital", "company", "laboratory",
			"lab", "labs", "forum", "network", "league", "alliance", "initiative", "universität", "hochschule", "zeitung", "rundschau", "fernsehen", "rundfunk", "verlag", "redaktion", "akademie", "gesellschaft", "kirche", "verband", "ministerium", "cnrs", "institut", "stiftung", "université", "école", "centr", "courts", "court",
			"church", "firm", "llp", "llc", "inc", "ltd", "corp", "board", "commission", "senate", "congress", "parliament", "magazine", "journal", "time", "post", "newspaper", "trust", "fund", "universitie", "studio", "media":
			return true
		}
	}
	return false
}

// outletWord says whether a name holds a word that papers and stations have.
func outletWord(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch w {
		case "news", "times", "post", "journal", "magazine", "tv", "radio", "network", "tribune", "herald", "globe", "review", "beacon", "press", "gazette", "chronicle", "observer", "sun", "mail",
			"examiner", "register", "today", "week", "weekly", "daily", "monitor", "guardian", "telegraph", "star", "dispatch", "inquirer", "sentinel", "courier", "republic", "standard", "wire":
			return true
		}
	}
	return false
}

// orgTail holds words that end an organisation's name but do not begin one.
func orgTail(w string) bool {
	switch strings.ToLower(w) {
	case "news", "sports", "business", "science", "health", "politics", "media", "times", "post", "journal", "house", "east", "asia", "global", "world", "energy", "security", "education", "policy", "public", "city", "tech", "technology", "digital", "state":
		return true
	}
	return false
}

// orgNot holds capitalised words before a role that are no organisation.
func orgNot(w string) bool {
	switch strings.ToLower(strings.Trim(w, ".,")) {
	case "senior", "staff", "chief", "deputy", "associate", "assistant", "executive", "managing", "political", "national", "international", "foreign", "opinion", "ideas", "contributing",
		"visiting", "adjunct", "distinguished", "research", "emeritus", "former", "republican", "democratic", "conservative", "liberal", "republican-", "pulitzer", "emmy", "award-winning",
		"american", "british", "german", "french", "israeli", "russian", "chinese", "indian", "canadian", "australian", "european", "african", "african-american", "jewish", "muslim", "christian", "catholic",
		"washington", "york", "london", "new", "la", "white", "house", "middle", "east", "asia", "digital", "news", "sports", "business", "science", "technology", "tech", "health", "politics",
		"economics", "culture", "metro", "city", "features", "entertainment", "security", "federal", "state", "local", "general", "special", "guest", "freelance", "dr", "ph.d", "phd", "md", "u.s", "us", "uk",
		"nobel", "prize", "postdoctoral", "doctoral", "founding", "principal", "view", "follow", "read", "contact", "email", "meet", "see", "online", "games", "sr", "jr", "prize-winning", "best-selling", "bestselling", "investigative", "legal", "military", "defense", "energy", "climate", "education", "global", "world", "regional", "vice", "co",
		"creative", "editorial", "video", "photo", "data", "social", "media", "public", "policy", "marketing", "communications", "operating", "financial", "technical", "aviation", "travel", "food", "writer/editor":
		return true
	}
	return false
}

// place says whether a name is that of a country or a city that a role may be "of".
func place(s string) bool {
	switch strings.ToLower(s) {
	case "america", "the united states", "united states", "germany", "france", "britain", "israel", "russia", "china", "india", "canada", "australia", "england", "california",
		"texas", "florida", "new york", "new york city", "washington", "london", "paris", "berlin", "moscow", "jerusalem", "chicago", "los angeles", "boston", "brooklyn",
		"san francisco", "seattle", "toronto", "sydney", "melbourne", "brussels", "wien", "vienna", "münchen", "hamburg", "köln", "deutschland", "congress", "middle east", "the middle east",
		"alabama", "alaska", "arizona", "arkansas", "colorado", "connecticut", "delaware", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
		"massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "north carolina", "north dakota", "ohio", "oklahoma",
		"oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "utah", "vermont", "virginia", "west virginia", "wisconsin", "wyoming", "manhattan", "silicon valley",
		"philadelphia", "houston", "dallas", "atlanta", "miami", "denver", "phoenix", "detroit", "austin", "portland", "baltimore", "minneapolis", "ireland", "scotland", "wales", "italy", "spain", "greece", "poland",
		"japan", "korea", "south korea", "north korea", "pakistan", "afghanistan", "syria", "lebanon", "mexico", "brazil", "nigeria", "kenya", "south africa", "new zealand", "switzerland", "austria", "sweden", "norway",
		"europe", "asia", "africa", "iran", "iraq", "ukraine", "turkey", "egypt", "washington, d.c", "d.c":
		return true
	}
	return false
}
