package feed

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/decode/envelope"
)

// maxFolders is how deep folders may stand in one another.
const maxFolders = 16

// parseOPML reads a list of feeds. An outline with an xmlUrl is a feed, one without
// is a folder.
func parseOPML(text string) (*content.List, error) {
	text = envelope.MendXML(text)
	list := &content.List{Kind: content.Feeds}
	var folders []clean.Text // of the open outlines, empty for one that is a feed
	depth, inTitle := 0, false
	d := newDecoder(text)
	for tokens := 0; ; tokens++ {
		t, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return list, nil
		case err != nil:
			return nil, noList("it is a list of feeds that is not valid XML", err)
		case tokens > maxTokens:
			return nil, noList("it is a list of feeds with more than 1,000,000 parts", nil)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return nil, noList("it is a list of feeds whose elements stand more than 64 deep in one another", nil)
			}
			inTitle = t.Name.Local == "title" && list.Title == ""
			if t.Name.Local == "outline" {
				if folders, err = outline(list, folders, t); err != nil {
					return nil, err
				}
			}
		case xml.EndElement:
			depth--
			inTitle = false
			if t.Name.Local == "outline" && len(folders) > 0 {
				folders = folders[:len(folders)-1]
			}
		case xml.CharData:
			if inTitle {
				list.Title = line(string(t))
			}
		}
	}
}

// outline takes one in: it is added to the list or opens a folder.
func outline(list *content.List, folders []clean.Text, t xml.StartElement) ([]clean.Text, error) {
	var title, text, address, site string
	for _, a := range t.Attr {
		switch strings.ToLower(a.Name.Local) {
		case "title":
			title = a.Value
		case "text":
			text = a.Value
		case "xmlurl":
			address = a.Value
		case "htmlurl":
			site = a.Value
		}
	}
	name := line(cmp.Or(strings.TrimSpace(text), title))
	if address == "" {
		if len(folders) == maxFolders {
			return nil, noList("it is a list of feeds whose folders stand more than 16 deep in one another", nil)
		}
		return append(folders, name), nil
	}
	var none url.URL
	item := content.Listed{Title: name, Address: absolute(&none, address), Site: absolute(&none, site)}
	for _, f := range folders {
		if f != "" {
			item.Folders = append(item.Folders, f)
		}
	}
	switch {
	case item.Address == "": // "feed:", "file:" and the like are not followed
		list.Left++
	case len(list.Items) == MaxItems:
		list.Left++
	default:
		item.Number = len(list.Items) + 1
		list.Items = append(list.Items, item)
	}
	return append(folders, ""), nil
}

// WriteOPML writes feeds as OPML 2.0, in order of folders, titles and addresses, so that
// the same feeds always make the same file.
func WriteOPML(w io.Writer, title clean.Text, feeds []content.Listed) error {
	sorted := slices.SortedFunc(slices.Values(feeds), func(a, b content.Listed) int {
		return cmp.Or(slices.Compare(a.Folders, b.Folders), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Address, b.Address))
	})
	var b bytes.Buffer
	b.WriteString(xml.Header + "<opml version=\"2.0\">\n  <head>\n    <title>")
	escape(&b, title)
	b.WriteString("</title>\n  </head>\n  <body>\n")
	var open []clean.Text
	indent := func() { b.WriteString(strings.Repeat("  ", len(open)+2)) }
	shut := func(n int) {
		for len(open) > n {
			open = open[:len(open)-1]
			indent()
			b.WriteString("</outline>\n")
		}
	}
	for i := range sorted {
		f := &sorted[i]
		same := 0
		for same < len(open) && same < len(f.Folders) && open[same] == f.Folders[same] {
			same++
		}
		shut(same)
		for _, name := range f.Folders[same:] {
			indent()
			b.WriteString("<outline")
			attribute(&b, "text", name)
			b.WriteString(">\n")
			open = append(open, name)
		}
		indent()
		b.WriteString(`<outline type="rss"`)
		attribute(&b, "text", f.Title)
		attribute(&b, "xmlUrl", f.Address)
		if f.Site != "" {
			attribute(&b, "htmlUrl", f.Site)
		}
		b.WriteString("/>\n")
	}
	shut(0)
	b.WriteString("  </body>\n</opml>\n")
	_, err := b.WriteTo(w)
	return err
}

func attribute(b *bytes.Buffer, name string, value clean.Text) {
	b.WriteString(" " + name + `="`)
	escape(b, value)
	b.WriteByte('"')
}

func escape(b *bytes.Buffer, text clean.Text) {
	_ = xml.EscapeText(b, []byte(text)) // a buffer takes everything
}
