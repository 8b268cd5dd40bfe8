package boilerplate

import (
	"strings"

	"github.com/standfirst/standfirst/content/dates"
)

// IsCredit reports whether a line ends as captions do: with who took the picture.
func IsCredit(key string) bool {
	for _, agency := range [...]string{
		"getty images", "getty", "ap photo", "shutterstock", "istock", "afp", "reuters", "associated press", "unsplash",
		"wikimedia commons", "flickr", "file photo", "courtesy photo", "handout", "epa", "dpa", "alamy", "bloomberg",
	} {
		rest, ok := strings.CutSuffix(key, agency)
		if !ok || rest == "" {
			continue
		}
		rest = strings.TrimRight(rest, " ")
		if strings.HasSuffix(rest, "/") || strings.HasSuffix(rest, "|") || strings.HasSuffix(rest, "(") || strings.HasSuffix(rest, "photo:") ||
			strings.HasSuffix(rest, "image:") ||
			strings.HasSuffix(rest, "©") || strings.HasSuffix(rest, "via") && len(key) < 400 || strings.HasSuffix(rest, "credit:") {
			return true
		}
	}
	// A credit in brackets at the end: "(photo: ada quill)".
	if i := strings.LastIndex(key, "("); i >= 0 && len(key)-i < 90 {
		return AnyPrefix(key[i+1:], "photo by", "photo:", "photo courtesy", "photograph by", "image:", "image by", "image courtesy", "picture:", "credit:",
			"ap photo", "foto:", "file photo", "courtesy of", "source: getty", "illustration by", "photo/", "photo credit")
	}
	if i := strings.LastIndex(key, ". "); i >= 0 && len(key)-i < 60 {
		return AnyPrefix(key[i+2:], "photo by", "photo:", "photo courtesy", "photograph by", "photograph:", "image:", "image by", "image courtesy",
			"picture:", "credit:", "ap photo", "foto:", "file photo", "credit: ", "image credit", "photo credit")
	}
	return false
}

// IsDate reports whether a line is a date, perhaps with a clock and words such as
// "updated".
func IsDate(key string) bool {
	if !strings.ContainsAny(key, "0123456789") {
		return false
	}
	if AnyPrefix(key, "posted:", "posted on", "posted ", "published:", "published on", "published ", "updated:", "updated on", "updated ",
		"last updated", "first published", "last modified", "created:", "date:", "originally published on") {
		return true
	}
	return dates.Alone(key)
}
