package claims_test

import (
	"testing"

	"claimdesk/claims"
)

func TestReplySentence(t *testing.T) {
	const today = "2025-06-26"
	claim := claims.Claim{Speaker: "Lena Ask"}
	mute := claims.Contact{At: "2025-06-20T09:00:00Z", Deadline: "2025-06-25", Result: claims.NoReply}
	for _, c := range []struct {
		claim    claims.Claim
		contacts []claims.Contact
		want     string
	}{
		{claim, nil, ""},
		{claims.Claim{Speaker: "Lena Ask", NotContacted: "She died in 2019."}, nil, "Lena Ask was not asked: She died in 2019."},
		{claim, []claims.Contact{mute}, "Lena Ask did not reply by 25 June 2025."},
		{claims.Claim{}, []claims.Contact{mute}, "The speaker did not reply by 25 June 2025."},
		{claim, []claims.Contact{{Result: claims.NoReply}}, "Lena Ask did not reply."},
		{claim, []claims.Contact{mute, {Deadline: "2025-06-23"}}, "Lena Ask did not reply to 2 requests by 25 June 2025."},
		{claim, []claims.Contact{{At: "2025-06-25", Deadline: "2025-06-25"}}, "Lena Ask did not reply by 25 June 2025."},
		{claim, []claims.Contact{mute, {At: "2025-06-25", Deadline: today}}, "Lena Ask was asked on 25 June 2025; the reply is awaited until 26 June 2025."},
		{claim, []claims.Contact{{At: "2025-06"}}, "Lena Ask was asked in June 2025; the reply is awaited."},
		{claim, []claims.Contact{{Result: claims.Unreachable}}, "Lena Ask could not be reached."},
		{claim, []claims.Contact{mute, {Result: claims.Unreachable}}, "Lena Ask did not reply by 25 June 2025."},
		{claim, []claims.Contact{{Result: claims.Declined, RepliedAt: "2025-06-24"}, mute}, "Lena Ask declined to comment on 24 June 2025."},
		{claim, []claims.Contact{mute, {Result: claims.Replied, RepliedAt: "2025-06-24"}, {}}, "Lena Ask replied on 24 June 2025."},
		{claim, []claims.Contact{{Result: claims.Replied, Person: "Nils Berg"}}, "Nils Berg, asked for Lena Ask, replied."},
		{claims.Claim{}, []claims.Contact{{Result: claims.Replied, Person: "Nils Berg"}}, "Nils Berg, asked for the speaker, replied."},
		{claim, []claims.Contact{{Result: claims.Replied, Person: "lena ask"}}, "Lena Ask replied."},
	} {
		if got := claims.ReplySentence(c.claim, c.contacts, today); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	open := []claims.Contact{{At: "2025-06-20", Deadline: "2025-06-25"}}
	want := "Lena Ask was asked on 20 June 2025; the reply is awaited until 25 June 2025."
	if got := claims.ReplySentence(claim, open, ""); got != want {
		t.Errorf("without a day: %q, want %q", got, want)
	}
}

func TestDateInWords(t *testing.T) {
	for date, want := range map[string]string{
		"2025-06-25": "25 June 2025", "2025-06-25T10:00:00Z": "25 June 2025", "2025-06": "June 2025", "2025": "2025",
		"": "", "soon": "soon", "2025-13-01": "2025-13-01",
	} {
		if got := claims.DateInWords(date); got != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}
