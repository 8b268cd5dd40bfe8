package reader

// Pages is on which screen of how many one is, in screens as high as this one. It is reckoned from
// the lengths of the paragraphs, since only what is seen is laid out; the last one is reached
// where nothing stands below. In the large look, and before anything is open, all is 0.
func (r *Reader) Pages() (now, all int) {
	height := r.visible()
	width := r.page.Width() - r.page.Margin()
	if r.large.on || height == 0 || width <= 0 {
		return 0, 0
	}
	all = max(1, (r.rowsOf(width)+height-1)/height)
	if r.Fraction() >= 1 {
		return all, all
	}
	return min(1+int(r.page.Fraction(r.top)*float64(all)+.5), all), all
}

// rowsOf is how many rows the whole article takes, about, in a column of a width. It is
// kept: every screen asks.
func (r *Reader) rowsOf(width int) int {
	if r.reckoned.width != width {
		r.reckoned.width, r.reckoned.rows = width, 0
		blocks := r.article.Document.Blocks
		for i := range blocks {
			r.reckoned.rows += 2 + len(blocks[i].Text)/width // and the empty one below
		}
	}
	return r.reckoned.rows
}
