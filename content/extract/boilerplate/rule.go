package boilerplate

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/content/pattern"
)

// rule is what a line says, in any of several words, and what it is then.
//
// In the files a rule begins with "=" and the reason, with how many words the line may have ("40 words",
// "16-25 words"), "robots", "unfolds" and "outer" behind it: the fields of [Reason], the last its weak. Below stand its
// conditions, all of which have to be met, the cheap ones first: "begins", "holds" and "lacks", each with
// phrases between dots, and "shape" with an expression. A line that begins with a space goes on with the
// one before. "_" is a space at the border of a phrase, "^" the beginning of the line and "$" its end.
type rule struct {
	Reason

	least, most int
	conditions  []condition
}

// condition is what has to stand in a line, or must not: some of its phrases, or a shape.
type condition struct {
	phrases []string
	text    interface{ In(text string) bool }
	lacks   bool
}

// leads reports whether a rule that begins with the condition needs one of its phrases.
func (c *condition) leads() bool { return len(c.phrases) > 0 && !c.lacks }

// list has rules in the order in which they are tried. Most lines have no phrase that leads one, which is
// known after one look for all of them.
type list struct {
	rules []rule
	leads *pattern.Words
}

//go:embed openings.txt phrases.txt shapes.txt code.txt titles.txt starts.txt
var files embed.FS

var (
	openings = rules("openings.txt")
	phrases  = rules("phrases.txt")
	shapes   = rules("shapes.txt")
	code     = rules("code.txt")
	titles   = rules("titles.txt")
	starts   = rules("starts.txt")
)

// firstOf is the reason of the first rule that holds of a line, and whether it does so there.
func firstOf(l list, line string, count int, outer bool) (Reason, bool) {
	text := "\n" + line + "\n" // as conditions have the borders of a line
	led := l.leads.In(text)
	for i := range l.rules {
		r := &l.rules[i]
		if count >= r.least && count <= r.most && (led || !r.conditions[0].leads()) && r.holds(text) {
			return r.Reason, outer || !r.weak
		}
	}
	return Reason{}, false
}

func (r *rule) holds(text string) bool {
	for i := range r.conditions {
		if c := &r.conditions[i]; c.text.In(text) == c.lacks {
			return false
		}
	}
	return true
}

// rules are those of a file, which is a part of the program: a test reads every one.
func rules(name string) func() list {
	return sync.OnceValue(func() list {
		data, err := files.ReadFile(name)
		if err != nil {
			return list{leads: pattern.Among()}
		}
		var all []rule
		for line := range strings.Lines(strings.ReplaceAll(string(data), "\n     ", "")) {
			word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
			switch word {
			case "", "#":
			case "=":
				all = append(all, ruleOf(rest))
			default:
				last := &all[len(all)-1]
				last.conditions = append(last.conditions, conditionOf(word, rest))
			}
		}
		var leads []string
		for i := range all {
			if first := &all[i].conditions[0]; first.leads() {
				leads = append(leads, first.phrases...)
			}
		}
		return list{all, pattern.Among(leads...)}
	})
}

// ruleOf is a rule without its conditions: "newsletter form, 70 words, outer".
func ruleOf(head string) rule {
	marks := strings.Split(head, ", ")
	r := rule{Reason: Reason{Why: marks[0]}, most: 1 << 20}
	for _, mark := range marks[1:] {
		switch mark {
		case "robots":
			r.Robots = true
		case "unfolds":
			r.unfolds = true
		case "outer":
			r.weak = true
		default:
			least, most, ok := strings.Cut(strings.TrimSuffix(mark, " words"), "-")
			if !ok {
				least, most = "0", least
			}
			r.least, _ = strconv.Atoi(least)
			r.most, _ = strconv.Atoi(most)
		}
	}
	return r
}

// borders are those of words and lines, as they stand in the files.
var borders = strings.NewReplacer("_", " ", "^", "\n", "$", "\n")

func conditionOf(word, list string) condition {
	if word == "shape" {
		return condition{text: pattern.New("(?m)" + list)}
	}
	var phrases []string
	for p := range strings.SplitSeq(list, "·") {
		p = strings.TrimSpace(p)
		if word == "begins" {
			p = "^" + p
		}
		phrases = append(phrases, borders.Replace(p))
	}
	return condition{phrases, pattern.Among(phrases...), word == "lacks"}
}
