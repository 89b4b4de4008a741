package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims/match"
)

func TestMatch(t *testing.T) {
	b := newBench(t)
	b.write("claims.csv", "headline,claim,verdict,scale,published_url\r\n"+
		"Ferries doubled fares,Ferry fares to Ostholm rose by 40 percent.,False,Generic 1,https://desk.example/1\r\n"+
		"Mayor owns boats,The mayor of Ostholm owns three boats.,,,\r\n")
	b.mustRun("import", "--casebook", "./desk.claimdesk", "--as", "csv", "./claims.csv")

	// Blank lines and a byte-order mark are no queries.
	code := b.run("\ufeffOstholm ferry fares up 14%!\r\n\n  \nthe mayor's 3 boats", "match", "--casebook", "./desk.claimdesk", "--top", "1", "--format", "json", "-")
	if code != done {
		t.Fatal(b.stderr)
	}
	var got []matched
	lines := strings.Split(strings.TrimSpace(b.stdout), "\n")
	for _, line := range lines {
		var m matched
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(line, err)
		}
		if m.ID == "" || m.Score <= 0 || m.Score > 1 {
			t.Errorf("%+v", m)
		}
		m.ID, m.Score = "", 0
		got = append(got, m)
	}
	want := []matched{
		{
			Query: "Ostholm ferry fares up 14%!", Rank: 1, Headline: "Ferries doubled fares", Claim: "Ferry fares to Ostholm rose by 40 percent.",
			Verdict: "False", URL: "https://desk.example/1", Differences: []match.Difference{{Kind: match.Number, Query: "14%", Claim: "40%"}},
		},
		{Query: "the mayor's 3 boats", Rank: 1, Headline: "Mayor owns boats", Claim: "The mayor of Ostholm owns three boats.", Differences: []match.Difference{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	names := []string{"query", "rank", "score", "id", "headline", "claim", "verdict", "url", "differences"}
	if diff := cmp.Diff(names, keys(t, lines[0])); diff != "" {
		t.Error(diff)
	}

	if code := b.run("", "match", "--casebook", "./desk.claimdesk", "Ferry fares at Ostholm rose by 14 percent", "zyzzyva"); code != done {
		t.Fatal(b.stderr)
	}
	for _, words := range []string{"Ferries doubled fares", "False", "number: 14% / 40%", "nothing similar"} {
		if !strings.Contains(b.stdout, words) {
			t.Errorf("no “%s” in %s", words, b.stdout)
		}
	}
}
