package source

import "strings"

func tidyName(s string) string {
	s = strings.Trim(strings.TrimSpace(s), ",;:|*•·–—-\"“”() ")
	s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "by "), "By "), "BY ")
	if _, end, ok := academicTitle.span(s); ok && personal(s[end:]) {
		s = s[end:]
	}
	// "Ada Quill MD"
	for countWords(s) > 2 {
		last := lastWord(s)
		if !suffix(last) || len(last) < 2 || strings.ToUpper(last) != last && !strings.Contains(last, "hD") || generation(last) {
			break
		}
		s = strings.TrimRight(s[:len(s)-len(last)], " ,")
	}
	return strings.TrimSpace(s)
}

// academicTitle is a degree before a name.
var academicTitle = lazy(`^(?:(?:Dr|Prof|Professor)\.?(?:-Ing\.?)? )+`)

func suffix(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, ".", "")) {
	case "jr", "sr", "ii", "iii", "iv", "phd", "md", "dphil", "esq", "mba", "ma", "jd", "ms", "rn", "mph", "cpa", "facp", "rd", "rdn", "ldn", "cfp®",
		"cfp", "cfa", "pharmd", "lcsw", "edd", "dnp", "np", "psyd", "mfa", "llm", "do", "dds", "dvm", "bsn", "cissp":
		return true
	}
	return strings.HasSuffix(s, "®") && countWords(s) == 1
}

// generation reports whether a word after a name belongs to it: "II", "III".
func generation(w string) bool {
	return w == "II" || w == "III" || w == "IV" || w == "JR" || w == "SR" || w == "JR." || w == "SR."
}

func lastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return s[i+1:]
	}
	return s
}
