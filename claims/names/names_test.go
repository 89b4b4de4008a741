package names

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimdesk/claims/sentence"
)

func find(text string) *Cast { return Find(text, sentence.Split(text)) }

func TestResolve(t *testing.T) {
	// Brackets mark the mention.
	for _, test := range []struct{ name, marked, want string }{
		{"surname", "Maria Okafor won the vote. Later [Okafor] left.", "Maria Okafor"},
		{"surname before the full name", "[Okafor] wins. The vote went to Maria Okafor on Sunday.", "Maria Okafor"},
		{"title", "Sen. Pekka Virtanen spoke first. [Mr. Virtanen] was brief.", "Pekka Virtanen"},
		{"title that tells the gender", "Maria Lund and Peter Lund came. [Mrs. Lund] spoke.", "Maria Lund"},
		{"middle initial", "[Peter Lund] came. Peter J. Lund is the mayor.", "Peter J. Lund"},
		{"particle", "[Anna van der Berg] objected.", "Anna van der Berg"},
		{"surname with particle", "Anna van der Berg objected. Then [van der Berg] left.", "Anna van der Berg"},
		{"he", "Peter Lund came late. [He] left early.", "Peter Lund"},
		{"she, not he", "Maria Okafor met Peter Lund. [She] left early.", "Maria Okafor"},
		{"the subject, not the object", "Peter Lund praised Omar Vale. [He] left early.", "Peter Lund"},
		{"him is not the subject", "Omar Vale resigned. Peter Lund praised [him] warmly.", "Omar Vale"},
		{"possessive", "Maria Okafor’s aide came. [Okafor’s] car was stolen.", "Maria Okafor"},
		{"role", "French President Paul Meyer arrived. The crowd cheered [the president] loudly.", "Paul Meyer"},
		{"role with a country", "French President Paul Meyer met Greek President Nikos Pappas. [The Greek president] smiled.", "Nikos Pappas"},
		{"varied title", "Paul Meyer won in Vermont. [The Vermont senator] was pleased.", "Paul Meyer"},
		{"organisation", "[The Kremlin] denied it.", "Kremlin"},
		{"acronym", "The Bureau of River Dams (BRD) objected. [The BRD] sued.", "Bureau of River Dams"},
		{"coordination", "Peter Lund and Omar Vale came. [Vale] left.", "Omar Vale"},
		{"two at once", "[Peter Lund and Omar Vale] came.", "Peter Lund and Omar Vale"},
		{"description with its name", "[A lawyer for the club, Omar Vale,] objected.", "Omar Vale"},
		{"name with its description", "[Omar Vale, a lawyer for Peter Lund,] objected.", "Omar Vale"},
		{"somebody's spokesman", "Maria Okafor won. [A spokesman for Okafor] smiled.", "spokesman"},
		{"capitals", "[MARIA OKAFOR] WINS THE BIG VOTE\nMaria Okafor won on Sunday.", "Maria Okafor"},
		{"one of a group", "[One of the aides] left.", "One of the aides"},
		{"one of them", "[One of them] left.", ""},
		{"nobody", "It rained. [He] left.", ""},
		{"plural pronoun", "Peter Lund came. [They] left.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			before, rest, _ := strings.Cut(test.marked, "[")
			mention, after, _ := strings.Cut(rest, "]")
			if got := find(before+mention+after).Resolve(mention, len(before)); got != test.want {
				t.Errorf("%q is %q, want %q", mention, got, test.want)
			}
		})
	}
}

func TestMentions(t *testing.T) {
	text := "Maria Okafor said Sunday that the city of Lagos will pay. Her aide, Tom Reed of the Finance Ministry, agreed."
	want := map[string]Kind{"Maria Okafor": Person, "Lagos": Place, "Her": Person, "Tom Reed": Person, "Finance Ministry": Organisation}
	c := find(text)
	for _, m := range c.Mentions {
		words := text[m.Start:m.End]
		if kind, ok := want[words]; !ok || kind != c.Entities[m.Entity].Kind {
			t.Errorf("%q is of kind %d", words, c.Entities[m.Entity].Kind)
		}
		delete(want, words)
	}
	for words := range want {
		t.Errorf("%q was not found", words)
	}
}

func TestLabel(t *testing.T) {
	c := find("The senator Maria Okafor met Omar Vale.\nOKAFOR: No.\nVALE: Yes.\nOKAFOR: No.")
	for label, want := range map[string]string{"OKAFOR": "Maria Okafor", "SEN. OKAFOR": "Maria Okafor", "Mr. Vale": "Omar Vale", "Q": "Q", "MODERATOR": "MODERATOR"} {
		if got := c.Label(label); got != want {
			t.Errorf("the label %q is %q, want %q", label, got, want)
		}
	}
}

func TestQuotedPronounMayBeAnybody(t *testing.T) {
	text := "Peter Lund met Omar Vale. “I told him no,” Lund said."
	if m, ok := find(text).At(strings.Index(text, "him")); ok {
		t.Errorf("him was taken for entity %d", m.Entity)
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"Maria Okafor’s aide. He left", "\xffA B", "Sen. Sen. A (AB) of the X and", "the the president's", "van der De La", "“He” \"She\" ‘him’", "Á. É"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c := find(text)
		last := 0
		for _, m := range c.Mentions {
			if m.Start < last || m.End <= m.Start || m.End > len(text) || m.Entity < 0 || m.Entity >= len(c.Entities) {
				t.Fatalf("mention %+v after %d", m, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("%+v cuts a character", m)
			}
			c.Resolve(text[m.Start:m.End], m.Start)
			last = m.End
		}
		c.Resolve(text, 0)
		c.Label(text)
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("French President Paul Meyer met Maria Okafor of the Finance Ministry on Monday. She told him that the U.S. Senate had agreed.\n", 8000)
	sentences := sentence.Split(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, sentences)
	}
}
