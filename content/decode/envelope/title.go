package envelope

import (
	"strings"

	"github.com/standfirst/standfirst/content/wording"
	"golang.org/x/net/html"
)

// plainTitle is a title without the markup that feeds write into it a second time:
// "Bread &amp; butter", "The &lt;i&gt;Constance&lt;/i&gt;".
func plainTitle(s string) string {
	if !strings.ContainsAny(s, "&<") {
		return s
	}
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(s)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return wording.Squeeze(b.String())
		case html.TextToken:
			b.Write(z.Text())
		}
	}
}
