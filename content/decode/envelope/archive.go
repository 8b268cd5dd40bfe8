package envelope

import "strings"

// archive opens a web archive, the property list that Safari saves a page in.
func archive(c *Contents, _ int) (bool, error) {
	list, ok := propertyList(c.Data)
	if !ok {
		return false, nil
	}
	page := list.value("WebMainResource")
	data := page.value("WebResourceData").bytes()
	if data == nil {
		return false, nil // another property list
	}
	c.Data, c.MediaType = data, page.value("WebResourceMIMEType").string()
	if name := page.value("WebResourceTextEncodingName").string(); name != "" && c.MediaType != "" {
		c.MediaType += "; charset=" + name
	}
	if at := page.value("WebResourceURL").string(); strings.HasPrefix(at, "http") {
		c.Address = Fact{at, "address in the web archive"}
	}
	return true, nil
}
