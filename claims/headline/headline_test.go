package headline

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"claimdesk/claims"
	"claimdesk/claims/names"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
)

// article reads a text as the extractor does.
func article(text, published string) *Article {
	sentences := sentence.Split(text)
	words := sentence.ReadWords(text, sentences)
	cast := names.Find(words)
	return &Article{
		Text: text, Published: published, Language: "en",
		Sentences: sentences, Cast: cast, Attributions: quotation.Find(words, cast),
	}
}

// compare writes the headlines of groups of sentences, each with the one that it should have.
func compare(t *testing.T, groups map[string][][2]string) {
	for name, sentences := range groups {
		t.Run(name, func(t *testing.T) {
			for _, s := range sentences {
				if got := last(article(s[0], "")).Headline; got != s[1] {
					t.Errorf("%q: %q, want %q", s[0], got, s[1])
				}
			}
		})
	}
}

// last writes the last sentence of an article.
func last(a *Article) Result {
	s := a.Sentences[len(a.Sentences)-1]
	return a.Write(s.Start, s.End)
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"as it is", "The mill employs 40 people.", "The mill employs 40 people"},
		{"attribution in front", "The owner said on Friday that the mill lost $3 million in 2019.", "The mill lost $3 million in 2019"},
		{"attribution behind", "The mill lost $3 million, according to its owner.", "The mill lost $3 million"},
		{"attribution between", "The mill, the owner said, lost $3 million.", "The mill lost $3 million"},
		{"label", "OWNER: The mill lost $3 million.", "The mill lost $3 million"},
		{"dateline", "ARLBERG, Austria, May 3 (XYZ) — The mill lost $3 million.", "The mill lost $3 million"},
		{"view in front", "It is quite remarkable that the mill lost $3 million.", "The mill lost $3 million"},
		{"event behind event", "The strike comes as the mill cuts 300 jobs.", "The mill cuts 300 jobs"},
		{"denial", "The owner denied that the mill polluted the river.", "The mill did not pollute the river"},
		{"condition stays", "If prices fall, the mill will close.", "The mill will close if prices fall"},
		{"doubt stays", "The owner showed no sign that he regretted the sale of the old mill.", "The owner showed no sign that he regretted the sale of the old mill"},
		{"doubted claim", "The claim that the mill is safe is simply not true.", "The claim that the mill is safe is not true"},
		{"count of speakers", "Just 12 percent of voters said the mayor was honest.", "Just 12 percent of voters said the mayor was honest"},
		{"contraction", "The mill won’t open again.", "The mill will not open again"},
		{"digits", "Twenty-two villages lost their schools.", "22 villages lost their schools"},
		{"acronym is no pronoun", "The talks come as the US cuts its aid.", "The US cuts its aid"},
		{"owner goes", "Thirty towns are suing over the Energy Protection Agency's Clean River Plan rules in the highest court.", "30 towns are suing over the Clean River Plan rules in the highest court"},
		{"more than", "More than a million people signed.", "More than a million people signed"},
		{"apposition", "The mill, a brick building from the age of steam in the old town, lost $3 million.", "The mill, a brick building from the age of steam, lost $3 million"},
		{"relative clause is shortened", "The mill, which opened in 1911 and was painted white for the visit of a queen, lost $3 million.", "The mill, which opened in 1911, lost $3 million"},
	} {
		if got := last(article(c.text, "")).Headline; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestHeadlineEnds(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"and that", "The owner said that the bridge of the northern line was closed in the spring, and that the managers of the harbour had known of the damage.", "The bridge of the northern line was closed in the spring"},
		{"that in front", "That two teachers would leave the school in May says something about the town.", "Two teachers would leave the school in May"},
		{"doubted that in front", "That the teachers would leave the school in May is not true.", "It is not true that the teachers would leave the school in May"},
		{"this that", "That school is a ruin.", "That school is a ruin"},
		{"so", "The harbour master of the island does not think so.", "The harbour master of the island does not think so"},
		{"from", "Where is the money for the bridge supposed to come from?", "Where is the money for the bridge supposed to come from"},
		{"brackets", "(The mill did not open again.)", "The mill did not open again"},
	} {
		if got := last(article(c.text, "")).Headline; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A sentence with a verb has a headline with one.
func TestLeading(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The ferry sank near the old harbour on the coast", "The ferry sank near the old harbour on the coast"},
		{"The members of the council of the town voted for the building of a bridge to the island", "The members of the council of the town voted for the building of a bridge"},
		{"The council sold the", "The council sold the"},
	} {
		toks := (&writer{Article: new(Article)}).tokenize(c.text, 0)
		tagAll(toks, false)
		if got, ok := leading(toks, every, claims.MaxHeadline); got != c.want || !ok {
			t.Errorf("%q, %t, want %q", got, ok, c.want)
		}
	}
}

