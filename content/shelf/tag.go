package shelf

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/record"
	"github.com/standfirst/standfirst/content/wording"
)

// tagLine is a line of tags.jsonl: a tag was given or taken away.
type tagLine struct {
	V   int        `json:"v"`
	Key Key        `json:"key"`
	Tag clean.Text `json:"tag"`
	On  bool       `json:"on"`
	At  string     `json:"at"`
}

// maxTag is the longest tag in bytes.
const maxTag = 60

// Tag gives an article a tag, or takes it away.
func (s *Shelf) Tag(k Key, tag string, on bool) error {
	t := asTag(tag)
	if t == "" || len(t) > maxTag || !k.ok() {
		return &content.Error{
			Kind: content.Usage, Op: "give the tag", Reference: clean.Shorten(clean.Inline(tag, nil), maxTag),
			Reason: "a tag has 1 to 60 characters",
		}
	}
	return s.tags.Append(tagLine{V: version, Key: k, Tag: t, On: on, At: stamp(s.now())})
}

// asTag is how a tag is written: in small letters.
func asTag(s string) clean.Text {
	return clean.Inline(strings.ToLower(wording.Squeeze(s)), nil)
}

// Tags are the tags of each article that has some, in order of the alphabet.
func (s *Shelf) Tags() (map[Key][]clean.Text, error) {
	given := map[Key]map[clean.Text]bool{}
	damage, err := record.Replay(s.path(tagsFile), version, func(l record.Line) error {
		var line tagLine
		if err := json.Unmarshal(l.JSON, &line); err != nil || !line.Key.ok() {
			return err
		}
		tag := asTag(string(line.Tag))
		switch {
		case !line.On:
			delete(given[line.Key], tag)
		case tag != "" && len(tag) <= maxTag:
			if given[line.Key] == nil {
				given[line.Key] = map[clean.Text]bool{}
			}
			given[line.Key][tag] = true
		}
		return nil
	})
	if err == nil {
		err = damage.Err()
	}
	out := make(map[Key][]clean.Text, len(given))
	for k, tags := range given {
		if len(tags) > 0 {
			out[k] = slices.Sorted(maps.Keys(tags))
		}
	}
	return out, err
}
