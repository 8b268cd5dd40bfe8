package source

var (
	// fundedPiece says who paid for the piece itself.
	fundedPiece = lazy(`(?i)\b(?:this|the) (?:work|research|article|story|project|reporting|piece|publication|series|report|study|column|post) (?:was|is` +
		`|has been) (?:\w+ ){0,3}(?:made possible|supported|funded|underwritten|financed) (?:\w+ ){0,3}(?:by|with|through)\b` +
		`|\bthis (?:article|story|project|reporting|piece|series) (?:was|is) produced with (?:the )?(?:financial )?(?:support|funding|help) (?:from|of)\b|\b(?:reporting|support` +
		`|funding) for this (?:story|article|project|reporting|work|series|piece|report) (?:was|is|comes|came) (?:\w+ )?(?:provided|supported|made possible` +
		`|funded|from|by)`)
	// ownFunded says who pays the writer's house.
	ownFunded = lazy(`(?i)\bmy (?:[\w-]+ ){0,6}(?:organi[sz]ation|company|employer|firm|work|position|time),? (?:is|are|was) (?:\w+ )?(?:funded|sponsored` +
		`|supported|paid) by \p{Lu}`)
	// ownership says what else an owner owns: a disclosure when it is the publisher's.
	ownership = lazy(`(?i)\b(?:is owned by|parent company of|owner of|(?:investor|shareholder|stakeholder|stake|partner|shares) (?:of|in)) [^.]{0,60}` +
		`\b(?:which|who|that) (?:also )?(?:owns|(?:publishes|operates|runs) this)\b`)
	// affiliate says that the publisher earns by what readers buy.
	affiliate = lazy(`(?i)\b(?:(?:contains?|includes?|has|uses?|have|are|some|these|our|through|via|using) [^.]{0,40}\baffiliate (?:links?|commissions?`+
		`|partners?)|(?:may|might|can|will|could) (?:earn|receive|get|collect|make|be paid|be compensated)\b[^.]{0,60}\b(?:commissions?|compensation|fee`+
		`|share of|money|sales?|revenue|percentage)|(?:earns?|receives?|gets?) (?:an? )?(?:small )?(?:affiliate )?(?:commissions?|fees?) (?:from|on|for|when|if|at no)`+
		`|(?:provision|affiliate-links?)\b[^.]{0,60}(?:erhalten|bekommen|kauf)|contient des liens (?:affiliés|d'affiliation)|enthält (?:\w+ ){0,3}(?:affiliate-links?|werbelinks?|partnerlinks?))\b`).
		after("affili", "commission", "compensation", "fee", "share of", "money", "sale", "revenue", "percentage", "provision", "werbelink", "partnerlink")
	// ofThisPiece tells what is said of this piece from what a site says under all of its own.
	ofThisPiece = lazy(`(?i)\b(?:this|the following) (?:post|article|page|story|review|guide|piece|list|blog post|content|recipe|column|video)\b` +
		`|\b(?:I|my|I'll|I'm)\b|\b(?:dieser|der) (?:beitrag|artikel|text)\b`)
	disclosureForms = []guarded{
		affiliate,
		lazy(`(?i)\b(?:(?:has|have|had) (?:received|accepted)|receives?) (?:\w+ ){0,3}(?:funding|grants?|fees|support|payments?|money|honoraria`+
			`|compensation) from\b`).
			after("funding", "grant", "fee", "support", "payment", "money", "honoraria", "compensation"),
		lazy(`(?i)\b(?:does|do|did) not (?:work for|consult|own shares)\b|\bno (?:relevant |financial |competing |known )+(?:interests?|conflicts?`+
			`|affiliations?|relationships?|ties)\b|\bnothing to disclose\b`).
			after("not work for", "not consult", "not own shares", "interest", "conflict", "affiliation", "relationship", "ties", "nothing to disclose"),
		fundedPiece.after("made possible", "supported", "funded", "underwritten", "financed", "produced with", "for this"),
		lazy(`(?i)\b(?:his|her|their|the author'?s|my|our) (?:law )?(?:firm|company|employer|organi[sz]ation|group|think tank|clients?|agency`+
			`|business)\b[^.]{0,80}\b(?:represent(?:s|ed)?|has (?:advised|worked|received|represented)|advises|advised|was (?:paid|hired)|is (?:paid|funded`+
			`|a client)|does business|receives|received|worked for|lobb\w+|include[sd]?)\b`).
			after("firm", "company", "employer", "organi", "group", "think tank", "client", "agency", "business"),
		lazy(`(?i)\b(?:owns?|holds?|held) (?:\w+ ){0,3}(?:shares|stock|positions?|a stake|an interest|equity|bitcoin|cryptocurrenc\w+|securities) (?:in`+
			`|of)\b|\b(?:is|are|was) (?:a |an )?(?:paid|unpaid) (?:consultant|adviser|advisor|lobbyist|spokes\w+) (?:for|to|of)\b|\b(?:has|had`+
			`|have) no positions? in\b`).
			after("own", "hold", "held", "paid", "position"),
		lazy(`(?i)\b(?:is|was) (?:a |an )?(?:donor to|donated to|contributed to the campaign|volunteered (?:for|on)|a member of the campaign)\b`).
			after("donor", "donated", "campaign", "volunteered"),
		ownFunded.after("my "),
		gift.after("free", "complimentary", "no cost", "no charge", "gift", "in exchange", "review", "for the purpose", "for this",
			"provided by", "supplied by", "furnished by", "guest", "hosted", "paid for", "covered", "sponsored", "organi"),
		ownStake.after("have no ", "i am ", "i'm ", "author", "writer"),
		lazy(`(?i)\b(?:holds?|owns?) (?:\w+ ){0,2}(?:bitcoin|ether|ethereum|any of the (?:\w+ )?(?:cryptocurrencies|stocks|securities|shares))\b|\bdoes not (?:hold|own) any of the\b|\bhas positions? in and`+
			` recommends\b`).
			after("bitcoin", "ether", "any of the", "recommends"),
		lazy(`(?i)\b(?:is|has been|are) an? (?:financial )?(?:supporter|funder) of\b`).
			after("supporter of", "funder of"),
		ownership.after("owns", "this"),
		noLinks,
		noConflict.after("conflict", "no compensation"),
		hasPolicy.after("disclosure policy"),
		earning.after("compensated", "commission", "fee", "kickback", "my ", "our "),
		program.after("amazon", "qualifying purchases", "erhalten wir"),
		lazy(`(?i)(?:erhält|erhielt|bezieht) [^.]{0,60}(?:förderung|gelder|honorare?|zuwendungen) von|interessenkonflikte? besteh|gefördert (?:durch|von|mit)`).
			after("erhält", "erhielt", "bezieht", "interessenkonflikt", "gefördert"),
		lazy(`(?i)ne travaille pas, ne conseille pas|n'a (?:déclaré )?aucune? (?:autre )?(?:affiliation|conflit)|financée? par`).
			after("ne travaille pas", "n'a ", "financé"),
	}
)
