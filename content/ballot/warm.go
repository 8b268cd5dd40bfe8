package ballot

import (
	"strings"

	"github.com/standfirst/standfirst/content/clean"
)

// countsNot is said of answers to warm-up sentences that are typed in from paper.
const countsNot clean.Text = "what stands behind w is of the warm-up; it counts nowhere and is not kept"

// withoutWarmUp leaves out what is typed in of warm-up sentences, "w1 f" or "w1f", and reports
// whether there was any.
func withoutWarmUp(text string) (rest string, some bool) {
	var out strings.Builder
	for i := 0; i < len(text); {
		j := i
		if text[i] == 'w' || text[i] == 'W' {
			j++
			for j < len(text) && text[j] >= '0' && text[j] <= '9' {
				j++
			}
		}
		if j <= i+1 { // no w with a number
			out.WriteByte(text[i])
			i++
			continue
		}
		some = true
		for j < len(text) && text[j] == ' ' {
			j++
		}
		if j < len(text) && (text[j] == '-' || text[j] == '?' || text[j] >= 'a' && text[j] <= 'z' || text[j] >= 'A' && text[j] <= 'Z') {
			j++
		}
		i = j
	}
	return out.String(), some
}
