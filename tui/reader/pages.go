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
	rows := 0
	for _, b := range r.article.Document.Blocks {
		rows += 2 + len(b.Text)/width // and the empty one below
	}
	all = max(1, (rows+height-1)/height)
	if r.Fraction() >= 1 {
		return all, all
	}
	return min(1+int(r.page.Fraction(r.top)*float64(all)+.5), all), all
}
