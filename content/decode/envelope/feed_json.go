package envelope

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// jsonFeed is what is read of a JSON Feed (https://www.jsonfeed.org/version/1.1).
type jsonFeed struct {
	Version string       `json:"version"`
	Title   string       `json:"title"`
	Authors []jsonAuthor `json:"authors"`
	Author  jsonAuthor   `json:"author"` // as version 1 has it
	Items   []struct {
		URL       string       `json:"url"`
		Title     string       `json:"title"`
		HTML      string       `json:"content_html"`
		Text      string       `json:"content_text"`
		Summary   string       `json:"summary"`
		Published string       `json:"date_published"`
		Authors   []jsonAuthor `json:"authors"`
		Author    jsonAuthor   `json:"author"`
	} `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

// JSONFeed does for a JSON Feed what [Feed] does for the others.
func JSONFeed(text string, entry int) (Contents, bool, error) {
	var f jsonFeed
	if err := json.Unmarshal([]byte(text), &f); err != nil {
		return Contents{}, false, nil //nolint:nilerr // text that is no JSON is no feed, which is no error
	}
	if !strings.Contains(f.Version, "jsonfeed.org/version") {
		return Contents{}, false, nil
	}
	r := feedReader{title: f.Title, author: jsonName(f.Authors, f.Author)}
	for _, item := range f.Items[:min(len(f.Items), maxEntries)] {
		body := item.HTML
		if body == "" {
			for p := range strings.SplitSeq(strings.ReplaceAll(item.Text, "\r", ""), "\n\n") {
				body += "<p>" + html.EscapeString(p) + "</p>"
			}
		}
		r.entries = append(r.entries, map[string]string{
			"title": item.Title, "link": item.URL, "content": body, "summary": item.Summary, "date": item.Published,
			"author": jsonName(item.Authors, item.Author),
		})
	}
	return r.entry(entry)
}

func jsonName(several []jsonAuthor, one jsonAuthor) string {
	for _, a := range several {
		if a.Name != "" {
			return a.Name
		}
	}
	return one.Name
}
