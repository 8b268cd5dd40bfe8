package content

import "strings"

// Words is how many words the sentences have, parted by white space.
func (d *Document) Words() int {
	n := 0
	for _, s := range d.Sentences {
		n += len(strings.Fields(string(d.SentenceText(s))))
	}
	return n
}
