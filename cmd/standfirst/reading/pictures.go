package reading

import (
	"context"

	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/picture"
	"github.com/standfirst/standfirst/content/sandbox"
	"github.com/standfirst/standfirst/tui"
)

// Pictures fetches a picture that the reader asks for, as a link of the article is
// followed.
func Pictures(s settings.Settings) tui.Pictures {
	return func(ctx context.Context, address string, from content.Origin, width, height int, dark bool) (*picture.Picture, error) {
		ground := uint8(255)
		if dark {
			ground = 0
		}
		return sandbox.Picture(ctx, sandbox.PictureRequest{Address: address, Near: from, Width: width, Height: height, Ground: ground}, s.SandboxOptions())
	}
}
