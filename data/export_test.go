package data

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"claimdesk/claims"
	"claimdesk/claims/filter"
	"claimdesk/claims/scale"
	"claimdesk/claims/sheet"
)

// nasty are texts that spreadsheets and careless CSV code get wrong.
var nasty = []string{
	"=1+1", "+49 30 1", "-5", "@sum(A1)", "'=1", "''x", "'quoted'", "line one\nline two", "crlf\r\nhere", "\ttab", "say “no” and \"no\"",
	"a,b;c", " spaces ", "Ærø naïve ŝtato 日本 🏗️", "007", "1e5", "TRUE", "2025-07-03", "\r",
}

// nastyCasebook has a claim in an article and one claim, without an article, for each nasty text.
func nastyCasebook(t testing.TB) *Store {
	t.Helper()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(context.Background(), nums)
	if err != nil {
		t.Fatal(err)
	}
	err = s.do(context.Background(), command{action: "Type"}, func(c *change) error {
		for _, text := range nasty {
			err := c.insert(&claims.Claim{
				ID: uuid.NewString(), Quote: text, Text: text, Headline: text, Speaker: text, SpeakerRole: text, Kind: text, Date: text,
				Place: text, Status: claims.Accepted, Explanation: text, Rationale: text, Assignee: text, Tags: claims.Words{text},
				Verdict: text, Scale: text, RatingValue: 2, RatingBest: 5, RatingWorst: 1, Reviewer: text, ReviewedAt: text,
				PublishedURL: text, PublishedAt: text, Score: 0.123456789012345, CreatedAt: c.at, UpdatedAt: c.at,
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, stance := range []claims.Stance{claims.Supports, claims.Refutes, claims.Refutes, claims.Context} {
		source := claims.Source{
			ClaimID: rows[nums[0]].ID, Stance: stance, Title: "=" + string(stance), URL: "https://post.example/" + string(stance), Note: "a\nb",
		}
		if stance == claims.Refutes {
			source.ArchiveURL = "https://archive.example/1"
		}
		if err := s.AddSource(context.Background(), &source); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func exported(t testing.TB, s *Store, expression string) string {
	t.Helper()
	f, err := filter.Parse(expression)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	rows, err := s.ExportClaims(context.Background(), &b, f, nil)
	if err != nil {
		t.Fatal(err)
	}
	if nums, err := s.Find(context.Background(), Query{Filter: f}); err != nil || len(nums) != rows {
		t.Fatalf("%q: %d rows are exported, %d found (%v)", expression, rows, len(nums), err)
	}
	return b.String()
}

func TestExportTellsWhatTheCasebookHas(t *testing.T) {
	s := nastyCasebook(t)
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(exported(t, s, "score>0.5"), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	got := map[string]string{}
	for i, column := range rows[0] {
		got[column] = rows[1][i]
	}
	for _, name := range []string{"claim_id", "article_id", "created_at", "updated_at"} {
		if got[name] == "" {
			t.Errorf("%s is empty", name)
		}
		delete(got, name)
	}
	want := map[string]string{
		"article_title": "A bridge for Brenning", "article_url": "", "article_publisher": "Brenning Post", "article_published": "2025-07-03",
		"quote": "The mayor of Brenning said the bridge had cost 14 million crowns.", "quote_start": "0", "quote_end": "65",
		"claim": "The bridge had cost 14 million crowns.", "headline": "Bridge cost 14 million crowns", "kind": "number",
		"speaker": "mayor of Brenning", "speaker_role": "", "claim_date": "", "claim_place": "", "language": "en",
		"first_appearance": "", "appearances": "", "checkworthiness": "0.9", "priority": "0", "status": "suggested",
		"verdict": "", "scale": "", "rating_value": "", "rating_best": "", "rating_worst": "", "explanation": "", "rationale": "",
		"tags": "", "assignee": "", "reviewer": "", "reviewed_at": "",
		"sources": "4", "supporting": "1", "refuting": "2", "archived": "2",
		"source_urls": "https://post.example/supports; https://post.example/refutes; https://post.example/refutes; https://post.example/context",
		"contacted":   "", "contact_result": "", "published_url": "", "published_at": "", "corrections": "0", "last_correction": "",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestExportOrderAndProgress(t *testing.T) {
	s := nastyCasebook(t)
	var b bytes.Buffer
	var last [2]int
	rows, err := s.ExportEvidence(context.Background(), &b, filter.Filter{}, func(done, total int) { last = [2]int{done, total} })
	if err != nil || rows != 4 || last != [2]int{4, 4} {
		t.Errorf("%d rows, progress %v, %v", rows, last, err)
	}
	table, err := sheet.Read(&b)
	if err != nil || table.Kind != sheet.Evidence || len(table.Rows) != 4 {
		t.Fatalf("%+v, %v", table, err)
	}
	if title, _ := table.Cell(table.Rows[1], "title"); title != "=refutes" {
		t.Errorf("second source is %q", title)
	}
	table, err = sheet.Read(strings.NewReader(exported(t, s, "")))
	if err != nil {
		t.Fatal(err)
	}
	nums, _ := s.Find(context.Background(), Query{})
	listed, _ := s.Rows(context.Background(), nums)
	for i, num := range nums {
		if id, _ := table.Cell(table.Rows[i], "claim_id"); id != listed[num].ID {
			t.Fatalf("row %d of the sheet is not row %d of the list", i, i)
		}
	}
}

func TestExportStops(t *testing.T) {
	s := nastyCasebook(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.ExportClaims(ctx, &bytes.Buffer{}, filter.Filter{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := s.ExportClaims(context.Background(), broken{}, filter.Filter{}, nil); !errors.Is(err, os.ErrClosed) {
		t.Errorf("broken: %v", err)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func plan(t testing.TB, s *Store, text string) Plan {
	t.Helper()
	table, err := sheet.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	p, err := s.PlanImport(context.Background(), table, []scale.Scale{{
		Name: "Generic", Version: 1, Labels: []scale.Label{{Name: "True", Value: 5}, {Name: "False", Value: 1}, {Name: "Unproven"}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestRoundTripChangesNothing(t *testing.T) {
	s := nastyCasebook(t)
	text := exported(t, s, "")
	if diff := cmp.Diff(Plan{}, plan(t, s, text)); diff != "" {
		t.Error(diff)
	}
}

func TestAnotherCasebookGetsTheSameClaims(t *testing.T) {
	ctx := context.Background()
	from, to := nastyCasebook(t), newCasebook(t)
	addStory(t, to)
	text := exported(t, from, "score>0.5")
	p := plan(t, to, text)
	if len(p.Added) != 1 || len(p.Changes)+len(p.Problems) != 0 {
		t.Fatalf("%+v", p)
	}
	added, changed, err := to.Apply(ctx, p)
	if err != nil || added != 1 || changed != 0 {
		t.Fatalf("%d added, %d changed, %v", added, changed, err)
	}
	claim, err := to.Claim(ctx, p.Added[0].Claim.ID)
	if err != nil || claim.VersionID == "" || claim.QuoteEnd != 65 || claim.Suffix == "" {
		t.Errorf("the quote is not tied to the article: %+v, %v", claim, err)
	}
	if again := plan(t, to, text); len(again.Added)+len(again.Changes)+len(again.Problems) != 0 {
		t.Errorf("reading it once more: %+v", again)
	}
	if report, err := to.Check(ctx); err != nil || len(report.Problems) != 0 {
		t.Errorf("%+v, %v", report, err)
	}
	if action, err := to.Undo(ctx); err != nil || action != "Import CSV" {
		t.Errorf("undid %q, %v", action, err)
	}
}

func TestPlanSaysWhatChanges(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	first, second := rows[nums[0]].ID, rows[nums[1]].ID
	head := "claim_id,headline,verdict,status,tags,claim_date,sources\n"
	p := plan(t, s, head+first+",Bridge cost 14 million crowns,true,accepted,\"a, b\",,9\n"+second+",New words,,suggested,,2025-07,\n")
	want := []CellChange{
		{2, first, "Bridge cost 14 million crowns", "status", "suggested", "accepted"},
		{2, first, "Bridge cost 14 million crowns", "verdict", "", "True"},
		{2, first, "Bridge cost 14 million crowns", "scale", "", "Generic 1"},
		{2, first, "Bridge cost 14 million crowns", "rating_value", "", "5"},
		{2, first, "Bridge cost 14 million crowns", "rating_best", "", "5"},
		{2, first, "Bridge cost 14 million crowns", "rating_worst", "", "1"},
		{2, first, "Bridge cost 14 million crowns", "tags", "", "a; b"},
		{3, second, "Bridge paid without a loan", "headline", "Bridge paid without a loan", "New words"},
		{3, second, "Bridge paid without a loan", "claim_date", "", "2025-07"},
	}
	if diff := cmp.Diff(want, p.Changes); diff != "" || len(p.Added)+len(p.Problems) > 0 {
		t.Fatalf("%s, %+v", diff, p)
	}
	if added, changed, err := s.Apply(ctx, p); err != nil || added != 0 || changed != 2 {
		t.Fatalf("%d added, %d changed, %v", added, changed, err)
	}
	if claim, err := s.Claim(ctx, first); err != nil || claim.RatingValue != 5 || claim.Verdict != "True" || claim.Status != claims.Accepted {
		t.Errorf("%+v, %v", claim, err)
	}
	if _, _, err := s.Apply(ctx, p); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("an old plan: %v", err)
	}
	if action, err := s.Undo(ctx); err != nil || action != "Import CSV" {
		t.Errorf("undid %q, %v", action, err)
	}
	if claim, err := s.Claim(ctx, first); err != nil || claim.RatingValue != 0 || claim.Status != claims.Suggested {
		t.Errorf("after Undo: %+v, %v", claim, err)
	}
}

func TestPlanNamesRowsItCannotUse(t *testing.T) {
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(context.Background(), nums)
	if err != nil {
		t.Fatal(err)
	}
	id := rows[nums[0]].ID
	for row, want := range map[string]string{
		id + ",,Perhaps,":             "Perhaps",
		id + ",,,done":                "done",
		id + ",\"other words\",,":     "quote",
		"x7,Some quote,,accepted":     "claim_id",
		",,,accepted":                 "no claim",
		",words,Perhaps,accepted":     "Perhaps",
		",words,,accepted,0.5x,,":     "checkworthiness: “0.5x”",
		",words,,accepted,2,,":        "number from 0 to 1",
		",words,,accepted,,x,":        "quote_start",
		id + ",,True,Done,,,":         "use one of suggested, accepted, researching, ",
		id + "\n" + id:                "line 2",
		id + ",,,\n" + id + ",,,,,,,": "line 2",
	} {
		p := plan(t, s, "claim_id,quote,verdict,status,checkworthiness,quote_start,quote_end\n"+row+"\n")
		text := ""
		for _, problem := range p.Problems {
			text += problem.Reason
		}
		if !strings.Contains(text, want) || len(p.Added)+len(p.Changes) > 0 {
			t.Errorf("%q: %+v, want %q", row, p, want)
		}
	}
	table, err := sheet.Read(strings.NewReader("name,age\n1,2\n"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.PlanImport(context.Background(), table, nil); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("another sheet: %v", err)
	}
}

func TestEmptyCellsOfANewRowHaveTheirUsualMeaning(t *testing.T) {
	s := newCasebook(t)
	p := plan(t, s, "claim_id,claim,status,priority,verdict,scale,rating_value,checkworthiness,quote_start\n,It rained on 40 days.,,,,,,,\n"+
		" ,It rained on 50 days., , , , , , , \n,It rained on 60 days., Dropped ,2,,,,\"0,5\",\n")
	if len(p.Added) != 3 || len(p.Problems) > 0 {
		t.Fatalf("%+v", p)
	}
	for i, want := range []claims.Claim{{Status: claims.Accepted}, {Status: claims.Accepted}, {Status: claims.Dropped, Priority: 2, Score: 0.5}} {
		got := p.Added[i].Claim
		if got.Status != want.Status || got.Priority != want.Priority || got.Score != want.Score || got.ID == "" || got.Verdict+got.Scale != "" {
			t.Errorf("row %d: %+v", i, got)
		}
	}
}
