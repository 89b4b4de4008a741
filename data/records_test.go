package data

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"claimdesk/claims"
	"claimdesk/claims/filter"
)

// casework gives the claim of a row one of everything, and a confidential source with an exhibit.
func giveCasework(t testing.TB, s *Store, claimID string) {
	t.Helper()
	ctx := context.Background()
	open := claims.Source{ClaimID: claimID, Title: "Budget of Brenning", URL: "https://brenning.example/budget"}
	secret := claims.Source{ClaimID: claimID, Title: "A clerk who asked not to be named", Confidential: true}
	for _, err := range []error{
		Add(ctx, s, &open), Add(ctx, s, &secret),
		Add(ctx, s, &claims.Contact{ClaimID: claimID, Question: "How much was it?"}),
		Add(ctx, s, &claims.Appearance{ClaimID: claimID, URL: "https://chat.example/1"}),
		Add(ctx, s, &claims.Correction{ClaimID: claimID, Text: "It was 13."}),
		Add(ctx, s, &claims.Review{ClaimID: claimID, Reviewer: "Bo"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, source := range []claims.Source{open, secret} {
		_, err := s.AddExhibit(ctx, source.ID, "note.txt", strings.NewReader(source.Title), nil)
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestRecordsHaveAllThatBelongsToAClaim(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	giveCasework(t, s, rows[nums[1]].ID)
	var got []string
	err = s.Records(ctx, Selection{}, func(r claims.Record, number, total int) error {
		got = append(got, fmt.Sprint(number, total, " ", r.Claim.Headline, " in ", r.Article.Title, len(r.Sources), len(r.Exhibits),
			len(r.Contacts), len(r.Appearances), len(r.Corrections), len(r.Reviews)))
		for _, source := range r.Sources {
			if source.Confidential {
				t.Errorf("the source %q is handed on", source.Title)
			}
		}
		return nil
	})
	want := "1 2 Bridge cost 14 million crowns in A bridge for Brenning0 0 0 0 0 0; 2 2 Bridge paid without a loan in A bridge for Brenning1 1 1 1 1 1"
	if strings.Join(got, "; ") != want || err != nil {
		t.Errorf("%q, %v, want %q", strings.Join(got, "; "), err, want)
	}
}

func TestRecordsGoByFilterAndOrder(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	if err := s.AddBatch(ctx, "Fill", manyClaims(recordsAtOnce*2+7)); err != nil {
		t.Fatal(err)
	}
	last := ""
	n := 0
	err := s.Records(ctx, Selection{Query: Query{Sort: ByHeadline, Filter: filter.Filter{}.With(filter.Term{Field: filter.Speaker, Value: "Ida"})}},
		func(r claims.Record, number, total int) error {
			n++
			if r.Claim.Headline < last || r.Claim.Speaker != "Ida" || number != n || total != recordsAtOnce {
				t.Errorf("%d of %d: %s after %s", number, total, r.Claim.Headline, last)
			}
			last = r.Claim.Headline
			return nil
		})
	if err != nil || n != recordsAtOnce {
		t.Errorf("%d records, %v", n, err)
	}
	var some []int64
	err = s.Records(ctx, Selection{Nums: []int64{9, 1 << 40, 3}}, func(r claims.Record, _, _ int) error {
		some = append(some, r.Claim.Num)
		return nil
	})
	if err != nil || len(some) != 2 || some[0] != 9 || some[1] != 3 {
		t.Errorf("claims 9 and 3 are %v, %v", some, err)
	}
	stop := errors.New("enough")
	if err := s.Records(ctx, Selection{}, func(claims.Record, int, int) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("stopping gives %v", err)
	}
	if err := s.Records(ctx, Selection{Query: Query{Sort: "colour"}}, nil); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("an order that there is not gives %v", err)
	}
}

// manyClaims is some claims without an article, recordsAtOnce of them said by Ida.
func manyClaims(n int) Batch {
	var b Batch
	for i := range n {
		claim := claims.Claim{ID: NewID(), Headline: fmt.Sprintf("Claim %05d", (i*7919)%n), Status: claims.Accepted, CreatedAt: "2025", UpdatedAt: "2025"}
		if i%2 == 0 && i < 2*recordsAtOnce {
			claim.Speaker = "Ida"
		}
		b.Claims = append(b.Claims, claim)
	}
	return b
}

func TestDesk(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	for name, value := range map[string]string{SettingDesk: "Ferry Desk", SettingDeskURL: "https://desk.example"} {
		if err := s.SetSetting(ctx, name, value); err != nil {
			t.Fatal(err)
		}
	}
	if desk, err := s.Desk(ctx); err != nil || desk != (claims.Desk{Name: "Ferry Desk", URL: "https://desk.example"}) {
		t.Errorf("%+v, %v", desk, err)
	}
}
