package data

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/workflow"
)

// claimIn is the first claim of a casebook with a story.
func claimIn(t testing.TB, s *Store) claims.Claim {
	t.Helper()
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(context.Background(), nums)
	if err != nil {
		t.Fatal(err)
	}
	return rows[nums[0]].Claim
}

// goesThrough adds, alters and removes a row, and takes all of it back.
func goesThrough[T Casework](t *testing.T, row T, edit func(*T), id func(T) string) {
	t.Helper()
	ctx := context.Background()
	s := newCasebook(t)
	claim := claimIn(t, s)
	source := claims.Source{ClaimID: claim.ID, ID: "source"}
	if err := s.AddSource(ctx, &source); err != nil {
		t.Fatal(err)
	}
	before := len(all[T](t, s, claim.ID))
	named, err := tableOf(&row)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.writer.Exec("INSERT INTO attachments VALUES ('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'a.txt', 'text/plain', 0, '')").Error; err != nil {
		t.Fatal(err)
	}
	set := func(row *T, column, text string) {
		if err := named.set(row, column, text); err != nil {
			t.Fatal(err)
		}
	}
	set(&row, "claim_id", claim.ID)
	noticed := 0
	s.OnChange(func(n Notice) { noticed += len(n.Claims) })
	if err := Add(ctx, s, &row); err != nil {
		t.Fatal(err)
	}
	if err := Alter(ctx, s, id(row), Edit{Action: "Edit"}, edit); err != nil {
		t.Fatal(err)
	}
	list := all[T](t, s, claim.ID)
	altered := row
	edit(&altered)
	set(&altered, "updated_at", "")
	set(&list[before], "updated_at", "")
	if len(list) != before+1 || any(list[before]) != any(altered) {
		t.Errorf("it is %+v, want %+v", list[before], altered)
	}
	if err := Remove[T](ctx, s, id(row)); err != nil {
		t.Fatal(err)
	}
	if n := len(all[T](t, s, claim.ID)); n != before {
		t.Errorf("%d rows after the removal", n)
	}
	if noticed != 3 {
		t.Errorf("%d notices", noticed)
	}
	for range 3 {
		if _, err := s.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(all[T](t, s, claim.ID)); n != before {
		t.Errorf("%d rows after Undo", n)
	}
	set(&row, "claim_id", "none")
	if err := Add(ctx, s, &row); !errors.Is(err, claims.ErrNotFound) {
		t.Errorf("added to no claim: %v", err)
	}
	if err := Remove[T](ctx, s, "none"); !errors.Is(err, claims.ErrNotFound) || !strings.Contains(err.Error(), "Remove") {
		t.Errorf("removed nothing: %v", err)
	}
	report, err := s.Check(ctx)
	if err != nil || len(report.Problems) != 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func all[T Casework](t testing.TB, s *Store, claimID string) []T {
	t.Helper()
	list, err := Of[T](context.Background(), s, claimID)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestCaseworkComesChangesAndGoes(t *testing.T) {
	goesThrough(t, claims.Source{Title: "Budget"}, func(r *claims.Source) { r.Confidential = true }, func(r claims.Source) string { return r.ID })
	goesThrough(t, claims.Contact{Person: "Press office"}, func(r *claims.Contact) { r.Result = claims.Replied }, func(r claims.Contact) string { return r.ID })
	goesThrough(t, claims.Appearance{URL: "https://example.org"}, func(r *claims.Appearance) { r.Date = "2025-07" }, func(r claims.Appearance) string { return r.ID })
	goesThrough(t, claims.Correction{Text: "The sum was wrong."}, func(r *claims.Correction) { r.Outcome = claims.Granted }, func(r claims.Correction) string { return r.ID })
	goesThrough(t, claims.Review{Reviewer: "Bo"}, func(r *claims.Review) { r.Blind, r.Decision = true, claims.Approves }, func(r claims.Review) string { return r.ID })
	goesThrough(t, claims.Comment{Field: "headline"}, func(r *claims.Comment) { r.ResolvedAt = "2025" }, func(r claims.Comment) string { return r.ID })
	goesThrough(t, claims.Exhibit{SourceID: "source", SHA256: hashOf(nil)}, func(r *claims.Exhibit) { r.Name = "b.txt" }, func(r claims.Exhibit) string { return r.ID })
}

func TestAPublishedCheckIsMarkedWhenReadersSeeSomethingElse(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	id := claimIn(t, s).ID
	source := claims.Source{ClaimID: id, Title: "Budget"}
	edit := func(change func(*claims.Claim)) func() error {
		return func() error { return s.EditClaim(ctx, id, Edit{Action: "Edit"}, change) }
	}
	clean := func(c *claims.Claim) { c.Status, c.EditedSince = claims.Published, false }
	for _, one := range []struct {
		what string
		do   func() error
		want bool
	}{
		{"priority", edit(func(c *claims.Claim) { c.Priority = 3 }), false},
		{"tags", edit(func(c *claims.Claim) { c.Tags = claims.Words{"bridge"} }), false},
		{"headline", edit(func(c *claims.Claim) { c.Headline = "Another" }), true},
		{"verdict", edit(func(c *claims.Claim) { c.Verdict = "False" }), true},
		{"a source", func() error { return s.AddSource(ctx, &source) }, true},
		{"a source's note", func() error {
			return s.EditSource(ctx, source.ID, Edit{Action: "Edit"}, func(r *claims.Source) { r.Note = "n" })
		}, false},
		{"a source's stance", func() error {
			return s.EditSource(ctx, source.ID, Edit{Action: "Edit"}, func(r *claims.Source) { r.Stance = claims.Refutes })
		}, true},
		{"a source less", func() error { return s.RemoveSource(ctx, source.ID) }, true},
		{"a correction", func() error { return Add(ctx, s, &claims.Correction{ClaimID: id}) }, true},
		{"a comment", func() error { return Add(ctx, s, &claims.Comment{ClaimID: id}) }, false},
	} {
		if err := edit(clean)(); err != nil {
			t.Fatal(err)
		}
		if err := one.do(); err != nil {
			t.Fatalf("%s: %v", one.what, err)
		}
		if claim, err := s.Claim(ctx, id); err != nil || claim.EditedSince != one.want {
			t.Errorf("%s: edited since is %v, %v", one.what, claim.EditedSince, err)
		}
	}
}

func TestAPublishedCheckThatComesInIsNotMarked(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	p := plan(t, s, "claim,verdict,status\nThe ferry was late 12 times.,False,published\n")
	if _, _, err := s.Apply(ctx, p); err != nil {
		t.Fatal(err)
	}
	if claim, err := s.Claim(ctx, p.Added[0].Claim.ID); err != nil || claim.EditedSince {
		t.Errorf("%+v, %v", claim, err)
	}
}

// The store marks by columns what the workflow marks by fields.
func TestReadersSeeTheSameColumnsAsInTheWorkflow(t *testing.T) {
	described, err := tableOf(&claims.Claim{})
	if err != nil {
		t.Fatal(err)
	}
	k, err := kindOf("claims")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range described.schema.DBNames {
		if name == "status" || name == "origin" {
			continue
		}
		before := claims.Claim{Status: claims.Published}
		after := before
		switch field := reflect.ValueOf(&after).Elem().FieldByName(described.schema.FieldsByDBName[name].Name); field.Kind() {
		case reflect.String:
			field.SetString("x")
		case reflect.Int, reflect.Int64:
			field.SetInt(7)
		case reflect.Float64:
			field.SetFloat(0.7)
		case reflect.Bool:
			field.SetBool(true)
		default:
			field.Set(reflect.ValueOf(claims.Words{"x"}))
		}
		if marked := slices.Contains(k.shown, name); marked != workflow.Edited(before, after) {
			t.Errorf("%s: the store marks %v", name, marked)
		}
	}
}
