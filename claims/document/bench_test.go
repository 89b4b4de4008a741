package document

import (
	"fmt"
	"strings"
	"testing"
)

// largePage is a news page of at least 1 MB with all that surrounds an article.
func largePage() string {
	var page strings.Builder
	page.WriteString(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour dues rise | Coast Radio</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour dues rise","author":{"name":"Ida Brandt"},"datePublished":"2024-05-03"}</script>
</head><body><header><nav><ul>`)
	for i := range 100 {
		fmt.Fprintf(&page, `<li><a href="/section/%d">Section %d</a></li>`, i, i)
	}
	page.WriteString(`</ul></nav></header><main><article><h1>Harbour dues rise</h1>`)
	for i := 0; page.Len() < 1<<20; i++ {
		fmt.Fprintf(&page, `<p class="text">In the year %d the board raised the dues by <b>%d</b> per cent, <a href="/x">the ministry said</a>, and 300 ships went elsewhere.</p>
<div class="share-buttons"><button>Share</button><span>Like</span></div>`, 1900+i%120, i%17)
	}
	page.WriteString(`</article></main><footer><p>© Coast Radio</p></footer></body></html>`)
	return page.String()
}

func BenchmarkReadPage(b *testing.B) {
	page := largePage()
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read("page.html", strings.NewReader(page)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadText(b *testing.B) {
	text := strings.Repeat("The board raised the dues by 4.5 per cent, the ministry said on Tuesday.\r\n", 300<<10/75)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Read("story.txt", strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadUndeclared(b *testing.B) {
	encoded := strings.Repeat("\xcc\xe8\xed\xe8\xf1\xf2\xf0 \xef\xee\xe4\xe0\xeb \xe2 \xee\xf2\xf1\xf2\xe0\xe2\xea\xf3.\n", 300<<10/26)
	b.SetBytes(int64(len(encoded)))
	for b.Loop() {
		if _, err := Read("story.txt", strings.NewReader(encoded)); err != nil {
			b.Fatal(err)
		}
	}
}
