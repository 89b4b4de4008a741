package cli

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
	"claimdesk/claims/sheet"
	"claimdesk/data"
)

const story = "Ferry to Ostholm runs on time again\n\nThe port office said 94 percent of the ferries were on time in May. " +
	"“We hired 30 sailors,” director Lena Ask said.\n\nThe sea is lovely.\n"

// bench is a folder with an article and what the program said when it was last run there.
type bench struct {
	*testing.T
	folder         string
	stdout, stderr string
	opened         []string // casebooks the window was opened on
}

func newBench(t *testing.T) *bench {
	t.Helper()
	b := &bench{T: t, folder: t.TempDir()}
	b.write("ferry.txt", story)
	return b
}

func (b *bench) path(name string) string { return filepath.Join(b.folder, name) }

func (b *bench) write(name, text string) {
	b.Helper()
	if err := os.WriteFile(b.path(name), []byte(text), 0o600); err != nil {
		b.Fatal(err)
	}
}

func (b *bench) read(name string) string {
	b.Helper()
	text, err := os.ReadFile(b.path(name))
	if err != nil {
		b.Fatal(err)
	}
	return string(text)
}

// run runs the program; arguments that begin with "./" are in the folder.
func (b *bench) run(stdin string, args ...string) int {
	b.Helper()
	for i, arg := range args {
		if name, local := strings.CutPrefix(arg, "./"); local {
			args[i] = b.path(name)
		}
	}
	var stdout, stderr bytes.Buffer
	code := Program{
		Version: "1.2.3", Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr,
		Window: func(casebook string) error {
			b.opened = append(b.opened, casebook)
			return nil
		},
	}.Run(args)
	b.stdout, b.stderr = stdout.String(), stderr.String()
	return code
}

func (b *bench) mustRun(args ...string) {
	b.Helper()
	if code := b.run("", args...); code != done {
		b.Fatalf("%q ends with %d: %s", args, code, b.stderr)
	}
}

