package note

import "github.com/standfirst/standfirst/content/pattern"

// noExpert reports whether a sentence says, whatever it calls the piece, that its author is no
// expert, that no authority has looked at it, that a machine made it, or that nobody answers for it.
func noExpert(s string) bool {
	return iAmNot.In(s) || notEvaluated.In(s) || byMachine.In(s) || noLiability.In(s) || notHeld.In(s) || generalOnly.In(s) || foreignAdvice.In(s)
}

// moreAdviceLead leads to these patterns.
func moreAdviceLead(lower string) bool {
	return pattern.Holds(lower, "i am not a", "i'm not a", "not been evaluated", "translated", "generated",
		"written with", "created with", "no liability", "no responsibility", "be held", "guidance only", "information only", "advice only", "ai tool",
		"beratung", "conseil", "avis médical", "time of publication", "date of publication")
}

var (
	iAmNot = pattern.New(`(?i)\bI(?:'m| am) not an? (?:(?:registered|licensed|certified|qualified) )?(?:financial|legal|tax|medical|investment|mental health)? ?(?:advis[eo]r` +
		`|lawyer|doctor|attorney|accountant|physician|therapist|dietiti?cian)\b`)
	notEvaluated = pattern.New(`(?i)\bhave not been evaluated by the (?:Food and Drug Administration|FDA)\b`)
	byMachine    = pattern.New(`(?i)\b(?:this|the) (?:article|post|text|page|story|content|translation|summary) (?:was|is|has been) (?:\w+ ){0,2}(?:translated|generated` +
		`|written|created|produced|summari[sz]ed)\b[^.]{0,40}\b(?:AI|A\.I\.|artificial intelligence|machine|automatically|automated|ChatGPT|Google Translate|DeepL)\b` +
		`|^AI tools? (?:was|were) used\b`)
	noLiability = pattern.New(`(?i)\b(?:accepts?|assumes?|bears?|takes?) no (?:responsibility|liability)\b[^.]{0,60}\b(?:loss|damages?|errors|omissions|use of)\b[^.]{0,60}` +
		`\b(?:this|the) (?:information|article|content|post)\b`)
	notHeld     = pattern.New(`(?i)\bcannot be held (?:responsible|liable) for\b[^.]{0,60}\b(?:this|the) (?:information|article|content|post)\b`)
	generalOnly = pattern.New(`(?i)\b(?:this|the) (?:article|post|page|guide)\b[^.]{0,40}\bgeneral (?:information|guidance|advice) only\b|\baccurate (?:as of|at) the (?:date|time) of` +
		` publication\b`)
	foreignAdvice = pattern.New(`(?i)\b(?:stell(?:t|en) keine|ist keine|sind keine|ersetz(?:t|en) (?:keine|nicht)) [^.]{0,30}(?:anlageberatung|rechtsberatung|steuerberatung` +
		`|beratung|kaufempfehlung)|\bne (?:constitue(?:nt)?|remplace(?:nt)?)[^.]{0,16} pas (?:un |une |des )?(?:conseils?|avis médica\w+|consultation)`)
)
