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
// "16-25 words"), "call" and "outer" behind it, which are Call and weak of [Reason]. Below stand its
// conditions, all of which have to be met: "begins", "holds" and "lacks", each with phrases between dots. A
// line that begins with a space goes on with the one before. "_" is a space at the border of a phrase; behind
// "holds", "^" leads one that begins the line and "=" one that is all of it, and YOU is what speaks to the
// reader.
type rule struct {
	Reason

	least, most int
	conditions  []condition
}

// condition has phrases, of which some stand where their first character says, and the others
// anywhere in a line: those are looked for all at once.
type condition struct {
	phrases  []string
	placed   []string
	anywhere *pattern.Words
	lacks    bool
}

//go:embed openings.txt phrases.txt titles.txt starts.txt
var files embed.FS

var (
	openings = sync.OnceValue(func() []rule { return rules("openings.txt") })
	phrases  = sync.OnceValue(func() []rule { return rules("phrases.txt") })
	titles   = sync.OnceValue(func() []rule { return rules("titles.txt") })
	starts   = sync.OnceValue(func() []rule { return rules("starts.txt") })
)

// NoArticle says by the title and the beginning of a page of so many words what it is instead of an
// article, and whether that is a page that keeps programs out. Both are folded, in lower case.
func NoArticle(title, start string, words int) (why string, robot bool) {
	if words >= 200 {
		return "", false
	}
	r, ok := firstOf(starts(), start, words)
	if !ok {
		r, ok = firstOf(titles(), title, words)
	}
	return r.Why, ok && r.Why == titles()[0].Why
}

// firstOf is the reason of the first rule that holds of a line.
func firstOf(rules []rule, key string, words int) (Reason, bool) {
	for i := range rules {
		if r := &rules[i]; words >= r.least && words <= r.most && r.holds(key) {
			return r.Reason, true
		}
	}
	return Reason{}, false
}

func (r *rule) holds(key string) bool {
	for _, c := range r.conditions {
		if c.among(key) == c.lacks {
			return false
		}
	}
	return true
}

func (c *condition) among(key string) bool {
	for _, p := range c.placed {
		switch p[0] {
		case '^':
			if strings.HasPrefix(key, p[1:]) {
				return true
			}
		case '=':
			if key == p[1:] {
				return true
			}
		default:
			if toReader(key) { // YOU
				return true
			}
		}
	}
	return c.anywhere.In(key)
}

func toReader(key string) bool {
	return pattern.Holds(key, "you", "us ", " our ") || strings.HasSuffix(key, " us")
}

// rules reads a file of them, which is a part of the program: a test reads every one.
func rules(name string) []rule {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil
	}
	var all []rule
	for line := range strings.Lines(strings.ReplaceAll(string(data), "\n ", " ")) {
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
	return all
}

// ruleOf is a rule without its conditions: "newsletter form, 70 words, call".
func ruleOf(head string) rule {
	marks := strings.Split(head, ", ")
	r := rule{Reason: Reason{Why: marks[0]}, most: 1 << 20}
	for _, mark := range marks[1:] {
		switch mark {
		case "call":
			r.Call = true
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

func conditionOf(word, list string) condition {
	c := condition{lacks: word == "lacks"}
	var anywhere []string
	for p := range strings.SplitSeq(list, "·") {
		if p = strings.ReplaceAll(strings.TrimSpace(p), "_", " "); word == "begins" {
			p = "^" + p
		}
		c.phrases = append(c.phrases, p)
		if p == "YOU" || p[0] == '^' || p[0] == '=' {
			c.placed = append(c.placed, p)
		} else {
			anywhere = append(anywhere, p)
		}
	}
	c.anywhere = pattern.Among(anywhere...)
	return c
}