func TestExitCodes(t *testing.T) {
	b := newBench(t)
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	b.write("empty.txt", " \n")
	b.write("picture.txt", "\x89PNG\r\n\x1a\n\x00\x00")
	b.write("evidence.csv", "claim_id,source_id,stance\n1,2,supports\n")
	b.write("other.db", "SQLite format 3\x00"+strings.Repeat("\x00", 200))
	for _, c := range []struct {
		args string
		code int
		says string // on standard error
	}{
		{"read ./ferry.txt", done, ""},
		{"extract ./ferry.txt", done, ""},
		{"version", done, ""},
		{"help", done, ""},
		{"help export", done, ""},
		{"--help", done, ""},
		{"import --help", done, ""},
		{"check --casebook ./desk.claimdesk", done, ""},
		{"export --casebook ./desk.claimdesk", done, "exported"},
		{"export --casebook ./desk.claimdesk --format evidence-csv", done, "0 sources exported"},
		{"export --casebook ./desk.claimdesk --filter -status:suggested", done, "0 claims exported"},

		{"match --casebook ./desk.claimdesk ferries", done, ""},
		{"match --casebook ./none.claimdesk ferries", failed, "not found"},
		{"merge --casebook ./desk.claimdesk ./none.claimbundle", failed, "was it moved or renamed?"},
		{"match --casebook ./desk.claimdesk", wrongUsage, "text"},
		{"match --casebook ./desk.claimdesk --top 0 ferries", wrongUsage, "at least 1"},
		{"match ferries", wrongUsage, "--casebook"},

		{"read ./none.txt", failed, "none.txt: there is no such file"},
		{"read ./empty.txt", failed, "empty"},
		{"read ./picture.txt", failed, "not a text file"},
		{"read .", failed, "folder"},
		{"read http://127.0.0.1:9/ferry", failed, "add --local"},
		{"read https://", failed, "whole address"},
		{"extract ./none.txt", failed, "none.txt"},
		{"import --casebook ./desk.claimdesk ./none.txt", failed, "none.txt"},
		{"import --casebook ./desk.claimdesk ./evidence.csv", failed, "evidence"},
		{"import --casebook ./desk.claimdesk --as csv ./ferry.txt", failed, "ferry.txt"},
		{"import --casebook ./desk.claimdesk --as claimreview ./ferry.txt", failed, "neither JSON nor a page"},
		{"import --casebook ./ferry.txt ./ferry.txt", failed, "not a casebook"},
		{"export --casebook ./none.claimdesk", failed, "not found"},
		{"export --casebook ./other.db", failed, "another program"},
		{"export --casebook ./desk.claimdesk -o ./desk.claimdesk", failed, "casebook itself"},
		{"export --casebook ./desk.claimdesk -o ./no/folder.csv", failed, "folder"},
		{"check --casebook ./ferry.txt", failed, "not a casebook"},
		{"backup --casebook ./none.claimdesk -o ./copy.claimdesk", failed, "not found"},
		{"backup --casebook ./desk.claimdesk -o ./ferry.txt", failed, "exists already"},

		{"read", wrongUsage, "input"},
		{"read a b", wrongUsage, "unexpected"},
		{"read --format csv ./ferry.txt", wrongUsage, "--format"},
		{"extract --format html ./ferry.txt", wrongUsage, "--format"},
		{"import ./ferry.txt", wrongUsage, "--casebook"},
		{"import --casebook ./desk.claimdesk --as html ./ferry.txt", wrongUsage, "--as"},
		{"export --casebook ./desk.claimdesk --format pdf", wrongUsage, "--format"},
		{"export --casebook ./desk.claimdesk --filter colour:red", wrongUsage, "colour:"},
		{"backup --casebook ./desk.claimdesk", wrongUsage, "--output"},
		{"publish --casebook ./desk.claimdesk", wrongUsage, "neither a command nor a casebook"},
		{"--bogus", wrongUsage, "--bogus"},
		{"help bogus", wrongUsage, "bogus"},
		{"./desk.claimdesk ./ferry.txt", wrongUsage, "one casebook"},
	} {
		code := b.run("", strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(b.stderr, c.says) {
			t.Errorf("%q ends with %d, want %d: %q, want %q", c.args, code, c.code, b.stderr, c.says)
		}
		lines := strings.Count(b.stderr, "\n")
		if code != done && (lines != 1 || b.stdout != "") || code == done && c.says == "" && lines != 0 {
			t.Errorf("%q says %d lines: %q", c.args, lines, b.stderr)
		}
	}
	if len(b.opened) > 0 {
		t.Errorf("the window was opened on %q", b.opened)
	}
}

func TestWindow(t *testing.T) {
	b := newBench(t)
	b.mustRun()
	b.mustRun("./desk.claimdesk")
	if diff := cmp.Diff([]string{"", b.path("desk.claimdesk")}, b.opened); diff != "" {
		t.Error(diff)
	}
}

func keys(t *testing.T, object string) []string {
	t.Helper()
	var list []string
	decoder := json.NewDecoder(strings.NewReader(object))
	depth := 0
	name := true
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return list
		}
		if err != nil {
			t.Fatalf("%s: %v", object, err)
		}
		switch delim, is := token.(json.Delim); {
		case is && (delim == '{' || delim == '['):
			depth++
			name = true
		case is:
			depth--
			name = true
		case depth == 1 && name:
			list = append(list, token.(string))
			name = false
		default:
			name = true
		}
	}
}

func TestReadJSON(t *testing.T) {
	b := newBench(t)
	if code := b.run("\ufeffOne <b>\r\ntwo\r\n", "read", "--format", "json", "-"); code != done {
		t.Fatal(b.stderr)
	}
	want := []string{"title", "byline", "publisher", "published", "language", "url", "text"}
	if diff := cmp.Diff(want, keys(t, b.stdout)); diff != "" {
		t.Error(diff)
	}
	var got struct{ Text string }
	if err := json.Unmarshal([]byte(b.stdout), &got); err != nil || strings.Count(b.stdout, "\n") != 1 || !strings.Contains(b.stdout, "<b>") {
		t.Errorf("%v: %q", err, b.stdout)
	}
	b.mustRun("read", "./ferry.txt")
	if b.stdout != story {
		t.Errorf("the text is %q", b.stdout)
	}
}

func TestExtractJSON(t *testing.T) {
	b := newBench(t)
	b.mustRun("extract", "--all", "--format", "json", "./ferry.txt")
	want := []string{
		"start", "end", "text", "score", "checkworthy", "reasons", "kind", "speaker", "attribution", "attributions", "headline", "claim", "date",
		"speaker_certainty",
	}
	letters := []rune(story)
	objects := strings.Split(strings.TrimSpace(b.stdout), "\n")
	for _, object := range objects {
		if diff := cmp.Diff(want, keys(t, object)); diff != "" {
			t.Error(diff)
		}
		var got struct {
			Start, End   int
			Text         string
			Score        float64
			Reasons      []string
			Attributions []any
		}
		if err := json.Unmarshal([]byte(object), &got); err != nil {
			t.Fatal(err)
		}
		if string(letters[got.Start:got.End]) != got.Text || got.Score < 0 || got.Score > 1 || got.Reasons == nil || got.Attributions == nil {
			t.Errorf("%s", object)
		}
	}
	b.mustRun("extract", "--format", "json", "./ferry.txt")
	if chosen := strings.Count(b.stdout, "\n"); chosen == 0 || chosen >= len(objects) || !strings.Contains(b.stdout, "94 percent") {
		t.Errorf("%d of %d are claims: %s", chosen, len(objects), b.stdout)
	}
}

