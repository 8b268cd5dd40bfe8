package statement

import "github.com/standfirst/standfirst/content/pattern"

// Gift says what the writer was given for the piece, or by whose leave: "I received this lamp for free in
// exchange for an honest review", "reviewed using a boat provided by Hale Boats".
var Gift = pattern.New(`(?i)\b(?:I|we|the (?:author|writer|reviewer)) (?:was|were|have been|has been|received|got) (?:\w+ ){0,2}(?:(?:given|sent|provided|gifted|offered) )?[^.]{0,60}` +
	`\b(?:for free|free of charge|complimentary|at no (?:cost|charge)|as a gift|in exchange for (?:an|my|our) (?:honest )?(?:review|opinion))\b` +
	`|\b(?:I|we) received (?:a )?(?:free|complimentary|review) (?:copy|sample|product|unit|\w+) (?:of|from|for)\b` +
	`|\bprovided (?:us |me )?(?:with )?(?:an?|the|this) [^.]{1,60} for (?:the purposes? of )?this (?:review|article|test)\b` +
	`|\b(?:review )?(?:copy|code|unit|sample)s? (?:was |were )?(?:provided|supplied|furnished) by (?:the )?\w` +
	`|\bsent (?:me|us) (?:this|the|an?) [^.]{1,40} (?:to|for) (?:a |this )?review\b` +
	`|\breviewed (?:\w+ )?(?:using|with|on) (?:an? )?[^.]{1,60} provided by \p{Lu}` +
	`|\b(?:I|we|the (?:author|writer|reviewer)) (?:travell?ed|stayed|visited|flew|attended)\b[^.]{0,40} as (?:a )?guests? of (?-i:\p{Lu}|the)|\b(?:our|my) (?:trip|stay|visit|travel|flights?) (?:was|were) (?:\w+ )?(?:hosted` +
	`|paid for|covered|sponsored|organi[sz]ed) by\b`)

// OwnStake says in the writer's own voice, or of the author, what they have in what they write of.
var OwnStake = pattern.New(`\b(?:I|I/we|We) have no (?:positions? in any|business relationship)\b|\b(?:I am|I'm) (?:long|short) [A-Z]{2,5}\b` +
	`|(?i:\bthe (?:author|writer)s?) (?:works? for|is an? (?:employee of|advis[eo]r to|consultant (?:to|for)|board member of)|has an? (?:long|short) position in` +
	`|received no (?:\w+ )?(?:funding|compensation|payment))\b`)
