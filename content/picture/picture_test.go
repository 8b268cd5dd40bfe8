package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/picture"
)

// halves is a picture that is red on the left and green on the right.
func halves(w, h int) image.Image {
	m := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.RGBA{255, 0, 0, 255}, color.RGBA{0, 255, 0, 255}})
	for y := range h {
		for x := range w {
			m.SetColorIndex(x, y, uint8(2*x/w))
		}
	}
	return m
}

func TestPicturesAreMadeSmall(t *testing.T) {
	for name, encode := range map[string]func(*bytes.Buffer, image.Image) error{
		"png":  func(b *bytes.Buffer, m image.Image) error { return png.Encode(b, m) },
		"jpeg": func(b *bytes.Buffer, m image.Image) error { return jpeg.Encode(b, m, nil) },
		"gif":  func(b *bytes.Buffer, m image.Image) error { return gif.Encode(b, m, nil) },
	} {
		var b bytes.Buffer
		if err := encode(&b, halves(400, 100)); err != nil {
			t.Fatal(err)
		}
		p, err := picture.Decode(b.Bytes(), 80, 40, color.White)
		if err != nil || p.Width != 80 || p.Height != 20 || !p.Sound() {
			t.Errorf("%s: %+v, %v", name, p, err)
			continue
		}
		if r, g, _ := p.At(5, 10); r < 200 || g > 60 {
			t.Errorf("%s: on the left %d, %d", name, r, g)
		}
		if r, g, _ := p.At(75, 10); g < 200 || r > 60 {
			t.Errorf("%s: on the right %d, %d", name, r, g)
		}
		small, err := picture.Decode(b.Bytes(), 9999, 9999, color.White)
		if err != nil || small.Width != 400 || small.Height != 100 {
			t.Errorf("%s: a small one is %+v, %v", name, small, err)
		}
	}
}

// What can be seen through lies on the ground.
func TestGround(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	p, err := picture.Decode(b.Bytes(), 4, 4, color.Gray{Y: 30})
	if err != nil {
		t.Fatal(err)
	}
	if r, g, bl := p.At(2, 2); r != 30 || g != 30 || bl != 30 {
		t.Error(r, g, bl)
	}
}

// bomb is a PNG that says that it is of a size, and has nothing in it.
func bomb(w, h uint32) []byte {
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("IHDR"), w), h)
	head = append(head, 8, 6, 0, 0, 0)
	_ = binary.Write(&b, binary.BigEndian, uint32(len(head)-4))
	b.Write(head)
	_ = binary.Write(&b, binary.BigEndian, crc32.ChecksumIEEE(head))
	return b.Bytes()
}

func TestPicturesThatAreRefused(t *testing.T) {
	var whole bytes.Buffer
	if err := png.Encode(&whole, halves(64, 64)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"a page":        {[]byte("<!doctype html><p>No."), "it is no PNG"},
		"nothing":       {nil, "it is no PNG"},
		"a bomb":        {bomb(60_000, 60_000), "60000 times 60000 pixels"},
		"a long bomb":   {bomb(1, 1<<31-1), "pixels"},
		"without data":  {bomb(10, 10), "damaged"},
		"cut off":       {whole.Bytes()[:60], "damaged"},
		"a broken head": {whole.Bytes()[:20], "damaged"},
	} {
		p, err := picture.Decode(c.data, 80, 40, color.White)
		if p != nil || content.KindOf(err) != content.Refused || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %+v, %v", name, p, err)
		}
	}
}

func TestTheCauseOfAPictureThatIsNone(t *testing.T) {
	if _, err := picture.Decode([]byte("a page"), 80, 40, color.White); !errors.Is(err, image.ErrFormat) {
		t.Errorf("%v does not say why", err)
	}
}

func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	_ = gif.Encode(&b, halves(9, 9), nil)
	f.Add(b.Bytes())
	f.Add(bomb(9, 9))
	f.Fuzz(func(t *testing.T, data []byte) {
		if c, _, err := image.DecodeConfig(bytes.NewReader(data)); err == nil && c.Width > 1000*1000/max(1, c.Height) {
			t.Skip("large")
		}
		if p, err := picture.Decode(data, 20, 20, color.Black); err == nil && (!p.Sound() || p.Width > 20 || p.Height > 20) {
			t.Errorf("%d times %d", p.Width, p.Height)
		}
	})
}
