package page

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/standfirst/standfirst/content"
)

const (
	screen = 40
	column = 76
)

func each(b *testing.B, f func(b *testing.B, doc *content.Document)) {
	b.Helper()
	for _, words := range []int{10_000, 100_000, 1_000_000} {
		doc := long(words)
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			b.ReportAllocs()
			f(b, doc)
		})
	}
}

func opened(doc *content.Document) *Page {
	return New(doc, look(), Options{Width: column, Method: ansi.GraphemeWidth})
}

func draw(b *testing.B, lines []Line, buf []byte) []byte {
	b.Helper()
	looks := Looks{Label: byIndex, Current: 3}
	buf = buf[:0]
	for _, l := range lines {
		buf = append(l.Append(buf, &looks), '\n')
	}
	return buf
}

func BenchmarkNew(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		for b.Loop() {
			opened(doc)
		}
	})
}

func BenchmarkFirstScreen(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		for b.Loop() {
			p := opened(doc)
			draw(b, p.Lines(p.Top(), screen), nil)
		}
	})
}

func BenchmarkLineKey(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		p := opened(doc)
		top, last := p.Top(), p.End(screen)
		var buf []byte
		for b.Loop() {
			if top = p.Scroll(top, 1, screen); top == last {
				top = p.Top()
			}
			buf = draw(b, p.Lines(top, screen), buf)
		}
	})
}

func BenchmarkPageKey(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		p := opened(doc)
		top, last := p.Top(), p.End(screen)
		var buf []byte
		for b.Loop() {
			if top = p.Scroll(top, screen, screen); top == last {
				top = p.Top()
			}
			buf = draw(b, p.Lines(top, screen), buf)
		}
	})
}

func BenchmarkResize(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		p := opened(doc)
		a := p.Anchor(p.AtFraction(0.5))
		i := 0
		for b.Loop() {
			i++
			p.SetWidth(60 + i%40)
			draw(b, p.Lines(p.At(a), screen), nil)
		}
	})
}

func BenchmarkEnd(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		for b.Loop() {
			b.StopTimer()
			p := opened(doc)
			p.Lines(p.Top(), screen)
			b.StartTimer()
			draw(b, p.Lines(p.End(screen), screen), nil)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		p := opened(doc)
		for _, query := range []string{"warm faster", "zebra", "Section 12"} {
			b.Run(query, func(b *testing.B) {
				for b.Loop() {
					p.Find(query)
				}
			})
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	p := opened(long(2000))
	lines := p.Lines(p.Top(), screen)
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = draw(b, lines, buf)
	}
	b.ReportMetric(float64(len(buf)), "bytes/screen")
}

func BenchmarkMemory(b *testing.B) {
	each(b, func(b *testing.B, doc *content.Document) {
		b.Helper()
		var before, after runtime.MemStats
		for b.Loop() {
			runtime.GC()
			runtime.ReadMemStats(&before)
			p := opened(doc)
			for top := p.Top(); top.Part < 2000 && top != p.Last(); top = p.Move(top, screen) {
				p.Lines(top, screen)
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB")
			runtime.KeepAlive(p)
		}
	})
}
