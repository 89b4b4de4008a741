package extract

import "unicode/utf8"

// positions turns byte offsets of a text into code points, each in constant time after one pass over the text.
type positions struct {
	text   string
	blocks []position // the first code point that begins at or after every blockSize-th byte
}

type position struct{ bytes, points int }

const blockSize = 256

func newPositions(text string) *positions {
	p := &positions{text: text, blocks: make([]position, 0, len(text)/blockSize+1)}
	points := 0
	for i := range text {
		if i >= len(p.blocks)*blockSize {
			p.blocks = append(p.blocks, position{bytes: i, points: points})
		}
		points++
	}
	return p
}

// points counts the code points of text[:offset]. A byte that is no valid UTF-8 counts as one, as in a Go range.
func (p *positions) points(offset int) int {
	block := min(offset/blockSize, len(p.blocks)-1)
	if block >= 0 && p.blocks[block].bytes > offset {
		block--
	}
	if block < 0 {
		return 0
	}
	from := p.blocks[block]
	return from.points + utf8.RuneCountInString(p.text[from.bytes:offset])
}

// span converts a span of bytes.
func (p *positions) span(start, end int) [2]int {
	if start >= end {
		return [2]int{}
	}
	return [2]int{p.points(start), p.points(end)}
}
