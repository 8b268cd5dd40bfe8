package decode

import "github.com/standfirst/standfirst/content/decode/envelope"

// Text makes text of bytes as [Decode] does, whatever it is the text of.
func Text(data []byte, contentType, name string) (string, error) {
	return toText(envelope.Contents{Data: data, MediaType: contentType}, name)
}