func TestExtractLines(t *testing.T) {
	b := newBench(t)
	for _, lines := range []string{
		"ASK:\tWe hired 30 sailors.\nNo speaker here\n\nAsk\tFares fell by 3 percent\n",
		"<p>We hired 30 sailors.</p>\n<p>No speaker here</p>\n\n</body>Fares fell by 3 percent\n",
		"<!doctype html>\n<html><head><title>We hired 30 sailors.</title>\n<body>\nFares fell by 3 percent\n",
	} {
		b.write("speech", lines)
		for _, input := range []string{"-", "./speech"} {
			if code := b.run(lines, "extract", "--all", "--lines", "--format", "json", input); code != done {
				t.Fatal(b.stderr)
			}
			if got := strings.Count(b.stdout, "\n"); got != 4 || !strings.Contains(b.stdout, "Fares fell by 3 percent") {
				t.Errorf("%q: %d objects for 4 lines: %s", lines, got, b.stdout)
			}
		}
	}
}

func TestPreviewWritesNothing(t *testing.T) {
	b := newBench(t)
	code := b.run("", "import", "--preview", "--casebook", "./desk.claimdesk", "./ferry.txt")
	if code != failed || b.stdout != "" || !strings.Contains(b.stderr, "it is an article") {
		t.Errorf("%d: %q, %q", code, b.stdout, b.stderr)
	}
	if _, err := os.Stat(b.path("desk.claimdesk")); err == nil {
		t.Error("a casebook was made")
	}
}

func TestExtractTableAndCSV(t *testing.T) {
	b := newBench(t)
	b.mustRun("extract", "./ferry.txt")
	if !strings.HasPrefix(b.stdout, "SCORE") || !strings.Contains(b.stdout, "94 percent") {
		t.Errorf("table: %q", b.stdout)
	}
	b.mustRun("extract", "--all", "--format", "csv", "./ferry.txt", "./ferry.txt")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.stdout, "\ufeff"))).ReadAll()
	if err != nil || len(rows) < 5 || rows[0][1] != "start" {
		t.Errorf("csv: %q, %v", rows, err)
	}
}

