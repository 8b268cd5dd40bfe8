package markdown

import (
	"encoding/json"
	"fmt"
	"strings"
)

// object reads front matter that is an object of JSON, as Hugo takes it, with an empty line below it.
func object(src string) (matter map[string][]string, rest string) {
	src = strings.TrimPrefix(src, "\uFEFF")
	in := json.NewDecoder(strings.NewReader(src[:min(len(src), maxObject)]))
	var values map[string]any
	if err := in.Decode(&values); err != nil {
		return nil, src
	}
	rest = src[in.InputOffset():]
	if strings.TrimSpace(rest) == "" || !strings.HasPrefix(strings.TrimLeft(rest, " \t\r"), "\n") {
		return nil, src
	}
	matter = map[string][]string{}
	for key, value := range values {
		setAny(matter, name(key), value, 0)
	}
	if len(matter) == 0 {
		return nil, src
	}
	return matter, rest
}

// maxObject is the most that is read of such an object, in bytes.
const maxObject = 64 << 10

// setAny sets what is told under a key, the values of a list and the keys below it.
func setAny(m map[string][]string, key string, value any, depth int) {
	switch v := value.(type) {
	case nil:
	case []any:
		for _, one := range v {
			setAny(m, key, one, depth+1)
		}
	case map[string]any:
		for inner, one := range v {
			if depth < 8 {
				setAny(m, key+"."+name(inner), one, depth+1)
			}
		}
	default:
		if s := strings.TrimSpace(fmt.Sprint(v)); s != "" {
			m[key] = append(m[key], s)
		}
	}
}

// plainKeys gives the keys that tools write for the day of publication the one name "published", and takes out
// the day on which a clipper kept somebody else's page, which is not that.
func plainKeys(m map[string][]string) map[string][]string {
	for _, key := range [...]string{
		"date_published", "date-published", "datepublished", "published_at", "published-at", "publishedat", "published_date", "publish_date", "publish-date",
		"published_time", "published-time", "pub_date", "publication_date", "publication-date", "date published",
	} {
		if value := m[key]; len(value) > 0 && len(m["date"]) == 0 && len(m["published"]) == 0 {
			m["published"] = value
		}
	}
	for _, key := range [...]string{"source", "url", "link", "original_url", "source_url"} {
		if strings.Contains(strings.Join(m[key], ""), "://") {
			delete(m, "created")
		}
	}
	return m
}
