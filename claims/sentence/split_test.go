package sentence

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func texts(text string) []string {
	var found []string
	for _, s := range Split(text) {
		found = append(found, text[s.Start:s.End])
	}
	return found
}

func TestSplit(t *testing.T) {
	// Each bar marks where a sentence ends; in the text a blank stands there, or nothing.
	for _, test := range []struct{ name, marked, between string }{
		{"plain", "The dam broke.|Nobody was hurt.", " "},
		{"titles", "Dr. Ines Brandt met Sen. Omar Vale at St. Anne's.|They left at once.", " "},
		{"initials", "A. J. Korhonen won.|Vitamin C.|It helps?", " "},
		{"plan with a letter", "That was Plan B.|The first one had failed.", " "},
		{"U.S. inside and at the end", "The U.S. Senate voted in the U.S. on Monday.|He lives in the U.S.|The others do not.", " "},
		{"time of day", "At 7 a.m. Mrs. Oduya woke.|She slept at 9 p.m.|Mr. Oduya did not.", " "},
		{"decimals", "Prices rose 3.5 percent to $1.25.|Wages fell.", " "},
		{"number", "See No. 12 and p. 4.|The answer was no.|Then they left.", " "},
		{"ellipsis inside", "We waited … and waited ... I think too long.|They came.", " "},
		{"ellipsis at the end", "We never knew...|Nobody told us.", " "},
		{"quotation that spans sentences", "“We tried.|It failed,” she said.", " "},
		{"quotation at the end", "He said: “It is over.”|The crowd left.", " "},
		{"question before the speaker", "“Is it over?” Brandt asked.|Nobody knew.", " "},
		{"straight quotation", "\"It is over.\" said the mayor.|\"Go home.\"|They went.", " "},
		{"brackets", "He left (It was late.) before noon.|(Nobody saw him.)|She stayed.", " "},
		{"address", "Write to desk.two@example.org today.|Or read https://example.org/a.b?c=1.|It is short.", " "},
		{"glued", "It ended.|Then it began.", ""},
		{"month", "It began on Jan. 4 and ended on Feb. 9.|It was in March.|All went well.", " "},
		{"a word that looks like a title", "They love modern art.|The rest is craft.", " "},
		{"question without a capital", "Why now?|because it rains.", " "},
		{"omission", "It rained. [...]|Then it stopped.", " "},
		{"company", "Vale Inc. grew.|It belongs to Brandt & Co.|They founded it in May.", " "},
		{"exclamations", "Stop!!|Who is there?!|It's me.", " "},
		{"footnote", "It sank in 1911.[4]|All survived. [5]|One did not.", " "},
		{"inline list", "1. Buy milk|2. Feed the cat|3. Sleep", " "},
		{"signature", "“It was a mistake.” — Ann Korhonen", " "},
		{"Chinese", "我们失败了。|他说。", ""},
		{"Japanese quotation", "「行こう。」|彼は言った。", ""},
		{"Hindi", "वह आया।|वह गया।", " "},
		{"Arabic", "هل فشلنا؟|نعم.", " "},
		{"Spanish", "¿Quién es?|¡Soy yo!|Pasa.", " "},
		{"no new sentence", "Version 2.Beta stays.", " "},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := strings.Split(test.marked, "|")
			if got := texts(strings.Join(want, test.between)); !slices.Equal(got, want) {
				t.Errorf("\ngot  %q\nwant %q", got, want)
			}
		})
	}
}

