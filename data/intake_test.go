package data

import (
	"context"
	"errors"
	"strings"
	"testing"

	"claimdesk/claims/document"
)

const paragraph = "The council of Brenning voted 9 to 4 on Thursday to spend 14 million crowns on the bridge. “We paid for it without a loan,” Mayor Ana Ruiz said. Ridership fell by a third since 2019, the port authority reported. Nobody knows why the old bridge was closed.\n\n"

func articleOf(bytes int) string {
	return strings.Repeat(paragraph, bytes/len(paragraph)+1)
}

func TestCancelledIntakeLeavesNothing(t *testing.T) {
	s := newCasebook(t)
	ctx, cancel := context.WithCancel(context.Background())
	doc := &document.Document{Title: "Long", Text: articleOf(300 << 10), Original: []byte("x")}
	_, err := s.TakeIn(ctx, doc, func(float64) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	list, err := s.Articles(context.Background(), "", 100)
	if err != nil || len(list) != 0 {
		t.Errorf("%d articles: %v", len(list), err)
	}
}

func TestIntakeOfAKnownArticle(t *testing.T) {
	s := newCasebook(t)
	doc := &document.Document{Title: "Bridge", Language: "en", Text: paragraph, Original: []byte(paragraph)}
	first, err := s.TakeIn(context.Background(), doc, nil)
	if err != nil || first.Known || first.Claims == 0 {
		t.Fatalf("%+v, %v", first, err)
	}
	again, err := s.TakeIn(context.Background(), doc, nil)
	if err != nil || !again.Known || again.Article.ID != first.Article.ID {
		t.Errorf("%+v, %v", again, err)
	}
}

// BenchmarkTakeIn reads an article, extracts its claims and keeps all of it.
func BenchmarkTakeIn(b *testing.B) {
	for _, article := range []struct {
		name string
		text string
	}{
		{"1000 words", articleOf(1000 * 6)},
		{"1 MB", articleOf(1 << 20)},
	} {
		b.Run(article.name, func(b *testing.B) {
			s := newCasebook(b)
			for b.Loop() {
				doc, err := document.Read("article.txt", strings.NewReader(article.text))
				if err != nil {
					b.Fatal(err)
				}
				if _, err := s.TakeIn(context.Background(), doc, nil); err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				for range 2 { // so that the next one is new again
					if _, err := s.Undo(context.Background()); err != nil {
						b.Fatal(err)
					}
				}
				b.StartTimer()
			}
		})
	}
}