// What is counted is not to become something wider.
func TestRestrictions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister said on the evening of the vote that unemployment among young people in the northern valleys had risen again this spring.", "Unemployment among young people in the northern valleys rose again"},
		{"According to the bank, the real unemployment rate in the valley has been above 9 percent in each of the last quarters.", "The real unemployment rate in the valley has been above 9 percent"},
		{"About 1,200 registered voters of the northern district were struck from the long lists of the county by mistake.", "About 1,200 registered voters of the northern district were struck…"},
		{"According to a poll by the ministry, 64 percent of parents support smaller schools, up from 48 percent three years ago.", "64% of parents support smaller schools, up from 48% three years ago"},
	} {
		if got := last(article(c.text, "")).Headline; got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestPeople(t *testing.T) {
	const before = "Mayor Hannah Ortlieb met the union leader Tomas Wendell in Graz on Monday.\n\n"
	for _, c := range []struct{ name, text, headline, claim string }{
		{"pronoun", "She closed three schools.", "Hannah Ortlieb closed three schools", "Hannah Ortlieb closed three schools."},
		{"surname", "Wendell opposes the plan.", "Tomas Wendell opposes the plan", "Tomas Wendell opposes the plan."},
		{"first person", "“I have never seen my report,” Wendell said.", "Tomas Wendell has never seen his report", "Tomas Wendell has never seen his report."},
		{"we", "“We cut our costs by half,” Ortlieb said.", "Ortlieb: We cut our costs by half", "We cut our costs by half."},
		{"her own", "Ortlieb sold her house.", "Hannah Ortlieb sold her house", "Hannah Ortlieb sold her house."},
		{"no progress", "“I didn’t make any progress at all,” Ortlieb said.", "Hannah Ortlieb made no progress", "Hannah Ortlieb did not make any progress at all."},
	} {
		got := last(article(before+c.text, "2024-05-08"))
		if got.Headline != c.headline || got.Claim != c.claim {
			t.Errorf("%s: %q, %q, want %q, %q", c.name, got.Headline, got.Claim, c.headline, c.claim)
		}
	}
}

func TestClaim(t *testing.T) {
	for _, c := range []struct{ name, text, claim, date, place string }{
		{"last year", "The mill lost money last year.", "The mill lost money in 2023.", "2023", ""},
		{"weekday", "The council voted on Monday to sell the mill.", "The council voted on May 6, 2024 to sell the mill.", "2024-05-06", ""},
		{"month", "In July, the mill burned down.", "In July 2023, the mill burned down.", "2023-07", ""},
		{"day", "On 1 March, the mill burned down.", "On 1 March 2024, the mill burned down.", "2024-03-01", ""},
		{"full date", "The mill burned down on March 1, 2019.", "The mill burned down on March 1, 2019.", "2019-03-01", ""},
		{"future", "The council will vote on Monday.", "The council will vote on May 13, 2024.", "2024-05-13", ""},
		{"since is no date", "The mill has lost money since 2015.", "The mill has lost money since 2015.", "", ""},
		{"quoted day", "“We sold the mill yesterday,” the mayor said.", "We sold the mill yesterday.", "", ""},
		{"pointer", "After the call, the mill closed.", "The mill closed.", "", ""},
		{"connective", "However, the mill closed.", "The mill closed.", "", ""},
		{"place", "The company closed its mill in Germany.", "The company closed its mill in Germany.", "", "Germany"},
		{"scare quotes", "The council called the plan “a new start” for the town.", "The council called the plan “a new start” for the town.", "", ""},
	} {
		got := last(article(c.text, "2024-05-08"))
		if got.Claim != c.claim || got.Date != c.date || got.Place != c.place {
			t.Errorf("%s: %q, %q, %q, want %q, %q, %q", c.name, got.Claim, got.Date, got.Place, c.claim, c.date, c.place)
		}
	}
}

func TestOtherLanguages(t *testing.T) {
	a := &Article{Text: "Das Unternehmen schließt im kommenden Jahr sein Werk in der Stadt und entlässt dreihundert Leute.", Language: "de"}
	got := a.Write(0, len(a.Text))
	if want := "Das Unternehmen schließt im kommenden Jahr sein Werk in der Stadt und"; got.Headline != want {
		t.Errorf("%q, want %q", got.Headline, want)
	}
	if got.Claim != a.Text {
		t.Errorf("%q, want the sentence as it is", got.Claim)
	}
}

func TestFirstWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  string
	}{
		{"one two three", 13, "one two three"},
		{"one two three", 12, "one two"},
		{"one two, three", 9, "one two"},
		{"überall schön", 7, "überall"},
		{"Donaudampfschifffahrt", 5, ""},
		{"", 5, ""},
	} {
		if got := firstWords(c.text, c.limit); got != c.want {
			t.Errorf("firstWords(%q, %d) = %q, want %q", c.text, c.limit, got, c.want)
		}
	}
}

