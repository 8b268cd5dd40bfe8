package statement

import "github.com/standfirst/standfirst/content/pattern"

var (
	// FundedPiece says who paid for the piece itself.
	FundedPiece = pattern.New(`(?i)\b(?:this|the) (?:work|research|article|story|project|reporting|piece|publication|series|report|study|column|post) (?:was|is` +
		`|has been) (?:\w+ ){0,3}(?:made possible|supported|funded|underwritten|financed) (?:\w+ ){0,3}(?:by|with|through)\b` +
		`|\bthis (?:article|story|project|reporting|piece|series) (?:was|is) produced with (?:the )?(?:financial )?(?:support|funding|help) (?:from|of)\b|\b(?:reporting|support` +
		`|funding) for this (?:story|article|project|reporting|work|series|piece|report) (?:was|is|comes|came) (?:\w+ )?(?:provided|supported|made possible` +
		`|funded|from|by)`)
	// OwnFunded says who pays the writer's house.
	OwnFunded = pattern.New(`(?i)\bmy (?:[\w-]+ ){0,6}(?:organi[sz]ation|company|employer|firm|work|position|time),? (?:is|are|was) (?:\w+ )?(?:funded|sponsored` +
		`|supported|paid) by \p{Lu}`)
	// Ownership says what else an owner owns: a disclosure when it is the publisher's.
	Ownership = pattern.New(`(?i)\b(?:is owned by|parent company of|owner of|(?:investor|shareholder|stakeholder|stake|partner|shares) (?:of|in)) [^.]{0,60}` +
		`\b(?:which|who|that) (?:also )?(?:owns|(?:publishes|operates|runs) this)\b`)
	// Affiliate says that the publisher earns by what readers buy.
	Affiliate = pattern.New(`(?i)\b(?:(?:contains?|includes?|has|uses?|have|are|some|these|our|through|via|using) [^.]{0,40}\baffiliate (?:links?|commissions?`+
		`|partners?)|links? to (?:my|our) affiliate (?:account|program)|(?:may|might|can|will|could) (?:earn|receive|get|collect|make|be paid|be compensated)\b[^.]{0,60}\b(?:commissions?|compensation|fee`+
		`|share of|money|sales?|revenue|percentage)|(?:earns?|receives?|gets?) (?:an? )?(?:small )?(?:affiliate )?(?:commissions?|fees?) (?:from|on|for|when|if|at no)`+
		`|(?:provision|affiliate-links?)\b[^.]{0,60}(?:erhalten|bekommen|kauf)|contient des liens (?:affiliés|d'affiliation)|enthält (?:\w+ ){0,3}(?:affiliate-links?|werbelinks?|partnerlinks?))\b`).
		Behind("affili", "commission", "compensation", "fee", "share of", "money", "sale", "revenue", "percentage", "provision", "werbelink", "partnerlink")
	// OfThisPiece tells what is said of this piece from what a site says under all of its own.
	OfThisPiece = pattern.New(`(?i)\b(?:this|the following) (?:post|article|page|story|review|guide|piece|list|blog post|content|recipe|column|video)\b` +
		`|\b(?:I|my|I'll|I'm)\b|\b(?:dieser|der) (?:beitrag|artikel|text)\b`)
	disclosureForms = []pattern.Guarded{
		Affiliate,
		pattern.New(`(?i)\b(?:(?:has|have|had) (?:received|accepted)|receives?) (?:\w+ ){0,3}(?:funding|grants?|fees|support|payments?|money|honoraria`+
			`|compensation) from\b`).
			Behind("funding", "grant", "fee", "support", "payment", "money", "honoraria", "compensation"),
		pattern.New(`(?i)\b(?:does|do|did) not (?:work for|consult|own shares)\b|\bno (?:relevant |financial |competing |known )+(?:interests?|conflicts?`+
			`|affiliations?|relationships?|ties)\b|\bnothing to disclose\b`).
			Behind("not work for", "not consult", "not own shares", "interest", "conflict", "affiliation", "relationship", "ties", "nothing to disclose"),
		FundedPiece.Behind("made possible", "supported", "funded", "underwritten", "financed", "produced with", "for this"),
		pattern.New(`(?i)\b(?:his|her|their|the author'?s|my|our) (?:law )?(?:firm|company|employer|organi[sz]ation|group|think tank|clients?|agency`+
			`|business)\b[^.]{0,80}\b(?:represent(?:s|ed)?|has (?:advised|worked|received|represented)|advises|advised|was (?:paid|hired)|is (?:paid|funded`+
			`|a client)|does business|receives|received|worked for|lobb\w+|include[sd]?)\b`).
			Behind("firm", "company", "employer", "organi", "group", "think tank", "client", "agency", "business"),
		pattern.New(`(?i)\b(?:owns?|holds?|held) (?:\w+ ){0,3}(?:shares|stock|positions?|a stake|an interest|equity|bitcoin|cryptocurrenc\w+|securities) (?:in`+
			`|of)\b|\b(?:is|are|was) (?:a |an )?(?:paid|unpaid) (?:consultant|adviser|advisor|lobbyist|spokes\w+) (?:for|to|of)\b|\b(?:has|had`+
			`|have) no positions? in\b`).
			Behind("own", "hold", "held", "paid", "position"),
		pattern.New(`(?i)\b(?:is|was) (?:a |an )?(?:donor to|donated to|contributed to the campaign|volunteered (?:for|on)|a member of the campaign)\b`).
			Behind("donor", "donated", "campaign", "volunteered"),
		OwnFunded.Behind("my "),
		Gift.Behind("free", "complimentary", "no cost", "no charge", "gift", "in exchange", "review", "for the purpose", "for this",
			"provided by", "supplied by", "furnished by", "guest", "hosted", "paid for", "covered", "sponsored", "organi"),
		OwnStake.Behind("have no ", "i am ", "i'm ", "author", "writer"),
		pattern.New(`(?i)\b(?:holds?|owns?) (?:\w+ ){0,2}(?:bitcoin|ether|ethereum|any of the (?:\w+ )?(?:cryptocurrencies|stocks|securities|shares))\b|\bdoes not (?:hold|own) any of the\b|\bhas positions? in and`+
			` recommends\b`).
			Behind("bitcoin", "ether", "any of the", "recommends"),
		pattern.New(`(?i)\b(?:is|has been|are) an? (?:financial )?(?:supporter|funder) of\b`).
			Behind("supporter of", "funder of"),
		Ownership.Behind("owns", "this"),
		NoLinks,
		noConflict.Behind("conflict", "no compensation"),
		HasPolicy.Behind("disclosure policy"),
		Earning.Behind("compensated", "commission", "fee", "kickback", "my ", "our "),
		Program.Behind("amazon", "qualifying purchases", "erhalten wir"),
		pattern.New(`(?i)(?:erhält|erhielt|bezieht) [^.]{0,60}(?:förderung|gelder|honorare?|zuwendungen) von|interessenkonflikte? besteh|gefördert (?:durch|von|mit)`).
			Behind("erhält", "erhielt", "bezieht", "interessenkonflikt", "gefördert"),
		pattern.New(`(?i)ne travaille pas, ne conseille pas|n'a (?:déclaré )?aucune? (?:autre )?(?:affiliation|conflit)|financée? par`).
			Behind("ne travaille pas", "n'a ", "financé"),
	}
)
