package boilerplate

import (
	"strings"

	"github.com/standfirst/standfirst/content/pattern"
)

// Script reports whether a line is code of the page, which was meant for the browser: it ends as code does, and has words that only
// measuring, advertising and the like have; or, outer, standing before or after the article's own text, any shape of code.
func Script(line string, outer bool) bool {
	line = strings.TrimSpace(line)
	if line == "" || !strings.ContainsAny(line[len(line)-1:], ";{}()[]>/") {
		return false
	}
	low := strings.ToLower(line)
	if pattern.Holds(low, "datalayer", "gtag(", "googletag", "fbq(", "_gaq", "ga('", "ga(\"", "_taboola", "disqus_", "<![cdata[", "\"@context\"", "jssdk",
		"document.write", "adsbygoogle", "_paq", "_satellite") {
		return true
	}
	if !outer {
		return false
	}
	return strings.Trim(line, "(){}[];,<>/!-*' ") == "" ||
		pattern.Holds(low, "function(", "function (", "jquery", "$(", "document.", "window.", "var ", "let ", "const ", "return ", "</script", "=>", "@media",
			"<!--", "if (") &&
			strings.ContainsAny(line, ";{}<>")
}
