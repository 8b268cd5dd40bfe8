package statement

import "github.com/standfirst/standfirst/content/pattern"

// Earning says in a sentence of its own what affiliate finds in a longer one.
var Earning = pattern.New(`(?i)\b(?:we|i) (?:are|am|get|may be) compensated (?:when|if|for)\b|\b(?:(?:may|might|can|will|could) )?earns? us (?:an? )?(?:\w+ )?(?:commission|fee)|\b(?:generates?|makes?) (?:us |me |an? |some |small |a small )*(?:commissions?|kickbacks?)\b|\b(?:may|might) (?:get|earn` +
	`|receive) (?:an? )?(?:\w+ )?commissions?\b` +
	`|\b(?:using|through|via|with|on) (?:(?:one|any|some) of )?(?:my|our) (?:\w+ )?links?\b[^.]{0,40}\b(?:supports?|helps?) (?:to )?(?:support |fund |keep )?(?:this|us|me|my|our)\b`)

// Program names the one by which most blogs earn.
var Program = pattern.New(`(?i)\bas an? amazon associate\b|\bparticipants? (?:in|of) the amazon\b|\bamazon (?:services llc )?associates? program|\bwe earn from qualifying purchases\b|\berhalten wir .{0,40}provision`)

// noConflict and declaresNone say that there is nothing to disclose.
var noConflict = pattern.New(`(?i)\bno (?:\w+ ){0,2}conflicts? of interests?\b|\bno compensation was\b`)

// NoLinks says that nobody pays for what is recommended.
var NoLinks = pattern.New(`(?i)\b(?:no|without|not|n't|never) (?:\w+ ){0,3}(?:affiliate links?|paid (?:promotions?|placements?)|sponsored (?:links?|content|posts?))\b`).
	Behind("affiliate link", "paid p", "sponsored ")

// HasPolicy says that a house has rules on disclosing.
var HasPolicy = pattern.New(`(?i)\bhas an? disclosure policy\b`)
