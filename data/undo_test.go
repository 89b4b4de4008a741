package data

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
	"claimdesk/claims/filter"
)

// dump is what a casebook says: its rows, and what the search finds of some words.
func dump(t testing.TB, s *Store) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, k := range kinds {
		name := k.name
		rows, err := s.reader.Raw("SELECT * FROM " + name + " ORDER BY num").Rows()
		if err != nil {
			t.Fatal(err)
		}
		names, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		values := make([]any, len(names))
		into := make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		for rows.Next() {
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			all[name] = append(all[name], fmt.Sprintf("%v", values))
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		_ = rows.Close()
	}
	for _, word := range words {
		nums, err := s.Find(context.Background(), Query{Filter: filter.Filter{}.With(filter.Term{Value: word})})
		if err != nil {
			t.Fatal(err)
		}
		all["found "+word] = []string{fmt.Sprint(nums)}
	}
	return all
}

var words = []string{"crowns", "ferry", "tolls", "harbour", "rents", "mayor"}

// tick gives every command a later time, mostly so that typing rests between two of them.
func tick(s *Store, random *rand.Rand) {
	now := time.Date(2025, 7, 3, 9, 0, 0, 0, time.UTC)
	s.now = func() time.Time {
		now = now.Add(time.Duration(1+random.IntN(6)) * time.Second)
		return now
	}
}

// randomCommand does something that a user can do, and tells whether it was anything at all.
func randomCommand(t *testing.T, s *Store, random *rand.Rand, i int) bool {
	t.Helper()
	ctx := context.Background()
	word := func() string { return words[random.IntN(len(words))] }
	nums, err := s.Find(ctx, Query{Sort: ByNewest})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	articles, err := s.Articles(ctx, "", 100)
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(articles, func(a, b ArticleCount) int { return int(a.Num - b.Num) })
	claim := func() claims.Claim { return rows[nums[random.IntN(len(nums))]].Claim }
	source := func() (claims.Source, bool) {
		list, err := s.Sources(ctx, claim().ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			return claims.Source{}, false
		}
		return list[random.IntN(len(list))], true
	}
	switch action := random.IntN(16); {
	case action == 0 || len(articles) == 0:
		text := fmt.Sprintf("The %s of %s and the %s number %d.", word(), word(), word(), i)
		_, err = s.AddArticle(ctx, &document.Document{Title: word(), Text: text, Original: []byte(text)})
	case action == 1 || len(nums) == 0:
		_, err = s.Propose(ctx, articles[random.IntN(len(articles))].ID, []extract.Proposal{
			{Start: i % 5, End: 8 + i%7, Score: random.Float64(), Claim: word(), Headline: word(), Reasons: []string{"number"}},
			{Start: 0, End: 3 + i%9, Score: random.Float64(), Speaker: word()},
		})
	case action == 2 && i%3 == 0:
		text := fmt.Sprintf("The newer %s of %s, number %d.", word(), word(), i)
		_, err = s.AddVersion(ctx, articles[random.IntN(len(articles))].ID, &document.Document{Text: text, Original: []byte(text)})
	case action == 2:
		_, err = s.MarkClaim(ctx, articles[random.IntN(len(articles))].ID, "", extract.Proposal{Start: i % 7, End: 9, Headline: word()})
	case action == 3:
		one := claims.Source{ClaimID: claim().ID, Stance: claims.Refutes, Title: word()}
		err = s.AddSource(ctx, &one)
	case action == 4:
		if one, ok := source(); ok {
			return s.RemoveSource(ctx, one.ID) == nil
		}
		return false
	case action == 5:
		if one, ok := source(); ok {
			return s.EditSource(ctx, one.ID, Edit{Action: "Edit source", Typing: true}, func(c *claims.Source) { c.Note += word() }) == nil
		}
		return false
	case action == 6:
		ids := []string{claim().ID, claim().ID, claim().ID}
		err = s.EditClaims(ctx, slices.Compact(slices.Sorted(slices.Values(ids))), Edit{Action: "Drop", Why: word()}, func(c *claims.Claim) {
			c.Status, c.DropReason = claims.Dropped, word()
		})
	case action == 7:
		err = s.EditArticle(ctx, articles[random.IntN(len(articles))].ID, func(a *claims.Article) { a.Publisher = word() })
	case action > 8:
		return randomCasework(t, s, random, claim(), nums)
	default:
		err = s.EditClaim(ctx, claim().ID, Edit{Action: "Edit claim", Typing: true}, func(c *claims.Claim) {
			c.Text += " " + word()
			c.Tags = append(c.Tags, word())
			c.RatingValue = random.IntN(6)
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return true
}

// randomCasework does something that a user can do with what belongs to a claim, or with many claims at once.
func randomCasework(t *testing.T, s *Store, random *rand.Rand, claim claims.Claim, nums []int64) bool {
	t.Helper()
	ctx := context.Background()
	word := words[random.IntN(len(words))]
	var err error
	switch action := random.IntN(9); action {
	case 0:
		err = Add(ctx, s, &claims.Contact{ClaimID: claim.ID, Person: word})
	case 1:
		err = Add(ctx, s, &claims.Review{ClaimID: claim.ID, Reviewer: word, Blind: true})
	case 2:
		if list := all[claims.Contact](t, s, claim.ID); len(list) > 0 {
			err = Alter(ctx, s, list[0].ID, Edit{Action: "Edit contact"}, func(c *claims.Contact) { c.Reply += word })
		}
	case 3:
		if list := all[claims.Review](t, s, claim.ID); len(list) > 0 {
			err = Remove[claims.Review](ctx, s, list[len(list)-1].ID)
		}
	case 4:
		if list := all[claims.Source](t, s, claim.ID); len(list) > 0 {
			_, err = s.AddExhibit(ctx, list[0].ID, word+".txt", strings.NewReader(word), nil)
		}
	case 5:
		err = s.SetSetting(ctx, word, fmt.Sprint(random.IntN(3)))
	case 6:
		if to := claims.Statuses()[random.IntN(9)]; s.Step(ctx, []string{claim.ID}, to, StepWords{Why: word, Solo: true}) != nil {
			return false
		}
	case 7:
		events, failed := s.History(ctx, claim.ID, 20)
		if failed != nil {
			t.Fatal(failed)
		}
		err = s.Restore(ctx, claim.ID, events[random.IntN(len(events))].Seq, word)
		if errors.Is(err, claims.ErrNotFound) {
			return false // Undo had taken the claim away, and Redo brought it back
		}
	case 8:
		_, err = s.EditMany(ctx, nums[:min(20, len(nums))], Edit{Action: "Tag"}, func(c *claims.Claim) { c.Tags = append(c.Tags, word) }, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return true
}

func TestUndoGoesAllTheWayBackAndRedoAllTheWayForth(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(3) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := newCasebook(t)
		tick(s, random)
		start := dump(t, s)
		for i := range 100 {
			randomCommand(t, s, random, i)
			if random.IntN(12) == 0 { // what is undone in between is gone for good with the next command
				if _, err := s.Undo(ctx); err != nil {
					t.Fatal(err)
				}
			}
		}
		articles, err := s.Articles(ctx, "", 100)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.EditArticle(ctx, articles[0].ID, func(a *claims.Article) { a.Byline = "the last command" }); err != nil {
			t.Fatal(err)
		}
		end := dump(t, s)
		steps := 0
		for ; ; steps++ {
			_, err := s.Undo(ctx)
			if errors.Is(err, claims.ErrNothingToUndo) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if steps < 40 {
			t.Errorf("only %d steps", steps)
		}
		if diff := cmp.Diff(start, dump(t, s)); diff != "" {
			t.Fatalf("seed %d, all undone: %s", seed, diff)
		}
		for range steps {
			if _, err := s.Redo(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := s.Redo(ctx); !errors.Is(err, claims.ErrNothingToUndo) {
			t.Errorf("redo after the last: %v", err)
		}
		if diff := cmp.Diff(end, dump(t, s)); diff != "" {
			t.Fatalf("seed %d, all done again: %s", seed, diff)
		}
		if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
			t.Errorf("%+v, %v", report.Problems, err)
		}
	}
}

func TestTypingIsOneStep(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	id, other := rows[nums[0]].ID, rows[nums[1]].ID
	now := time.Date(2025, 7, 3, 9, 0, 0, 0, time.UTC)
	s.now = func() time.Time { return now }
	typed := func(id, text string, pause time.Duration) {
		now = now.Add(pause)
		if err := s.EditClaim(ctx, id, Edit{Action: "Edit claim", Typing: true}, func(c *claims.Claim) { c.Text = text }); err != nil {
			t.Fatal(err)
		}
	}
	typed(id, "T", time.Second)
	typed(id, "Th", time.Second)
	typed(id, "The", 2*time.Second)
	typed(id, "The b", 5*time.Second)   // after a rest
	typed(other, "X", time.Millisecond) // another claim
	for _, want := range []string{"The b", "The", "The bridge had cost 14 million crowns."} {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		if claim, err := s.Claim(ctx, id); err != nil || claim.Text != want {
			t.Errorf("text is %q, want %q, %v", claim.Text, want, err)
		}
	}
}

func TestACommandThatFailsChangesNothing(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	before := dump(t, s)
	noticed := 0
	s.OnChange(func(Notice) { noticed++ })
	err = s.EditClaims(ctx, []string{rows[nums[0]].ID, "none"}, Edit{Action: "Accept"}, func(c *claims.Claim) { c.Status = claims.Accepted })
	if !errors.Is(err, claims.ErrNotFound) || !strings.Contains(err.Error(), "Accept") {
		t.Errorf("got %v", err)
	}
	_, err = s.Propose(ctx, rows[nums[0]].ArticleID, []extract.Proposal{{Start: 0, End: 3}, {Start: 5, End: 9999}})
	if !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("got %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.EditClaim(cancelled, rows[nums[0]].ID, Edit{Action: "Accept"}, func(c *claims.Claim) { c.Status = claims.Accepted }); err == nil {
		t.Error("a cancelled change was made")
	}
	if err := s.EditClaim(ctx, rows[nums[0]].ID, Edit{Action: "Accept"}, func(*claims.Claim) {}); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(before, dump(t, s)); diff != "" || noticed != 0 {
		t.Errorf("%d notices, %s", noticed, diff)
	}
	if undo, _, err := s.UndoSteps(ctx); err != nil || undo != "Extract 2 claims" {
		t.Errorf("next undo is %q, %v", undo, err)
	}
}

func TestAThousandCommandsUndone(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	if err := s.writer.Exec("PRAGMA synchronous = OFF").Error; err != nil { // no test needs the disk to keep up
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(11, 4))
	tick(s, random)
	claimIn(t, s)
	start := dump(t, s)
	first, _, err := s.UndoSteps(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for done := 0; done < 1000; {
		if randomCommand(t, s, random, done) {
			done++
		}
	}
	end := dump(t, s)
	steps := 0
	for count(t, s, "undo_steps WHERE undone = 0") > 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		steps++
	}
	if next, _, err := s.UndoSteps(ctx); err != nil || next != first || steps < 500 {
		t.Errorf("%d steps, and the next is %q, %v", steps, next, err)
	}
	if diff := cmp.Diff(start, dump(t, s)); diff != "" {
		t.Fatalf("all undone: %s", diff)
	}
	for range steps {
		if _, err := s.Redo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(end, dump(t, s)); diff != "" {
		t.Fatalf("all done again: %s", diff)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}
