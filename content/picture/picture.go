// Package picture makes of the bytes of a picture one that is small enough for a
// terminal: PNG, JPEG, GIF (its first frame), WebP and BMP.
//
// The bytes are somebody else's: package sandbox has this done in a process of its own. It
// fetches nothing and draws nothing on a screen.
package picture

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	_ "image/gif"  // to read it
	_ "image/jpeg" // to read it
	_ "image/png"  // to read it
	"strconv"

	_ "golang.org/x/image/bmp" // to read it
	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // to read it

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
)

const (
	// MaxPixels is the most that a picture may have to be decoded: a photograph of 24
	// million takes some 200 MB.
	MaxPixels = 24 << 20
	// MaxSide is the most that is made of it, in pixels a side.
	MaxSide = 1024
)

// Picture is a picture of few pixels.
type Picture struct {
	Width, Height int
	// Pixels are red, green and blue of each, row by row.
	Pixels []byte
}

// At is a pixel.
func (p *Picture) At(x, y int) (r, g, b uint8) {
	i := 3 * (y*p.Width + x)
	return p.Pixels[i], p.Pixels[i+1], p.Pixels[i+2]
}

// Sound reports whether the picture has as many pixels as it says, and no more than one
// may have.
func (p *Picture) Sound() bool {
	return p.Width > 0 && p.Height > 0 && p.Width <= MaxSide && p.Height <= MaxSide && len(p.Pixels) == 3*p.Width*p.Height
}

// Decode makes of the bytes of a picture one of at most width times height pixels, and of
// at most [MaxSide] a side. A smaller one stays as it is. What can be seen through is laid on a ground.
func Decode(data []byte, width, height int, ground color.Color) (*Picture, error) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		reason := clean.Text("it is damaged")
		if errors.Is(err, image.ErrFormat) {
			reason = "it is no PNG, JPEG, GIF, WebP or BMP"
		}
		return nil, refused(reason, err)
	}
	if config.Width <= 0 || config.Height <= 0 {
		return nil, refused("it has no pixels", nil)
	}
	if config.Width > MaxPixels/config.Height {
		size := strconv.Itoa(config.Width) + " times " + strconv.Itoa(config.Height)
		return nil, refused(clean.Inline("it has "+size+" pixels, and more than 25 million are not decoded", nil), nil)
	}
	source, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, refused(clean.Inline("the "+kind+" is damaged", nil), err)
	}
	return shrunk(source, min(width, MaxSide), min(height, MaxSide), ground)
}

func refused(reason clean.Text, cause error) error {
	return &content.Error{Kind: content.Refused, Op: "show the picture", Reason: reason, Hint: "a browser may show it", Err: cause}
}

// shrunk is a picture that fits into a size, on a ground.
func shrunk(source image.Image, width, height int, ground color.Color) (*Picture, error) {
	b := source.Bounds()
	w, h := b.Dx(), b.Dy()
	if w <= 0 || h <= 0 || width <= 0 || height <= 0 {
		return nil, refused("there is no room for it", nil)
	}
	if w > width {
		w, h = width, max(1, h*width/w)
	}
	if h > height {
		w, h = max(1, w*height/h), height
	}
	canvas := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(canvas, canvas.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	draw.BiLinear.Scale(canvas, canvas.Bounds(), source, b, draw.Over, nil)
	out := &Picture{Width: w, Height: h, Pixels: make([]byte, 0, 3*w*h)}
	for i := 0; i < len(canvas.Pix); i += 4 {
		out.Pixels = append(out.Pixels, canvas.Pix[i], canvas.Pix[i+1], canvas.Pix[i+2])
	}
	return out, nil
}