func TestGoodInputsAreDoneBesideBadOnes(t *testing.T) {
	b := newBench(t)
	b.write("second.txt", "Fares rose by 8 percent in June, the port office said.\n")
	code := b.run("", "import", "--casebook", "./new/desk.claimdesk", "./ferry.txt", "./none.txt", "./second.txt", "./ferry.txt")
	if code != failed || strings.Count(b.stdout, "\n") != 3 || !strings.Contains(b.stdout, "already in the casebook") ||
		!strings.Contains(b.stderr, "none.txt") || !strings.Contains(b.stderr, "made the casebook") {
		t.Errorf("%d: %q, %q", code, b.stdout, b.stderr)
	}
	if !regexp.MustCompile(`(?m)^[0-9a-f-]{36}\t\d+ claims?\tFerry to Ostholm`).MatchString(b.stdout) {
		t.Errorf("import says %q", b.stdout)
	}
	if code := b.run("", "import", "--casebook", "./never.claimdesk", "./none.txt"); code != failed {
		t.Errorf("ends with %d", code)
	}
	if _, err := os.Stat(b.path("never.claimdesk")); !os.IsNotExist(err) {
		t.Errorf("a casebook was made for nothing: %v", err)
	}
	if code := b.run("", "extract", "--format", "json", "./none.txt", "./second.txt"); code != failed || !strings.Contains(b.stdout, "8 percent") {
		t.Errorf("%d: %q", code, b.stdout)
	}
	s, err := data.Open(b.path("new/desk.claimdesk"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, want := range []string{"Extract", "Add article", "Extract", "Add article"} {
		if action, err := s.Undo(context.Background()); err != nil || !strings.HasPrefix(action, want) {
			t.Errorf("undid %q, want %s (%v)", action, want, err)
		}
	}
}

func TestASheetOfOtherColumnsIsNoArticle(t *testing.T) {
	b := newBench(t)
	b.write("list.CSV", "claim;speaker\r\nThe port hired 30 sailors;Lena Ask\r\n")
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./list.CSV")
	if !strings.Contains(b.stderr, "1 claim added") {
		t.Errorf("import says %q, %q", b.stdout, b.stderr)
	}
	b.write("people.csv", "name,town\r\nLena Ask,Ostholm\r\n")
	if code := b.run("", "import", "--casebook", "./desk.claimdesk", "./people.csv"); code != failed || !strings.Contains(b.stderr, "neither claim nor quote") {
		t.Errorf("a sheet without claims ends with %d: %q, %q", code, b.stdout, b.stderr)
	}
}

func TestExportAndImportOfASheet(t *testing.T) {
	b := newBench(t)
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	proposed := strings.Count(b.stdout, "claim")
	b.mustRun("export", "--casebook", "./desk.claimdesk", "-o", "./out.csv")
	if !strings.Contains(b.stderr, "exported") || b.stdout != "" || proposed == 0 {
		t.Errorf("export says %q", b.stderr)
	}
	text := b.read("out.csv")
	if header, _, _ := strings.Cut(text, "\r\n"); header != "\ufeff"+strings.Join(sheet.ClaimColumns(), ",") {
		t.Errorf("header is %q", header)
	}
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./out.csv")
	if !strings.Contains(b.stderr, "0 claims added, 0 claims changed") || b.stdout != "" {
		t.Errorf("round trip says %q, %q", b.stdout, b.stderr)
	}
	b.write("out.csv", strings.Replace(text, ",suggested,", ",dropped,", 1))
	b.mustRun("import", "--preview", "--casebook", "./desk.claimdesk", "./out.csv")
	if !strings.Contains(b.stdout, "status\t“suggested” → “dropped”") {
		t.Errorf("preview says %q", b.stdout)
	}
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./out.csv")
	if !strings.Contains(b.stderr, "0 claims added, 1 claim changed") {
		t.Errorf("import says %q", b.stderr)
	}
	rows := strings.Count(text, "\r\n") - 1
	for expression, want := range map[string]int{"none given": rows - 1, "": rows, "status:dropped": 1, "-status:dropped": rows - 1} {
		args := []string{"export", "--casebook", "./desk.claimdesk"}
		if expression != "none given" {
			args = append(args, "--filter", expression)
		}
		b.mustRun(args...)
		if got := strings.Count(b.stdout, "\r\n") - 1; got != want || !strings.Contains(b.stderr, number(want, "claim")+" exported") {
			t.Errorf("%q exports %d rows, want %d; %s", expression, got, want, b.stderr)
		}
	}
}

func TestBackupAndCheck(t *testing.T) {
	b := newBench(t)
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	s, err := data.Open(b.path("desk.claimdesk"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	b.mustRun("backup", "--casebook", "./desk.claimdesk", "-o", "./copy.claimdesk")
	if code := b.run("", "import", "--casebook", "./desk.claimdesk", "./ferry.txt"); code != failed || !strings.Contains(b.stderr, claims.ErrLocked.Error()) {
		t.Errorf("open elsewhere: %d, %q", code, b.stderr)
	}
	b.mustRun("check", "--casebook", "./copy.claimdesk")
	if !strings.Contains(b.stdout, "all is well") {
		t.Errorf("check says %q", b.stdout)
	}
}

func TestHelpNamesEveryCommand(t *testing.T) {
	b := newBench(t)
	b.mustRun("help")
	for _, name := range []string{"read", "extract", "import", "export", "check", "backup", "version", "help"} {
		if !slices.Contains(strings.Fields(b.stdout), name) {
			t.Errorf("help does not name %s", name)
		}
	}
	b.mustRun("help", "export")
	if !strings.Contains(b.stdout, "evidence-csv") || !strings.Contains(b.stdout, "claimreview") {
		t.Errorf("help export says %q", b.stdout)
	}
	b.mustRun("version")
	if !strings.HasPrefix(b.stdout, "claimdesk 1.2.3 (commit ") {
		t.Errorf("version is %q", b.stdout)
	}
}

// A reader that stops early, as head does, ends the program without a word.
func TestClosedPipe(t *testing.T) {
	b := newBench(t)
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	var stderr bytes.Buffer
	for _, args := range [][]string{
		{"export", "--casebook", b.path("desk.claimdesk")}, {"extract", b.path("ferry.txt")}, {"read", b.path("ferry.txt")},
	} {
		code := Program{Stdin: strings.NewReader(""), Stdout: closedPipe{}, Stderr: &stderr}.Run(args)
		if code != done || stderr.Len() > 0 {
			t.Errorf("%v ends with %d: %s", args, code, stderr.String())
		}
	}
}

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }
