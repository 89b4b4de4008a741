package data

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/document"
)

// handOver writes all claims of a casebook into a bundle.
func handOver(t testing.TB, s *Store, o HandOver) string {
	t.Helper()
	ctx := context.Background()
	var nums []int64
	if err := s.reader.Raw("SELECT num FROM claims ORDER BY num").Scan(&nums).Error; err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	n, err := s.WriteBundle(ctx, &file, nums, o)
	if err != nil || n != len(nums) {
		t.Fatalf("%d of %d claims, %v", n, len(nums), err)
	}
	path := filepath.Join(t.TempDir(), "work.claimbundle")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// larger chooses, wherever both sides changed something, what sorts last: the same on both sides.
func larger(in Incoming) map[Choice]Side {
	choices := map[Choice]Side{}
	for _, row := range in.Rows {
		for _, field := range row.Fields {
			if field.Changed != Both {
				continue
			}
			choices[Choice{row.Table, row.ID, field.Column}] = Ours
			if field.Theirs > field.Ours {
				choices[Choice{row.Table, row.ID, field.Column}] = Theirs
			}
		}
	}
	return choices
}

// takeOver merges a bundle, and tells what was compared.
func takeOver(t testing.TB, s *Store, path string) Incoming {
	t.Helper()
	ctx := context.Background()
	in, err := s.ReadBundle(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.ApplyBundle(ctx, in, larger(in)); err != nil {
		t.Fatal(err)
	}
	return in
}

// said is what a casebook says of its claims: all rows, but for numbers and the times of their last change.
func said(t testing.TB, s *Store) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, k := range kinds {
		if k.row == nil {
			continue
		}
		rows, err := readColumns(s.reader, "SELECT * FROM "+k.name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			whole, err := k.complete(row)
			if err != nil {
				t.Fatal(err)
			}
			delete(whole, "updated_at")
			for name, value := range whole {
				all[fmt.Sprintf("%s %s %s", k.name, row["id"], name)] = fmt.Sprint(value)
			}
		}
	}
	return all
}

func TestClaimsGoToAnotherDeskAndComeBack(t *testing.T) {
	ctx := context.Background()
	mine, yours := newCasebook(t), newCasebook(t)
	yours.SetWho("Bo")
	source := sourceIn(t, mine)
	id := source.ClaimID
	if _, err := mine.AddExhibit(ctx, source.ID, "budget.pdf", strings.NewReader("The budget."), nil); err != nil {
		t.Fatal(err)
	}
	secret := claims.Source{ClaimID: id, Title: "Leaked minutes", Confidential: true}
	if err := mine.AddSource(ctx, &secret); err != nil {
		t.Fatal(err)
	}
	if _, err := mine.AddExhibit(ctx, secret.ID, "minutes.pdf", strings.NewReader("The minutes."), nil); err != nil {
		t.Fatal(err)
	}
	in := takeOver(t, yours, handOver(t, mine, HandOver{}))
	if len(in.Open()) != 0 || len(all[claims.Source](t, yours, id)) != 1 || count(t, yours, "attachments") != 2 {
		t.Errorf("%+v", in.Rows)
	}
	sound(t, yours)
	if again, err := yours.ReadBundle(ctx, handOver(t, mine, HandOver{})); err != nil || len(again.Rows) != 0 {
		t.Errorf("the same once more: %+v, %v", again.Rows, err)
	}
	for _, err := range []error{
		yours.EditClaim(ctx, id, Edit{Action: "Edit"}, func(c *claims.Claim) { c.Headline, c.Verdict = "Bo's headline", "False" }),
		Add(ctx, yours, &claims.Review{ClaimID: id, Reviewer: "Bo", Blind: true}),
		yours.RemoveSource(ctx, source.ID),
		mine.EditClaim(ctx, id, Edit{Action: "Edit"}, func(c *claims.Claim) { c.Headline, c.Rationale = "Ida's headline", "Because." }),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	back := handOver(t, yours, HandOver{})
	before := dump(t, mine)
	in, err := mine.ReadBundle(ctx, back)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]Side{}
	for _, row := range in.Rows {
		for _, field := range row.Fields {
			told[row.Table+" "+field.Column] = field.Changed
		}
	}
	want := map[string]Side{
		"claims headline": Both, "claims verdict": Theirs, "claims rationale": Ours, "reviews ": Theirs, "sources ": Theirs, "exhibits ": Theirs,
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
	if err := mine.ApplyBundle(ctx, in, nil); !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), "Ida's headline”, headline") {
		t.Errorf("without a choice: %v", err)
	}
	choices := map[Choice]Side{{"claims", id, "headline"}: Ours}
	if err := mine.ApplyBundle(ctx, in, choices); err != nil {
		t.Fatal(err)
	}
	claim, err := mine.Claim(ctx, id)
	if err != nil || claim.Headline != "Ida's headline" || claim.Verdict != "False" || claim.Rationale != "Because." {
		t.Errorf("%+v, %v", claim, err)
	}
	if list := all[claims.Source](t, mine, id); len(list) != 1 || list[0].ID != secret.ID || len(all[claims.Exhibit](t, mine, id)) != 1 {
		t.Errorf("sources are %+v", list)
	}
	sound(t, mine)
	if err := mine.ApplyBundle(ctx, in, choices); !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), "read the bundle again") {
		t.Errorf("once more: %v", err)
	}
	if action, err := mine.Undo(ctx); err != nil || action != mergeAction {
		t.Fatalf("%q, %v", action, err)
	}
	if diff := cmp.Diff(before, dump(t, mine)); diff != "" {
		t.Errorf("after Undo: %s", diff)
	}
	if again, err := mine.ReadBundle(ctx, back); err != nil || len(again.Rows) != len(in.Rows) {
		t.Errorf("after Undo there are %d of %d rows to merge, %v", len(again.Rows), len(in.Rows), err)
	}
	if err := mine.ApplyBundle(ctx, in, choices); err != nil {
		t.Fatal(err)
	}
	// The choice counts for both desks: nobody is asked again.
	if in := takeOver(t, yours, handOver(t, mine, HandOver{})); len(in.Open()) != 0 {
		t.Errorf("asked again: %+v", in.Open())
	}
	if claim, err := yours.Claim(ctx, id); err != nil || claim.Headline != "Ida's headline" {
		t.Errorf("%+v, %v", claim, err)
	}
	sound(t, yours)
	if in, err := mine.ReadBundle(ctx, handOver(t, yours, HandOver{Confidential: true})); err != nil || len(in.Rows) != 0 {
		t.Errorf("nothing is new: %+v, %v", in.Rows, err)
	}
}

// twin is a copy of a casebook on another desk.
func twin(t testing.TB, s *Store, who string) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "twin"+Extension)
	if err := s.SaveCopy(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	other, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = other.Close() })
	other.SetWho(who)
	other.now = s.now
	return other
}

// work changes claims at random, in a way that tells afterwards who did it.
func work(t testing.TB, s *Store, random *rand.Rand, ids []string) {
	t.Helper()
	ctx := context.Background()
	mark := fmt.Sprintf("%s %d", s.Who(), random.IntN(1000))
	id := ids[random.IntN(len(ids))]
	sources, contacts := all[claims.Source](t, s, id), all[claims.Contact](t, s, id)
	var err error
	switch action := random.IntN(10); {
	case action == 0:
		err = s.AddSource(ctx, &claims.Source{ClaimID: id, Title: mark})
	case action == 9:
		var claim claims.Claim
		if claim, err = s.Claim(ctx, id); err == nil {
			_, err = s.AddVersion(ctx, claim.ArticleID, &document.Document{Text: mark, Original: []byte(mark)})
		}
	case action == 1 && len(sources) > 0:
		err = s.EditSource(ctx, sources[0].ID, Edit{Action: "Edit source"}, func(r *claims.Source) { r.Note = mark })
	case action == 2 && len(sources) > 0:
		_, err = s.AddExhibit(ctx, sources[random.IntN(len(sources))].ID, "a.txt", strings.NewReader(mark), nil)
	case action == 3 && len(sources) > 2:
		err = s.RemoveSource(ctx, sources[random.IntN(len(sources))].ID)
	case action == 4:
		err = Add(ctx, s, &claims.Contact{ClaimID: id, Person: mark})
	case action == 5 && len(contacts) > 0:
		err = Remove[claims.Contact](ctx, s, contacts[0].ID)
	case action == 6:
		var undone string
		if undone, err = s.Undo(ctx); undone == mergeAction {
			_, err = s.Redo(ctx) // what there is to work on
		}
	default:
		err = s.EditClaim(ctx, id, Edit{Action: "Edit claim"}, func(c *claims.Claim) {
			switch random.IntN(5) {
			case 0:
				c.Headline = mark
			case 1:
				c.Rationale = mark
			case 2:
				c.Verdict = mark
			case 3:
				c.Tags = append(c.Tags, mark)
			case 4:
				c.Priority = random.IntN(4)
			}
		})
	}
	if err != nil && !errors.Is(err, claims.ErrNothingToUndo) && !errors.Is(err, claims.ErrExists) {
		t.Fatal(err)
	}
}

