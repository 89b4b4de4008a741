package data

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimdesk/claims"
)

// sourceIn is a source of the first claim of a casebook with a story.
func sourceIn(t testing.TB, s *Store) claims.Source {
	t.Helper()
	source := claims.Source{ClaimID: claimIn(t, s).ID, Title: "Budget", URL: "https://budget.example"}
	if err := s.AddSource(context.Background(), &source); err != nil {
		t.Fatal(err)
	}
	return source
}

func count(t testing.TB, s *Store, query string) (n int) {
	t.Helper()
	if err := s.reader.Raw("SELECT count(*) FROM " + query).Scan(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}

func TestExhibitsAreKeptOnceAndComeBack(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	source := sourceIn(t, s)
	content := bytes.Repeat([]byte("two megabytes and a half "), 105_000)
	attachments, told := count(t, s, "attachments"), int64(0)
	first, err := s.AddExhibit(ctx, source.ID, `..\..\Budget 2025.pdf`, bytes.NewReader(content), func(read int64) { told = read })
	if err != nil || first.Name != "Budget 2025.pdf" || first.ClaimID != source.ClaimID || told != int64(len(content)) {
		t.Fatalf("%+v, %d read, %v", first, told, err)
	}
	again, err := s.AddExhibit(ctx, source.ID, "invoice.pdf.exe", bytes.NewReader(content), nil)
	if err != nil || again.SHA256 != first.SHA256 || again.Name != "invoice.pdf.exe" || !claims.RiskyName(again.Name) {
		t.Fatalf("%+v, %v", again, err)
	}
	if n := count(t, s, "attachments"); n != attachments+1 {
		t.Errorf("%d attachments more", n-attachments)
	}
	if info, err := s.AttachmentInfo(ctx, first.SHA256); err != nil || info.MediaType != "application/pdf" || info.Size != told {
		t.Errorf("%+v, %v", info, err)
	}
	var out bytes.Buffer
	if err := s.CopyAttachment(ctx, first.SHA256, &out); err != nil || !bytes.Equal(out.Bytes(), content) {
		t.Errorf("%d bytes come back, %v", out.Len(), err)
	}
	if err := s.RemoveSource(ctx, source.ID); err != nil {
		t.Fatal(err)
	}
	if n := len(all[claims.Exhibit](t, s, source.ClaimID)); n != 0 {
		t.Errorf("%d exhibits without a source", n)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if n := len(all[claims.Exhibit](t, s, source.ClaimID)); n != 2 {
		t.Errorf("%d exhibits after Undo", n)
	}
	if err := s.writer.Exec("UPDATE attachment_chunks SET bytes = x'00' WHERE number = 1").Error; err != nil {
		t.Fatal(err)
	}
	if _, err := s.Attachment(ctx, first.SHA256); !errors.Is(err, claims.ErrDamaged) {
		t.Errorf("altered bytes: %v", err)
	}
}

func TestASnapshotKeepsAllOfAPage(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	source := sourceIn(t, s)
	const body = "<title>Budget</title><p>The bridge: 14 million."
	snapshot, err := s.AddSnapshot(ctx, source.ID, Page{
		URL: "https://budget.example", TakenAt: "2025-07-04T10:00:00Z", Name: "budget.html", MediaType: "text/html",
		Headers: "Content-Type: text/html\nServer: x", Text: "The bridge: 14 million.", Body: strings.NewReader(body),
	}, nil)
	if err != nil || snapshot.Headers == "" || snapshot.URL != "https://budget.example" {
		t.Fatalf("%+v, %v", snapshot, err)
	}
	if text, err := s.ExhibitText(ctx, snapshot); err != nil || text != "The bridge: 14 million." {
		t.Errorf("text %q, %v", text, err)
	}
	if list := all[claims.Source](t, s, source.ClaimID); list[0].AccessedAt != "2025-07-04T10:00:00Z" {
		t.Errorf("the source was accessed %q", list[0].AccessedAt)
	}
	if err := s.writer.Exec("DELETE FROM texts WHERE sha256 = ?", snapshot.TextSHA256).Error; err != nil {
		t.Fatal(err)
	}
	report, err := s.Check(ctx)
	if err != nil || len(report.Problems) != 1 || !strings.Contains(report.Problems[0], "budget.html") {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestNothingIsKeptOfWhatDoesNotComeInWhole(t *testing.T) {
	ctx := context.Background()
	t.Setenv("TMPDIR", t.TempDir())
	s := newCasebook(t)
	source := sourceIn(t, s)
	before := dump(t, s)
	cancelled, cancel := context.WithCancel(ctx)
	broken := errors.New("the stick was pulled out")
	for _, one := range []struct {
		ctx    context.Context
		source string
		r      io.Reader
		want   error
		says   string
	}{
		{ctx, source.ID, io.MultiReader(strings.NewReader("x"), failing{broken}), broken, "reading film.mp4"},
		{ctx, "none", endless{}, claims.ErrNotFound, "source: "},
		{cancelled, source.ID, stopping{cancel}, context.Canceled, "film.mp4"},
	} {
		if _, err := s.AddExhibit(one.ctx, one.source, "film.mp4", one.r, nil); !errors.Is(err, one.want) || !strings.Contains(err.Error(), one.says) {
			t.Errorf("got %v, want %q", err, one.says)
		}
	}
	if _, err := spool(ctx, "film.mp4", "", endless{}, 3<<20, nil); !errors.Is(err, claims.ErrTooLarge) ||
		!strings.HasPrefix(err.Error(), "reading film.mp4: too large: an attachment has at most 3 MB") {
		t.Errorf("an endless one: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if after := dump(t, s); len(after["exhibits"]) != len(before["exhibits"]) || count(t, s, "attachments") != 1 {
		t.Error("something was kept")
	}
}

// endless gives zero bytes for ever.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// stopping is cancelled while it is read.
type stopping struct{ cancel func() }

func (s stopping) Read(p []byte) (int, error) {
	s.cancel()
	return len(p), nil
}
