package quotation

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"claimdesk/claims/names"
	"claimdesk/claims/sentence"
)

func find(text string) []Attribution {
	sentences := sentence.Split(text)
	words := sentence.ReadWords(text, sentences)
	return Find(words, names.Find(words))
}

// show writes an attribution as "kind | speaker | source | cue | content".
func show(text string, a Attribution) string {
	part := func(s Span) string { return text[s.Start:s.End] }
	return strings.Join([]string{string(a.Kind), a.Speaker, part(a.Source), part(a.Cue), part(a.Content)}, " | ")
}

func TestFind(t *testing.T) {
	const lund = "Peter Lund runs the port. "
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"said after", lund + "“The crane fell,” Lund said.", []string{"direct | Peter Lund | Lund | said | The crane fell,"}},
		{"said before", lund + "Lund said: \"The crane fell.\"", []string{"direct | Peter Lund | Lund | said | The crane fell."}},
		{"inverted", "“The crane fell,” said port director Peter Lund.", []string{"direct | Peter Lund | port director Peter Lund | said | The crane fell,"}},
		{"verb first", lund + "Said Lund: “The crane fell.”", []string{"direct | Peter Lund | Lund | Said | The crane fell."}},
		{"described by another cue", "A weaver who has accused Peter Lund of fraud said the crane fell.", []string{"indirect | weaver | A weaver who | has accused | Peter Lund of fraud said the crane fell", "indirect | weaver | A weaver | said | the crane fell"}},
		{"guillemets", lund + "«The crane fell», Lund said.", []string{"direct | Peter Lund | Lund | said | The crane fell"}},
		{"low quotation marks", lund + "Lund said: „The crane fell.“", []string{"direct | Peter Lund | Lund | said | The crane fell."}},
		{"two sentences", lund + "“It fell. Nobody was hurt,” he said.", []string{"direct | Peter Lund | he | said | It fell. Nobody was hurt,"}},
		{"interrupted", lund + "“It fell,” he said. “Nobody was hurt.”", []string{"direct | Peter Lund | he | said | It fell,", "direct | Peter Lund | he | said | Nobody was hurt."}},
		{"lead-in", lund + "\nLund described the noise:\n“We heard it fall. It was loud.”", []string{"indirect | Peter Lund | Lund | described | the noise", "direct | Peter Lund | Lund | described | We heard it fall. It was loud."}},
		{"several paragraphs", lund + "“It fell,” Lund said. “We ran.\n\n“Nobody was hurt.”", []string{"direct | Peter Lund | Lund | said | It fell,", "direct | Peter Lund | Lund | said | We ran.", "direct | Peter Lund | Lund | said | Nobody was hurt."}},
		{"signature", "“It was a bad day for all of us.” — Ann Korhonen", []string{"direct | Ann Korhonen | Ann Korhonen | — | It was a bad day for all of us."}},
		{"that", lund + "Lund said on Monday that the crane fell.", []string{"indirect | Peter Lund | Lund | said | that the crane fell"}},
		{"clause first", lund + "The crane fell, Lund said.", []string{"indirect | Peter Lund | Lund | said | The crane fell"}},
		{"mixed", lund + "Lund said the crane was “old and tired.”", []string{"mixed | Peter Lund | Lund | said | the crane was “old and tired.”"}},
		{"according", lund + "The crane fell, according to Lund.", []string{"indirect | Peter Lund | Lund | according to | The crane fell"}},
		{"according first", "According to police, the crane fell at noon.", []string{"indirect | police | police | According to | the crane fell at noon"}},
		{"denied", lund + "Lund denied the report.", []string{"indirect | Peter Lund | Lund | denied | the report"}},
		{"reportedly", lund + "Lund reportedly called the crane old.", []string{"indirect | Peter Lund | Lund | reportedly called | the crane old"}},
		{"hearer", lund + "Lund told reporters that the crane fell.", []string{"indirect | Peter Lund | Lund | told | that the crane fell"}},
		{"apposition", "Ann Lee, 54, the mayor of Oslo, said the crane fell.", []string{"indirect | Ann Lee | Ann Lee, 54, the mayor of Oslo, | said | the crane fell"}},
		{"aside", "Ann Lee, in an interview, said the crane fell.", []string{"indirect | Ann Lee | Ann Lee | said | the crane fell"}},
		{"group", "Many officials say the crane fell.", []string{"indirect | Many officials | Many officials | say | the crane fell"}},
		{"document", "The report found that the crane fell.", []string{"indirect | report | The report | found | that the crane fell"}},
		{"quoted as saying", lund + "Lund was quoted as saying that the crane fell.", []string{"indirect | Peter Lund | Lund | was quoted as saying | that the crane fell"}},
		{"hearsay", "The crane is said to have fallen at noon.", []string{"indirect |  |  | is said | to have fallen at noon"}},
		{"hearsay of somebody", "The crane is believed by police to have fallen.", []string{"indirect | police | police | is believed by | to have fallen"}},
		{"accused", lund + "Lund was accused of hiding the report.", []string{"indirect |  |  | was accused | hiding the report"}},
		{"accused by", lund + "Lund was accused by dockers of hiding the report.", []string{"indirect | dockers | dockers | was accused by | hiding the report"}},
		{"description with a name", "“The crane fell,” its director, Ann Lee, said.", []string{"direct | Ann Lee | its director, Ann Lee, | said | The crane fell,"}},
		{"description of somebody named", "Ann Lee, the port's director, left. The crane fell, its director said.", []string{"indirect | Ann Lee | its director | said | The crane fell"}},
		{"words set apart", lund + "Lund said nothing. The deal, “no new cranes,” was signed at noon.", []string{"indirect | Peter Lund | Lund | said | nothing"}},
		{"nested", "Omar Vale lost his crane. “It fell,” port aide Ann Lee quoted him as saying.", []string{"direct | Omar Vale | him | quoted him as saying | It fell,"}},
		{"participle", lund + "Lund left early, saying the crane fell.", []string{"indirect | Peter Lund | Lund | saying | the crane fell"}},
		{"plural genitive", "‘It was the dockers’ fault,’ Peter Lund said.", []string{"direct | Peter Lund | Peter Lund | said | It was the dockers’ fault,"}},
		{"clause around the cue", lund + "Cranes, Lund said, are old.", []string{"indirect | Peter Lund | Lund | said | Cranes", "indirect | Peter Lund | Lund | said | are old"}},
		{"another language", "Anna Schulz kam zu spät. „Der Kran ist gefallen“, sagte Schulz.", []string{"direct | Anna Schulz | Schulz | sagte | Der Kran ist gefallen"}},
		{"dateline", "OSLO (AP) — The crane fell, Peter Lund said.", []string{"indirect | Peter Lund | Peter Lund | said | The crane fell"}},
		{"verb of a title", "The Crane Was Too Old, Lund Says", []string{"indirect | Lund | Lund | Says | The Crane Was Too Old"}},
		{"colon of a title", "Lund: The Crane Was Too Old\n\nPeter Lund left.", []string{"indirect | Peter Lund | Lund | : | The Crane Was Too Old"}},
		{"words set apart", "The “old” crane fell.", nil},
		{"a title", "They saw “The Old Crane” twice.", nil},
		{"noun, not verb", "The claims of the port were large.", nil},
		{"nobody", "The crane fell at noon.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, a := range find(test.text) {
				got = append(got, show(test.text, a))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%s\ngot  %q\nwant %q", test.text, got, test.want)
			}
		})
	}
}

