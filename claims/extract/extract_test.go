package extract

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

const story = `Mayor cuts bus fares by half

Fares on the Norhaven buses fell from £2.40 to £1.20 on Monday after the council voted 11 to 4 for the cut. “Ridership dropped by 30 percent in two years,” Mayor Ada Lindqvist said.

What will happen next?

The transport committee rejected a second proposal in March.`

func TestExtractAllKeepsDocumentOrder(t *testing.T) {
	proposals, err := Extract(t.Context(), story, Options{All: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(proposals) != 5 {
		t.Fatalf("%d sentences, want 5", len(proposals))
	}
	checkSpans(t, story, proposals)
	for i := 1; i < len(proposals); i++ {
		if proposals[i].Start < proposals[i-1].End {
			t.Errorf("sentence %d begins before the one ahead of it ends", i)
		}
	}
	question := proposals[3]
	if question.Checkworthy || question.Kind != "question" {
		t.Errorf("a question came out as %q, check-worthy %v", question.Kind, question.Checkworthy)
	}
}

func TestExtractProposesBestFirst(t *testing.T) {
	proposals, err := Extract(t.Context(), story, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(proposals) == 0 {
		t.Fatal("no claims")
	}
	checkSpans(t, story, proposals)
	for i, p := range proposals {
		if !p.Checkworthy {
			t.Errorf("%q is proposed but not check-worthy", p.Text)
		}
		if i > 0 && p.Score > proposals[i-1].Score {
			t.Errorf("%q comes after a lower score", p.Text)
		}
	}
}

// Whoever says a part of a sentence beside its point does not say the sentence.
func TestSpeakerOfAPart(t *testing.T) {
	for text, want := range map[string]string{
		"Ada Lindqvist closed the mill on Monday.":                                                                                          "",
		"Norhaven is a town of 9,000 weavers, a harbour and an owner who has pledged to close the mill.":                                    "",
		"The mill by the harbour, which employs 40 percent of the island, opposed the levy.":                                                "",
		"Nearly 10 percent of them voted for the levy on wool.":                                                                             "",
		"Ada Lindqvist, the owner of the mill and of the harbour, said 9 of 10 boats sank in May.":                                          "Ada Lindqvist",
		"A poll of the weavers of the northern island and of its harbour found that 90 percent oppose the mill.":                            "poll",
		"The harbour board announced a new levy on wool in March.":                                                                          "",
		"Ada Lindqvist backed the levy on wool in 2012 and has supported the weavers since.":                                                "",
		"The owner of the mill did not respond to questions about wages that have fallen.":                                                  "",
		"“The mill by the harbour is closed for good,” Omar Reed said after Ada Lindqvist argued that the harbour should be closed in May.": "Omar Reed",
		"Omar Reed sold the boats of the mill after Ada Lindqvist said 9 of 10 sank.":                                                       "",
		"According to a survey by the Norhaven Institute, 58 percent of weavers support the mill.":                                          "Norhaven Institute",
		"The council seeks to close the mill by the harbour.":                                                                               "",
		"Ada Lindqvist vowed to close the mill.":                                                                                            "Ada Lindqvist",
		"Ada Lindqvist blamed the weavers for the fire in the mill.":                                                                        "Ada Lindqvist",
	} {
		proposals, err := Extract(t.Context(), text, Options{All: true})
		if err != nil || len(proposals) != 1 || !strings.HasPrefix(proposals[0].Speaker, want) || want == "" && proposals[0].Speaker != "" {
			t.Errorf("%q is said by %q, not by %q: %v", text, proposals[0].Speaker, want, err)
		}
	}
}

// Who is quoted in words says them, not where the quotation was read, and never just someone.
func TestSpeakerOfAQuotation(t *testing.T) {
	const text = `Ada Lindqvist left. “The mill was closed in the northern harbour in 1990,” Ada Lindqvist said, according to the Harbour Herald.

The council issued a letter to the weavers, some of whom had suggested someone should ask about the wool.

“We closed the northern mill in 1990 and we are sorry for all the weavers of the island. The mill will never open again.”`
	all, err := Extract(t.Context(), text, Options{All: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range map[int]string{1: "Ada Lindqvist", 3: "", 4: ""} {
		if got := all[i].Speaker; got != want {
			t.Errorf("%q is said by %q, want %q", all[i].Text, got, want)
		}
	}
}

func TestSpeakerCertainty(t *testing.T) {
	said := func(sentence string) float64 {
		t.Helper()
		text := "Mayor Ada Lindqvist opened the bridge on Monday.\n\n" + sentence
		proposals, err := Extract(t.Context(), text, Options{All: true})
		if err != nil {
			t.Fatal(err)
		}
		last := proposals[len(proposals)-1]
		if (last.Speaker == "") != (last.SpeakerCertainty == 0) {
			t.Errorf("%q: speaker %q with certainty %v", sentence, last.Speaker, last.SpeakerCertainty)
		}
		return last.SpeakerCertainty
	}
	named := said("“It cost us nine million pounds,” Lindqvist said.")
	pronoun := said("“It cost us nine million pounds,” she said.")
	near := said("“It cost us nine million pounds.”")
	nobody := said("It cost nine million pounds.")
	if !(named > pronoun && pronoun > near && near > nobody && nobody == 0) {
		t.Errorf("named %v, pronoun %v, near %v, nobody %v", named, pronoun, near, nobody)
	}
}

func TestExtractLines(t *testing.T) {
	text := "ODA\tWe built 400 homes last year.\r\n\nThe budget grew.\nREED\t\n"
	proposals, err := Extract(t.Context(), text, Options{All: true, Lines: true})
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, text, proposals)
	want := []string{"We built 400 homes last year.", "", "The budget grew.", ""}
	if len(proposals) != len(want) {
		t.Fatalf("%d proposals for %d lines", len(proposals), len(want))
	}
	for i, p := range proposals {
		if p.Text != want[i] {
			t.Errorf("line %d is %q, want %q", i, p.Text, want[i])
		}
		if p.Text == "" && (p.Score != 0 || p.Checkworthy) {
			t.Errorf("empty line %d scores %v", i, p.Score)
		}
	}
	if proposals[0].Speaker != "ODA" {
		t.Errorf("speaker %q, want ODA", proposals[0].Speaker)
	}
}

func TestExtractWritesNoNull(t *testing.T) {
	for _, text := range []string{"", "Hm.", story} {
		proposals, err := Extract(t.Context(), text, Options{All: true})
		if err != nil {
			t.Fatal(err)
		}
		out, err := json.Marshal(proposals)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(out), "null") {
			t.Errorf("%q gives %s", text, out)
		}
	}
}

func TestExtractStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Extract(ctx, story, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want Canceled", err)
	}
}

func TestExtractTellsProgress(t *testing.T) {
	last, calls := 0.0, 0
	options := Options{Progress: func(done float64) {
		if done < last || done > 1 {
			t.Errorf("progress went from %v to %v", last, done)
		}
		last = done
		calls++
	}}
	if _, err := Extract(t.Context(), strings.Repeat(story+"\n\n", 500), options); err != nil {
		t.Fatal(err)
	}
	if last != 1 || calls > 500 {
		t.Errorf("%d reports, the last %v", calls, last)
	}
}

func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		story, "", "“", "\"\"\"\"", "A said \"B. C\" and", "\xff\xfe“\x80", "日本の首相は「増税しない」と述べた。", "a\tb\n\tc\n\n",
		"X: 1\nY: “2”\n\nX: 3", "«Non», dit-il. — Oui !", strings.Repeat("\"He said", 50),
	} {
		f.Add(seed, true, false)
		f.Add(seed, false, true)
	}
	f.Fuzz(func(t *testing.T, text string, all, lines bool) {
		proposals, err := Extract(context.Background(), text, Options{All: all, Lines: lines})
		if err != nil {
			t.Fatal(err)
		}
		checkSpans(t, text, proposals)
		if all && lines {
			want := strings.Count(text, "\n")
			if text != "" && !strings.HasSuffix(text, "\n") {
				want++
			}
			if len(proposals) != want {
				t.Errorf("%d proposals for %d lines", len(proposals), want)
			}
		}
	})
}

