package extract

import (
	"fmt"
	"strings"
	"testing"
)

// hostile are texts that repeat what could make the work grow faster than their length, by what they are made of.
var hostile = map[string]string{
	"one sentence":      "the mayor and the council sold the mill ",
	"commas":            "Ann Lee, the mayor, who left, ",
	"quotation marks":   "\" ",
	"curly marks":       "“",
	"closing marks":     "” ",
	"nested marks":      "“He said ‘she said \"no",
	"quotations":        "“The mill closed,” Ann Lee said. ",
	"quoted pieces":     "the “mill” he said ",
	"cues":              "he said she said that ",
	"accused":           "is said to be accused by Ann of ",
	"pronouns":          "It closed. They left. He said it. ",
	"names":             "Ann Lee Omar Vale of the Bank of ",
	"commas and places": "Graz, Austria, ",
	"brackets":          "(a majority of (54%) ",
	"that":              "it was that ",
	"poll shows":        "the poll shows Ann leading ",
	"paragraphs":        "“Ann\n\n",
	"labels":            "ANN LEE: yes\n",
	"no letters":        "\x00\xff\xfe",
	"other script":      "市長は「増税しない」と述べた。",
}

// TestHostileTexts reads texts without an end; that it ends in time is the test.
func TestHostileTexts(t *testing.T) {
	for name, piece := range hostile {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(piece, 20_000/len(piece))
			for _, options := range []Options{{}, {All: true}, {All: true, Lines: true}} {
				proposals, err := Extract(t.Context(), text, options)
				if err != nil {
					t.Fatal(err)
				}
				checkSpans(t, text, proposals)
			}
		})
	}
}

// BenchmarkHostile shows that the work grows as the text does: MB/s stays the same from one size to the next.
func BenchmarkHostile(b *testing.B) {
	for name, piece := range hostile {
		for _, kilobytes := range []int{250, 500, 1000} {
			b.Run(fmt.Sprintf("%s/%d", name, kilobytes), func(b *testing.B) {
				text := strings.Repeat(piece, kilobytes*1000/len(piece))
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					if _, err := Extract(b.Context(), text, Options{All: true}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
