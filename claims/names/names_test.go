package names

import (
	"strings"
	"testing"
	"unicode/utf8"

	"claimdesk/claims/sentence"
)

func find(text string) *Cast { return Find(sentence.ReadWords(text, sentence.Split(text))) }

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
		{"not whom he names", "Omar Vale met Peter Lund. [He] attended four earlier Vale concerts.", "Peter Lund"},
		{"him of this sentence", "Omar Vale won the vote. As for Peter Lund, 9 percent chose [him] at last.", "Peter Lund"},
		{"his or her", "Omar Vale spoke. A judge may be biased by [his] or her heritage.", ""},
		{"somebody without a name", "Maria Okafor won. A woman who met Omar Vale said that he had hit [her] twice.", ""},
		{"not whom brackets name", "Peter Lund sold the mill. (Omar Vale opposed it.) Then [he] left.", "Peter Lund"},
		{"whom a title tells a person", "Norhaven was for Omar Vale. Reguel would have left. Mr. Reguel stayed. [He] left early.", "Reguel"},
		{"somebody described", "Omar Vale won. The frontrunner has a poor record. [His] campaign was weak.", ""},
		{"a judge, not the one who speaks of her", "Omar Vale argued that a federal judge cannot be relied on to do [his] job.", ""},
		{"the subject behind his career", "Omar Vale won. For much of his career, Peter Lund was a part of the club that Vale opposes. [He] left early.", "Peter Lund"},
		{"whom it is", "Omar Vale has a campaign. If anyone can lead the campaign of Vale, it's Peter Lund. [He] left early.", "Peter Lund"},
		{"a relative", "Omar Vale spoke. His father owned a mill. [He] also bought a bridge.", ""},
		{"a relative with a name", "Omar Vale spoke. His father, Peter Lund, owned a mill. [He] also bought a bridge.", "Peter Lund"},
		{"a firm that sounds like a person", "Omar Vale owned one of the companies, Lenox Healthcare. [He] left early.", "Omar Vale"},
		{"one person", "Omar Vale has a campaign. But one person in it brings more than advice. [He] owns a mill.", ""},
		{"who is named behind it", "Omar Vale left. The leader of the club, Peter Lund, warned of it. [He] said so.", "Peter Lund"},
		{"his own", "Omar Vale left. [His] preference for Vale as a name was known.", "Omar Vale"},
		{"an attorney general", "Former AG Mundell at the meeting: Maria Okafor knew.\n\nPeter Mundell told members that the party of Maria Okafor disappoints [her] too.", "Maria Okafor"},
		{"she, not he", "Maria Okafor met Peter Lund. [She] left early.", "Maria Okafor"},
		{"the subject, not the object", "Peter Lund praised Omar Vale. [He] left early.", "Peter Lund"},
		{"him is not the subject", "Omar Vale resigned. Peter Lund praised [him] warmly.", "Omar Vale"},
		{"possessive", "Maria Okafor’s aide came. [Okafor’s] car was stolen.", "Maria Okafor"},
		{"role", "French President Paul Meyer arrived. The crowd cheered [the president] loudly.", "Paul Meyer"},
		{"role with a country", "French President Paul Meyer met Greek President Nikos Pappas. [The Greek president] smiled.", "Nikos Pappas"},
		{"the president, not the vice president", "President Paul Meyer thanked his aides. Vice President Omar Vale left. Then [the president] smiled.", "Paul Meyer"},
		{"the vice president", "Vice President Omar Vale left. President Paul Meyer stayed. Then [the vice president] smiled.", "Omar Vale"},
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
		{"who made a survey", "[A survey by the Alder Institute] found it.", "Alder Institute"},
		{"who made it, described", "[A survey by the progressive Alder Institute] found it.", "Alder Institute"},
		{"a place before who acts", "Mayor Peter Lund came. In Chelsea, [the mayor] left.", "Peter Lund"},
		{"a mountain", "Mayor Peter Lund saw Mt. Everest. [He] left.", "Peter Lund"},
		{"a public thing", "Maria Okafor praised Social Wool. Social Wool closed. [She] left.", "Maria Okafor"},
		{"a toast", "Maria Okafor won. Cheers, Ms. Okafor. [She] left.", "Maria Okafor"},
		{"a thing with a person's pronoun", "Maria Okafor left. Crooked Wool closed. [She] left again.", "Maria Okafor"},
		{"the subject of the sentence", "Omar Vale said so. Chris Lund left, but [his] boat stayed.", "Chris Lund"},
		{"nobody made it", "[A survey of the workers] found it.", "survey"},
		{"a verb before a name", "Maria Okafor spoke.\n\nContinued [Okafor]: “It rained.”", "Maria Okafor"},
		{"an amount", "[Nearly 10 percent of them] left.", ""},
		{"a share", "[Only about 4 in 10 of the young voters] left.", ""},
		{"a share in words", "[Thirty-one percent] left.", ""},
		{"a cut clause", "[Three commissioners were charged] by it.", ""},
		{"what nobody is", "[Her popularity] fell.", ""},
		{"what lies under it", "Maria Okafor came. [The call] focused on wool.", ""},
		{"somebody's thing", "Maria Okafor came. [Okafor's signature] showed it.", ""},
		{"somebody's people", "[Lund’s surrogates] left.", "Lund’s surrogates"},
		{"people further described", "[Voters surveyed last week] left.", "Voters"},
		{"those who", "[Those surveyed] left.", "Those surveyed"},
		{"a poll of a day", "[A Norhaven rolling poll released on Friday] fell.", "Norhaven rolling poll"},
		{"people by an ending", "[Two druggists] left.", "Two druggists"},
		{"no person in spite of its ending", "[The weather] turned.", ""},
		{"cut behind a participle", "[A retired neurosurgeon] left.", "retired neurosurgeon"},
		{"a study of a year", "[A study last year] found it.", "study"},
		{"somebody who", "[A woman who] left said so.", "woman"},
		{"some people", "[Two voters] left.", "Two voters"},
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
	text := "Maria Okafor said Sunday that the city of Lagos will pay. Her aide, Tom Reed of the Finance Ministry, agreed. Stated Reed: “Yes.”"
	want := map[string]Kind{"Maria Okafor": Person, "Lagos": Place, "Her": Person, "Tom Reed": Person, "Finance Ministry": Organisation, "Reed": Person}
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
	words := sentence.ReadWords(text, sentence.Split(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(words)
	}
}