// checkSpans fails unless every offset is valid and every text verbatim.
func checkSpans(t *testing.T, text string, proposals []Proposal) {
	t.Helper()
	runes, valid := []rune(text), utf8.ValidString(text)
	for _, p := range proposals {
		if p.Start < 0 || p.End < p.Start || p.End > len(runes) {
			t.Fatalf("span [%d, %d] of %d", p.Start, p.End, len(runes))
		}
		if valid && string(runes[p.Start:p.End]) != p.Text {
			t.Fatalf("text %q is not [%d:%d]", p.Text, p.Start, p.End)
		}
		if p.Score < 0 || p.Score > 1 || p.Score != p.Score {
			t.Fatalf("score %v", p.Score)
		}
		for _, a := range p.Attributions {
			for _, s := range [][2]int{a.Source, a.Cue, a.Content} {
				if s[0] < 0 || s[1] < s[0] || s[1] > len(runes) {
					t.Fatalf("attribution span %v of %d", s, len(runes))
				}
			}
		}
	}
}

func BenchmarkTranscript(b *testing.B) {
	var transcript strings.Builder
	for i := 0; transcript.Len() < 1<<20; i++ {
		fmt.Fprintf(&transcript, "LINDQVIST: The council spent £%d million on the bridge in 2019, more than any town of its size, "+
			"and I believe that was wrong.\n\nODA: Did you vote for item %d?\n\n", i%90+2, i)
	}
	text := transcript.String()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Extract(b.Context(), text, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkArticle(b *testing.B) {
	text := strings.Repeat(story+"\n\n", 20) // some 1,000 words
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Extract(b.Context(), text, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
