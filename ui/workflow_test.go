package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"claimdesk/claims"
	"claimdesk/claims/preflight"
	"claimdesk/data"
)

// strokes drives the window and counts the keys that are no text of hers.
type strokes struct {
	*rig
	count int
}

func (s *strokes) keys(keys string) {
	s.press(keys)
	s.count += len(keys)
}

func (s *strokes) named(name fyne.KeyName) {
	if name == fyne.KeyTab {
		s.window.Canvas().FocusNext()
		s.settle()
	} else {
		s.key(name)
	}
	s.count++
}

func (s *strokes) text(text string) {
	test.Type(s.window.Canvas().Focused(), text)
	s.settle()
}

// A trained user takes a claim from accepted to approved in at most 25 key strokes beyond the text she writes, with
// evidence that meets the standard and a second reader who judges blind.
func TestFromAcceptedToApprovedInFewKeys(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.store.SetWho("Ida")
	r.desk.addSample()
	r.settle()
	r.press("a2")
	id := r.desk.pane.claim.ID
	s := &strokes{rig: r}

	s.keys("s")
	s.text("Delivery log of the yard")
	s.named(fyne.KeyTab)
	s.text("https://yard.example/log")
	s.named(fyne.KeyEscape)
	s.keys("-;1") // refutes, primary
	s.keys("s")
	s.text("Port register")
	s.named(fyne.KeyTab)
	s.text("https://port.example/register")
	s.named(fyne.KeyEscape)
	s.keys("-")
	s.keys("c")
	s.text("How many hulls were delivered?")
	s.named(fyne.KeyEscape)
	s.keys("v5x")
	s.text("The log shows one hull.")
	s.named(fyne.KeyTab)
	s.text("Both the log and the register name one hull.")
	s.named(fyne.KeyEscape)
	s.keys("u")

	r.desk.store.SetWho("Bea")
	s.keys("3v5") // the review shelf; her own verdict
	s.keys("y")

	claim, err := r.desk.store.Claim(context.Background(), id)
	if err != nil || claim.Status != claims.Approved || claim.Reviewer != "Bea" || claim.Verdict != "False" {
		t.Fatalf("the claim is %s by %q, %q: %v; the window says %q", claim.Status, claim.Reviewer, claim.Verdict, err, r.desk.status.message.Text)
	}
	one, err := r.desk.store.Case(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if blocked := preflight.Blocked(preflight.Check(one, nil)); len(blocked) > 0 {
		t.Errorf("pre-flight still asks: %s", strings.Join(blocked, " "))
	}
	if len(one.Reviews) != 1 || !one.Reviews[0].Blind || one.Reviews[0].Verdict != "False" {
		t.Errorf("the reviews are %+v", one.Reviews)
	}
	if s.count > 25 {
		t.Errorf("it took %d key strokes", s.count)
	}
	t.Logf("%d key strokes", s.count)
}

// inReview is a window on a claim of Ida's in review, with somebody else in front of it.
func inReview(t *testing.T, who string) *rig {
	t.Helper()
	r := newRig(t, temporaryCasebook(t))
	r.desk.store.SetWho("Ida")
	r.desk.addSample()
	r.settle()
	r.press("a2v5u")
	r.desk.store.SetWho(who)
	r.press("3")
	return r
}

func TestASecondReaderDoesNotSeeTheVerdictFirst(t *testing.T) {
	r := inReview(t, "Bea")
	r.desk.pane.open(tabVerdict)
	r.settle()
	if !r.desk.pane.verdict.mask.Visible() || r.desk.pane.verdict.words.Visible() {
		t.Error("the author's verdict is shown")
	}
	r.press("h")
	if len(r.desk.pane.history.entries) != 0 {
		t.Error("the history tells the author's verdict")
	}
	r.press("v1h")
	if len(r.desk.pane.history.entries) == 0 {
		t.Error("after her own verdict the history stays hidden")
	}
	if r.desk.pane.verdict.masked {
		t.Error("after her own verdict the author's stays hidden")
	}
	reviews, err := data.Of[claims.Review](context.Background(), r.desk.store, r.desk.pane.claim.ID)
	if err != nil || len(reviews) != 1 || reviews[0].Verdict != "True" || r.desk.pane.claim.Verdict != "False" {
		t.Fatalf("the verdict is %q, the reviews are %+v: %v", r.desk.pane.claim.Verdict, reviews, err)
	}
	if line := r.desk.pane.review.reviewLine(reviews[0]).text; !strings.Contains(line, "4 steps") {
		t.Errorf("the review is told as %q", line)
	}
	r.press("z")
	r.key(fyne.KeyReturn) // nothing is written yet, and a box of several lines takes the key
	test.Type(r.window.Canvas().Focused(), "Look at the second log.")
	r.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(ctrl(fyne.KeyReturn))
	r.settle()
	claim, err := r.desk.store.Claim(context.Background(), reviews[0].ClaimID)
	if err != nil || claim.Status != claims.Researching {
		t.Errorf("after Z the claim is %s: %v", claim.Status, err)
	}
}

func TestTheAuthorDecidesAloneOnlyForAReason(t *testing.T) {
	r := inReview(t, "Ida")
	if r.desk.pane.verdict.masked {
		t.Error("the author's own verdict is hidden from her")
	}
	r.press("y")
	if !r.covered() {
		t.Fatal("no reason is asked for")
	}
	r.key(fyne.KeyReturn)
	if got := r.find("status:approved"); len(got) != 0 {
		t.Fatal("approved without a reason")
	}
	test.Type(r.window.Canvas().Focused(), "Nobody else is here.")
	r.key(fyne.KeyReturn)
	got := r.find("status:approved")
	if len(got) != 1 {
		t.Fatalf("%d are approved; the window says %q", len(got), r.desk.status.message.Text)
	}
	reviews, err := data.Of[claims.Review](context.Background(), r.desk.store, got[0].ID)
	if err != nil || len(reviews) != 1 || !reviews[0].Solo || reviews[0].Comment != "Nobody else is here." {
		t.Errorf("the reviews are %+v: %v", reviews, err)
	}
}

func TestPublishingAsksForWhatIsMissing(t *testing.T) {
	r := inReview(t, "Bea")
	r.press("y")
	r.desk.publish()
	r.settle()
	if len(r.find("status:published")) != 0 || !r.desk.pane.preflight.unfolded {
		t.Error("a claim without sources is published, or nothing tells what is missing")
	}
	if text := r.desk.pane.preflight.head.content.text; !strings.Contains(text, "missing") {
		t.Errorf("pre-flight says %q", text)
	}
	r.press(".")
	if r.desk.pane.tabs.SelectedIndex() != tabSources {
		t.Errorf("the first missing thing leads to tab %d", r.desk.pane.tabs.SelectedIndex())
	}
}

func TestCommentsAreMadeAndSettled(t *testing.T) {
	r := inReview(t, "Bea")
	r.press(",2")
	test.Type(r.window.Canvas().Focused(), "Too long")
	r.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(ctrl(fyne.KeyReturn))
	r.settle()
	if got := r.desk.pane.tabItems[tabReview].Text; got != "Review (1)" {
		t.Fatalf("the tab says %q", got)
	}
	comment := r.desk.pane.file.comments[0]
	if comment.Field != "headline" || comment.Who != "Bea" {
		t.Errorf("the comment is %+v", comment)
	}
	r.desk.pane.review.settle(comment)
	r.settle()
	if got := r.desk.pane.tabItems[tabReview].Text; got != "Review" {
		t.Errorf("a settled comment still counts: %q", got)
	}
}

func TestSpeakersAreCorrectedTogether(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	ctx := context.Background()
	wrong := r.find("status:suggested")[:2]
	if err := r.desk.store.CorrectSpeaker(ctx, []string{wrong[0].ID, wrong[1].ID}, "The Yard"); err != nil {
		t.Fatal(err)
	}
	r.settle()
	r.desk.openID(wrong[0].ID)
	r.settle()
	r.press("n")
	test.Type(r.window.Canvas().Focused(), "Irma Holt")
	r.key(fyne.KeyReturn)
	if got := len(r.find(`speaker:"Irma Holt"`)); got != 1 || !r.covered() {
		t.Fatalf("%d claims have the right speaker before the question is answered", got)
	}
	r.key(fyne.KeyReturn) // the other too
	for _, row := range r.find(`speaker:"Irma Holt"`) {
		if row.SpeakerCertainty != 1 {
			t.Errorf("%s is certain by %v", row.ID, row.SpeakerCertainty)
		}
	}
	if left := len(r.find(`speaker:"The Yard"`)); left != 0 {
		t.Errorf("%d claims keep the wrong speaker", left)
	}
}

func TestTheQuoteMovesToTheSelection(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	id := r.desk.pane.claim.ID
	r.press("r")
	text := r.desk.article.text
	for _, name := range []fyne.KeyName{fyne.KeyHome, fyne.KeyDown, fyne.KeyDown} {
		text.TypedKey(&fyne.KeyEvent{Name: name})
	}
	text.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	text.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	_, _, words := text.Selection()
	r.press("q")
	claim, err := r.desk.store.Claim(context.Background(), id)
	if err != nil || claim.Quote != strings.TrimSpace(words) || words == "" {
		t.Errorf("the quote is %q, selected were %q: %v", claim.Quote, words, err)
	}
}

func TestTheContactLogWritesTheSentence(t *testing.T) {
	r := newRig(t, temporaryCasebook(t))
	r.desk.addSample()
	r.settle()
	r.press("a2c")
	test.Type(r.window.Canvas().Focused(), "How many?")
	r.settle()
	r.key(fyne.KeyEscape)
	if err := data.Alter(context.Background(), r.desk.store, r.desk.pane.contact.records.current, data.Edit{Action: "Edit contact"}, func(c *claims.Contact) {
		c.Deadline = "2025-01-02"
	}); err != nil {
		t.Fatal(err)
	}
	r.settle()
	if got := r.desk.pane.contact.sentence.Text; !strings.Contains(got, "did not reply") {
		t.Errorf("the sentence is %q", got)
	}
	if line := contactLine(r.desk.pane.contact.records.all[0]); !line.late {
		t.Errorf("the deadline passed and the line says %+v", line)
	}
}