func TestSplitLines(t *testing.T) {
	wrapped := "The council met on Tuesday to talk about the old\nBridge and the road that leads to it, and after\nFour hours it voted to close both of them until\nspring. The mayor was absent.\n\nNobody objected when the vote was announced to\nthe few people who had stayed."
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a paragraph a line", "Rain fell\nThe river rose on Sunday.\nIt fell on Monday.", []string{"Rain fell", "The river rose on Sunday.", "It fell on Monday."}},
		{"broken lines", "I think that\nwe should go\nhome now.", []string{"I think that\nwe should go\nhome now."}},
		{"list of words", "apples\ndried pears\nplums", []string{"apples", "dried pears", "plums"}},
		{"hard-wrapped", wrapped, []string{
			"The council met on Tuesday to talk about the old\nBridge and the road that leads to it, and after\nFour hours it voted to close both of them until\nspring.",
			"The mayor was absent.", "Nobody objected when the vote was announced to\nthe few people who had stayed.",
		}},
		{"carriage returns", "One.\r\nTwo.\r\n\r\nThree.", []string{"One.", "Two.", "Three."}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := texts(test.text); !slices.Equal(got, test.want) {
				t.Errorf("\ngot  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	text := "Bridge to Close Until Spring\nBy Ines Brandt\nPhoto: the old bridge\nThe council voted.\n- It will cost a lot\n> It is too old.\nThe end."
	want := []Kind{Heading, Byline, Caption, Body, ListItem, BlockQuote, Body}
	var got []Kind
	for i, s := range Split(text) {
		got = append(got, s.Kind)
		if s.Paragraph != i {
			t.Errorf("sentence %d stands in paragraph %d", i, s.Paragraph)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTranscript(t *testing.T) {
	text := "MODERATOR: Welcome. Senator?\nSEN. VALE: Thank you. I will be brief.\nWe need the bridge.\n[applause]\nMODERATOR: Is that all?"
	want := []string{"MODERATOR", "MODERATOR", "SEN. VALE", "SEN. VALE", "SEN. VALE", "", "MODERATOR"}
	var got []string
	for _, s := range Split(text) {
		got = append(got, s.Label)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	article := "Three owners argued on Monday.\n\nVale: The bridge is safe.\n\nReed: It is not.\n\nVale: We will see.\n\n" + strings.Repeat("The bridge was closed in May.\n\n", 8)
	for i, s := range Split(article) {
		if turn := i >= 1 && i <= 3; (s.Label != "") != turn {
			t.Errorf("sentence %d of an article that quotes a transcript has the label %q", i, s.Label)
		}
	}
	for _, s := range Split("UPDATE: the bridge is open.\nThe mayor said so: it is.\nNothing else happened.") {
		if s.Label != "" {
			t.Errorf("an article got the label %q", s.Label)
		}
	}
}

func TestTokens(t *testing.T) {
	text := "Dr. O’Hara's son didn't say ''no'' -- it's $1,000.50 in the U.S. (R-Pa.), al-Karim."
	var got []string
	for _, token := range appendTokens(nil, text, 0, len(text)) {
		got = append(got, text[token.Start:token.End])
	}
	want := []string{"Dr.", "O’Hara", "'s", "son", "didn't", "say", "''", "no", "''", "--", "it", "'s", "$", "1,000.50", "in", "the", "U.S.", "(", "R-Pa.", ")", ",", "al-Karim", "."}
	if !slices.Equal(got, want) {
		t.Errorf("\ngot  %q\nwant %q", got, want)
	}
}

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{"", "A. B,” he said.", "1. a 2. b", "Q. Why?\nA. So.", "\xff\xfe. \xe2\x80", "“a\r\n\u2028b。c", "((a.) b", ". . . . A", "x:\n\n- y\n>z"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, s := range Split(text) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("sentence [%d, %d) after %d of %d bytes", s.Start, s.End, last, len(text))
			}
			if from, to := trim(text, s.Start, s.End); from != s.Start || to != s.End {
				t.Fatalf("white space around %q", text[s.Start:s.End])
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("[%d, %d) cuts a character", s.Start, s.End)
			}
			at := s.Start
			for _, token := range appendTokens(nil, text, s.Start, s.End) {
				if token.Start < at || token.End <= token.Start || token.End > s.End {
					t.Fatalf("token [%d, %d) after %d", token.Start, token.End, at)
				}
				at = token.End
			}
			last = s.End
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("Dr. Ines Brandt said on Monday, “We tried. It failed,” and left at 5 p.m. in the U.S. Nobody followed her.\n", 10000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text)
	}
}