func TestTranscript(t *testing.T) {
	text := "Maria Okafor met Omar Vale on television.\nOKAFOR: Did the crane fall?\nVALE: It did. I saw it.\nOKAFOR: Thank you."
	want := []string{
		"direct | Maria Okafor | OKAFOR | : | Did the crane fall?",
		"direct | Omar Vale | VALE | : | It did. I saw it.",
		"direct | Maria Okafor | OKAFOR | : | Thank you.",
	}
	var got []string
	for _, a := range find(text) {
		got = append(got, show(text, a))
	}
	if !slices.Equal(got, want) {
		t.Errorf("\ngot  %q\nwant %q", got, want)
	}
}

func TestDeterministic(t *testing.T) {
	text := "Peter Lund and Ann Lee came. He said it fell. “No,” she replied. They agreed that it was old, according to Omar Vale."
	first := find(text)
	for range 20 {
		if !slices.Equal(find(text), first) {
			t.Fatal("two readings of one text differ")
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"", "“A,” he said. “B", "\"\"\"\" said", "A: b\nA: c\nB: d", "according to", "«a» ‹b› „c“ ''d'' ‘e’", "\xff said that", "(he said)", "X quoted him as saying", "sAid", "“a\n\n“b” — C"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, a := range find(text) {
			if a.Content.Start < last || a.Content.Start >= a.Content.End {
				t.Fatalf("content %+v after %d", a.Content, last)
			}
			last = a.Content.Start
			for _, s := range []Span{a.Source, a.Cue, a.Content} {
				if s.Start < 0 || s.End < s.Start || s.End > len(text) {
					t.Fatalf("%+v of %d bytes", s, len(text))
				}
				if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
					t.Fatalf("%+v cuts a character", s)
				}
			}
			if a.Confidence < 0 || a.Confidence > 1 {
				t.Fatalf("confidence %g", a.Confidence)
			}
		}
	})
}

// BenchmarkLine reads one line of a megabyte that no stop divides: the time must grow with its length only.
func BenchmarkLine(b *testing.B) {
	for _, unit := range []string{"\"", "he said ", "Ann Lee, ", "“a"} {
		text := strings.Repeat(unit, 1_000_000/len(unit))
		b.Run(unit, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				find(text)
			}
		})
	}
}

func BenchmarkArticle(b *testing.B) {
	text := strings.Repeat("“The crane fell,” port director Peter Lund told reporters on Monday. He said that nobody was hurt, and denied a report by the Finance Ministry.\n", 7000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		find(text)
	}
}