const story = `SPRINGFIELD — The city council voted 7-2 on Tuesday to close three of its nine public libraries, a step that Mayor Hannah
Ortlieb said would save $1.4 million a year.

“I didn’t promise anybody a library on every corner,” Ortlieb said. “We have cut spending by 11 percent since I took office in
2021, and nobody noticed.”

Tomas Wendell, who leads the union of city workers, called the numbers “pure fantasy” and said the mayor had never shown them
to the council. According to a report published in March, the libraries were visited by more than 200,000 people last year —
twice as many as in 2015 — while the budget of the police grew by a third. He denied that the union had been asked.`

func TestEveryHeadlineFits(t *testing.T) {
	a := article(story, "2024-05-08")
	for _, s := range a.Sentences {
		got := a.Write(s.Start, s.End)
		if got.Headline == "" || got.Claim == "" {
			t.Errorf("%q is not written", a.Text[s.Start:s.End])
		}
		if n := utf8.RuneCountInString(got.Headline); n > claims.MaxHeadline {
			t.Errorf("%d code points: %q", n, got.Headline)
		}
	}
}

// A sentence may break off anywhere, in the middle of a list above all.
func TestBrokenOff(t *testing.T) {
	const text = "We mend the roads, reduce the fares, stand by our crews, and —."
	for end := range len(text) + 1 {
		for start := range end {
			a := &Article{Text: text}
			if got := a.Write(start, end); utf8.RuneCountInString(got.Headline) > claims.MaxHeadline {
				t.Errorf("%q: %q", text[start:end], got.Headline)
			}
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add(story, "2024-05-08", "", 0, 60)
	f.Add("", "", "de", -1, 3)
	f.Add("\xff’s \u2028", "x", "", 1, 2)
	f.Add("He, who, and, or that (to \"be, of whom", "2024-02-30", "en", 0, 40)
	f.Add("If the mill, a house, closes because of \"it\", “I don’t” … she said, 12 to 14 May", "2024-05-08", "", 0, 90)
	for _, broken := range []string{
		"We are ready to mend the roads, lower the fares, stand by our crews, and —.",
		"The ferry sank, the crew drowned, and, and —.", "He promised bread, milk, of whom", "It cost, among —, (",
		"— and —, or … –", "and", ",", "—.", "(,", "The owner, R-Oh", "To the harbour, and to, and who, —",
		"“The keys, the boat, and ” she told him, said", "\"He said, 'we left, and — \" and", "which, of which, said that",
		"OWNER: —, and", "If, —, the mill", "Not, not being, and then, having", "On Monday, in 1990, and", "more than to, 3, to out",
		"The fare of the northern ferry has been, and continues to be, fully paid.", "Like, we closed the mill.",
	} {
		f.Add(broken, "2024-05-08", "", 0, len(broken))
		f.Add("Mayor Hannah Ortlieb spoke.\n\n"+broken, "2024-05-08", "en", 20, 300)
	}
	f.Fuzz(func(t *testing.T, text, published, language string, start, end int) {
		a := article(text, published)
		a.Language = language
		got := a.Write(start, end)
		if !utf8.ValidString(got.Headline) || !utf8.ValidString(got.Claim) {
			t.Errorf("not valid UTF-8: %q", got)
		}
		if n := utf8.RuneCountInString(got.Headline); n > claims.MaxHeadline {
			t.Errorf("%d code points: %q", n, got.Headline)
		}
		if !a.english() {
			for _, word := range strings.FieldsFunc(got.Headline, unicode.IsSpace) {
				if !strings.Contains(strings.ToValidUTF8(text, ""), word) {
					t.Errorf("%q is not a word of %q", word, text)
				}
			}
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	a := article(story, "2024-05-08")
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range a.Sentences {
			a.Write(s.Start, s.End)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(a.Sentences)), "µs/sentence")
}