func TestTwoDesksMergeToTheSame(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 9))
		a := newCasebook(t)
		source := sourceIn(t, a)
		now := time.Date(2025, 7, 3, 9, 0, 0, 0, time.UTC)
		a.now = func() time.Time {
			now = now.Add(time.Second)
			return now
		}
		rows, err := a.Rows(ctx, []int64{1, 2})
		if err != nil {
			t.Fatal(err)
		}
		ids := []string{rows[1].ID, rows[2].ID}
		for range 3 {
			if err := a.AddSource(ctx, &claims.Source{ClaimID: source.ClaimID, Title: "Minutes"}); err != nil {
				t.Fatal(err)
			}
		}
		b := newCasebook(t)
		b.SetWho("Bo")
		b.now = a.now
		takeOver(t, b, handOver(t, a, HandOver{}))
		base := said(t, a)
		if diff := cmp.Diff(base, said(t, b)); diff != "" {
			t.Fatalf("seed %d, handed over: %s", seed, diff)
		}
		for range 12 {
			work(t, a, random, ids)
			work(t, b, random, ids)
		}
		wasA, wasB := said(t, a), said(t, b)
		var results []map[string]string
		for _, order := range []string{"a first", "b first", "at once"} {
			left, right := twin(t, a, "Ida"), twin(t, b, "Bo")
			switch order {
			case "a first":
				takeOver(t, left, handOver(t, right, HandOver{}))
				takeOver(t, right, handOver(t, left, HandOver{}))
			case "b first":
				takeOver(t, right, handOver(t, left, HandOver{}))
				takeOver(t, left, handOver(t, right, HandOver{}))
			default:
				toLeft, toRight := handOver(t, right, HandOver{}), handOver(t, left, HandOver{})
				takeOver(t, left, toLeft)
				takeOver(t, right, toRight)
			}
			sound(t, left)
			sound(t, right)
			if diff := cmp.Diff(said(t, left), said(t, right)); diff != "" {
				t.Fatalf("seed %d, %s: %s", seed, order, diff)
			}
			results = append(results, said(t, left))
			nothingIsLost(t, base, wasA, wasB, said(t, left))
		}
		for _, other := range results[1:] {
			if diff := cmp.Diff(results[0], other); diff != "" {
				t.Fatalf("seed %d depends on the order: %s", seed, diff)
			}
		}
	}
}

// nothingIsLost looks for each cell that only one side changed, and for each that one of them added.
func nothingIsLost(t testing.TB, base, a, b, merged map[string]string) {
	t.Helper()
	for _, side := range [][2]map[string]string{{a, b}, {b, a}} {
		for cell, value := range side[0] {
			was, known := base[cell]
			other, there := side[1][cell]
			switch {
			case !known && merged[cell] != value:
				t.Errorf("%s: “%s” was added, and is “%s”", cell, value, merged[cell])
			case known && there && was == other && value != was && merged[cell] != value:
				t.Errorf("%s: “%s” became “%s”, and is “%s”", cell, was, value, merged[cell])
			}
		}
	}
}

func TestBadBundlesChangeNothing(t *testing.T) {
	ctx := context.Background()
	mine, yours := newCasebook(t), newCasebook(t)
	source := sourceIn(t, mine)
	if _, err := mine.AddExhibit(ctx, source.ID, "budget.pdf", strings.NewReader("The budget."), nil); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(handOver(t, mine, HandOver{}))
	if err != nil {
		t.Fatal(err)
	}
	var evil bytes.Buffer
	w := zip.NewWriter(&evil)
	if _, err := w.Create("../../x"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	bent := slices.Clone(whole)
	bent[bytes.Index(bent, []byte("The budget."))] ^= 1
	empty := dump(t, yours)
	for name, file := range map[string][]byte{"cut": whole[:len(whole)-100], "leads out": evil.Bytes(), "altered": bent, "nothing": nil} {
		path := filepath.Join(t.TempDir(), "bad.claimbundle")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := yours.ReadBundle(ctx, path); !errors.Is(err, claims.ErrInvalid) || !strings.HasPrefix(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := yours.ReadBundle(ctx, filepath.Join(t.TempDir(), "none")); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("no file: %v", err)
	}
	if diff := cmp.Diff(empty, dump(t, yours)); diff != "" {
		t.Error(diff)
	}
}

func TestRowsThatNoCasebookHasAreRefused(t *testing.T) {
	ctx := context.Background()
	mine, yours := newCasebook(t), newCasebook(t)
	source := sourceIn(t, mine)
	if _, err := mine.AddExhibit(ctx, source.ID, "budget.pdf", strings.NewReader("The budget."), nil); err != nil {
		t.Fatal(err)
	}
	for statement, want := range map[string]string{
		"UPDATE claims SET status = 'done'":                          "there is no status “done”",
		"UPDATE exhibits SET name = '../x.pdf'":                      "is no name of a file",
		"PRAGMA foreign_keys = 0; DELETE FROM sources WHERE num = 1": "refers to sources",
		"PRAGMA foreign_keys = 0; DELETE FROM articles":              "refers to articles",
	} {
		other := twin(t, mine, "Eve")
		if err := other.writer.Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
		path := handOver(t, other, HandOver{})
		if _, err := yours.ReadBundle(ctx, path); !errors.Is(err, claims.ErrInvalid) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", statement, err, want)
		}
	}
}
