// Package weights reads and writes learned weights as text that a person can check, and turns scores into probabilities.
//
// A file has a line for each feature that counts, its name and its numbers, after a line with a checksum of the names of
// all features: weights that were learned for other features are an error, not a worse result. It knows no feature and
// multiplies nothing; what the rows mean is for the package whose weights they are.
package weights

import (
	"fmt"
	"hash/crc32"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Row is the weights of one feature, or other numbers with a name of their own.
type Row struct {
	Name   string
	Values []float32
}

// names is the name of the line with the checksum.
const names = "names"

// Sum is the checksum of the names of features, in their order: CRC-32 (IEEE 802.3) over the names with a line feed
// between them, in eight hexadecimal digits.
func Sum(features []string) string {
	return fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(strings.Join(features, "\n"))))
}

// Parse reads the text of weights that were learned for the features, in the order of its lines. A row is one of a
// feature or of the others. It is an error where the features were others when the weights were learned, where a row is
// neither, and where one comes twice.
func Parse(text string, features []string, others ...string) ([]Row, error) {
	known := make(map[string]bool, len(features)+len(others)) // false once it has come
	for _, n := range slices.Concat(features, others) {
		known[n] = true
	}
	var out []Row
	sum := ""
	for line := range strings.SplitSeq(text, "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) < 2 || f[0] == "#":
			continue
		case f[0] == names:
			sum = f[1]
			continue
		case !known[f[0]]:
			return nil, fmt.Errorf("weights: %q is no feature or comes twice", f[0])
		}
		known[f[0]] = false
		values := make([]float32, len(f)-1)
		for k, s := range f[1:] {
			x, err := strconv.ParseFloat(s, 32)
			if err != nil {
				return nil, fmt.Errorf("weights of %q: %w", f[0], err)
			}
			values[k] = float32(x)
		}
		out = append(out, Row{f[0], values})
	}
	if want := Sum(features); sum != want {
		return nil, fmt.Errorf("weights: learned for other features (names %q, now %q); fit them again", sum, want)
	}
	return out, nil
}

// Format writes the rows as text for the features, with digits behind the point. The columns are told in a comment
// where they have names.
func Format(rows []Row, features []string, digits int, columns ...string) string {
	var b strings.Builder
	if len(columns) > 0 {
		b.WriteString("# feature " + strings.Join(columns, " ") + "\n")
	}
	b.WriteString(names + " " + Sum(features) + "\n")
	for _, r := range rows {
		b.WriteString(r.Name)
		for _, x := range r.Values {
			b.WriteByte(' ')
			b.WriteString(strconv.FormatFloat(float64(x), 'f', digits, 32))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Logistic is the probability of an event by the logarithm of its odds.
func Logistic(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }

// Softmax fills out with the probabilities of scores: each is e to the score's power as a share of the sum, which is
// taken in the precision of out. The slices are of one length, at least 1, and may be the same.
func Softmax[S, P float32 | float64](scores []S, out []P) {
	top := slices.Max(scores)
	sum := P(0)
	for c, z := range scores {
		out[c] = P(math.Exp(float64(z - top)))
		sum += out[c]
	}
	for c := range out {
		out[c] /= sum
	}
}
