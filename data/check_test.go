package data

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

func TestTheHistoryCannotBeRewritten(t *testing.T) {
	s := newCasebook(t)
	propose(t, s, addStory(t, s))
	for _, statement := range []string{
		"UPDATE events SET who = 'Nobody'", "DELETE FROM events WHERE seq = 2", "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1",
	} {
		if err := s.writer.Exec(statement).Error; err == nil {
			t.Errorf("%s is possible", statement)
		}
	}
	if report, err := s.Check(context.Background()); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestCheckNamesTampering(t *testing.T) {
	const open = "DROP TRIGGER events_stay; DROP TRIGGER events_remain; PRAGMA foreign_keys = 0; "
	for statement, want := range map[string]string{
		"UPDATE events SET who = 'Nobody' WHERE seq = 3":                                         "Entry 3 of the history",
		"UPDATE events SET new = replace(new, '14', '15') WHERE seq = 3":                         "Entry 3 of the history",
		"DELETE FROM events WHERE seq = 2":                                                       "no entry 2",
		"UPDATE texts SET text = replace(text, '14', '15')":                                      "text",
		"UPDATE attachment_chunks SET bytes = CAST(replace(bytes, '14', '15') AS BLOB)":          "Attachment",
		"DELETE FROM attachment_chunks":                                                          "The bytes of attachment A bridge for Brenning",
		"UPDATE claims SET quote = 'other words' WHERE num = 1":                                  "does not stand in its article",
		"UPDATE claims SET quote_start = 1, quote_end = 9999 WHERE num = 1":                      "does not stand in its article",
		"UPDATE claims SET article_id = 'gone' WHERE num = 2":                                    "refers to articles",
		"INSERT INTO sources SELECT 1,'x','gone','','','','','','','','','','','','','','','',0": "refers to claims",
	} {
		s := newCasebook(t)
		propose(t, s, addStory(t, s))
		if err := s.writer.Exec(open + statement).Error; err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		report, err := s.Check(context.Background())
		if err != nil || !strings.Contains(strings.Join(report.Problems, "\n"), want) {
			t.Errorf("%s: %q, want %q, %v", statement, report.Problems, want, err)
		}
	}
}

// What another program does to the rows shows, whatever the rows themselves look like.
func TestCheckNamesRowsChangedOutside(t *testing.T) {
	ctx := context.Background()
	s := nastyCasebook(t)
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	const copied = "(SELECT claim_id FROM sources WHERE num = 1)"
	for statement, want := range map[string][]string{
		"UPDATE claims SET verdict = 'True' WHERE num = 1":                                                  {"Claim %: verdict was changed outside"},
		"UPDATE claims SET score = 0.5, priority = 3 WHERE num = 2":                                         {"Claim %: priority, score were changed outside"},
		"UPDATE claims SET updated_at = '2024-01-01' WHERE num = 2":                                         {"Claim %: updated_at was changed outside"},
		"UPDATE claims SET article_id = NULL, version_id = NULL WHERE num = 2":                              {"Claim %: article_id, version_id were changed outside"},
		"DELETE FROM claims WHERE num = 5":                                                                  {"Claim % was removed outside"},
		"UPDATE claims SET id = 'other' WHERE num = 5":                                                      {"Claim % was removed outside", "Claim other was added outside"},
		"UPDATE sources SET stance = 'supports' WHERE num = 2":                                              {"Source %: stance was changed outside"},
		"DELETE FROM sources WHERE num = 4":                                                                 {"Source % was removed outside"},
		"INSERT INTO sources SELECT 9,'more'," + copied + ",'','','','','','','','','','','','','','','',0": {"Source more was added outside"},
		"UPDATE articles SET title = 'Another' WHERE num = 1":                                               {"Article %: title was changed outside"},
		"INSERT INTO articles SELECT 9,'more','','','','','','','','',0,0":                                  {"Article more was added outside"},
		"UPDATE versions SET created_at = CAST('x' AS BLOB)":                                                {"Article version %: created_at was changed outside"},
		"PRAGMA defer_foreign_keys = 1; DELETE FROM versions; DELETE FROM articles":                         {"Article % was removed outside", "Article version % was removed outside"},
		"UPDATE claims SET id = num || '-' || id, verdict = 'True', rationale = 'me'":                       {"Claim % was removed outside"},
	} {
		path := filepath.Join(t.TempDir(), "copy"+Extension)
		if err := s.SaveCopy(ctx, path); err != nil {
			t.Fatal(err)
		}
		twin, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer twin.Close()
		if err := twin.writer.Exec("PRAGMA foreign_keys = 0; " + statement).Error; err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		report, err := twin.Check(ctx)
		if err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		var outside []string
		for _, problem := range report.Problems {
			if strings.HasSuffix(problem, "outside Claimdesk") {
				outside = append(outside, uuids.ReplaceAllString(problem, "%"))
			}
		}
		for _, one := range want {
			if !slices.Contains(outside, one+" Claimdesk") {
				t.Errorf("%s: %q, want %q", statement, report.Problems, one)
			}
		}
		if n := len(outside); n != len(want) && n != mostChangedRows {
			t.Errorf("%s: %d problems, want %d: %q", statement, n, len(want), outside)
		}
	}
}

var uuids = regexp.MustCompile(`[0-9a-f-]{36}`)

// Rows that came and went by every kind of change agree with their history.
func TestCheckAgreesWithEveryChange(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	random := rand.New(rand.NewPCG(3, 7))
	tick(s, random)
	for i := range 120 {
		randomCommand(t, s, random, i)
		for range random.IntN(3) {
			if _, err := s.Undo(ctx); err != nil && !errors.Is(err, claims.ErrNothingToUndo) {
				t.Fatal(err)
			}
		}
		if _, err := s.Redo(ctx); err != nil && !errors.Is(err, claims.ErrNothingToUndo) {
			t.Fatal(err)
		}
	}
	p := plan(t, s, "claim,status\nThe ferry was late 12 times.,accepted\n")
	if _, _, err := s.Apply(ctx, p); err != nil || len(p.Added) != 1 {
		t.Fatalf("%+v, %v", p, err)
	}
	err := s.EditClaim(ctx, p.Added[0].Claim.ID, Edit{Action: "Edit claim"}, func(c *claims.Claim) { c.Speaker, c.Score = "a \xff\xfe byte\u2028\x00", 1e-7 })
	if err != nil {
		t.Fatal(err)
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 || report.Events < 100 {
		t.Errorf("%+v, %v", report, err)
	}
}

// kept are the columns that triggers keep for the list; no row type has them.
var kept = map[string][]string{"claims": {"day", "due", "sources"}, "articles": {"claims", "suggested"}}

func TestEveryFieldHasAColumnAndTheReverse(t *testing.T) {
	s := newCasebook(t)
	for _, row := range []any{&claims.Article{}, &claims.Version{}, &claims.Claim{}, &claims.Source{}, &claims.Attachment{}, &claims.Event{}} {
		described, err := tableOf(row)
		if err != nil {
			t.Fatal(err)
		}
		var columns []string
		if err := s.reader.Raw("SELECT name FROM pragma_table_info(?) ORDER BY cid", described.name).Scan(&columns).Error; err != nil {
			t.Fatal(err)
		}
		columns = slices.DeleteFunc(columns, func(name string) bool { return slices.Contains(kept[described.name], name) })
		fields := slices.Clone(described.schema.DBNames)
		slices.Sort(fields)
		slices.Sort(columns)
		if diff := cmp.Diff(columns, fields); diff != "" {
			t.Errorf("%T: %s", row, diff)
		}
		if n := reflect.TypeOf(row).Elem().NumField(); n != len(columns) {
			t.Errorf("%T has %d fields for %d columns", row, n, len(columns))
		}
	}
}

func TestMigratingAgainDoesNothing(t *testing.T) {
	s := newCasebook(t)
	version, err := userVersion(s.reader)
	if err != nil || version != schemaVersion() {
		t.Fatalf("version %d, %v", version, err)
	}
	if err := migrate(s.writer); err != nil {
		t.Error(err)
	}
}

// A casebook of before two desks could have versions of one number keeps all it has.
func TestAnOlderCasebookKeepsItsVersions(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "older"+Extension)
	db, err := connect(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := migrateTo(db, 7); err != nil {
		t.Fatal(err)
	}
	const content = `PRAGMA application_id = %d;
		INSERT INTO texts VALUES ('%[2]s', 'Rents rose by 4 percent.');
		INSERT INTO attachments (sha256, name, media_type, size, created_at) VALUES ('%[2]s', 'a', 'text/plain', 24, '');
		INSERT INTO articles (num, id, title, byline, publisher, published, language, url, created_at, updated_at)
			VALUES (1, 'a', 'Rents', '', '', '', 'en', '', '', '');
		INSERT INTO versions VALUES (1, 'v', 'a', 1, '%[2]s', '%[2]s', '')`
	if err := db.Exec(fmt.Sprintf(content, applicationID, hashOf([]byte("Rents rose by 4 percent.")))).Error; err != nil {
		t.Fatal(err)
	}
	closeDB(db)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	versions, err := s.Versions(ctx, "a")
	if err != nil || len(versions) != 1 || versions[0].ID != "v" {
		t.Fatalf("the versions are %+v: %v", versions, err)
	}
	if _, err := s.AddVersion(ctx, "a", page("Rents rose by 5 percent in Alder.")); err != nil {
		t.Fatal(err)
	}
	if _, text, err := s.LatestVersion(ctx, "a"); err != nil || text != "Rents rose by 5 percent in Alder." {
		t.Errorf("the newest version is %q: %v", text, err)
	}
	var looking int
	if err := s.writer.Raw("PRAGMA foreign_keys").Scan(&looking).Error; err != nil || looking != 1 {
		t.Errorf("references are not looked at any more: %v", err)
	}
	for word, articles := range map[string]int{"alder": 1, "4": 0} {
		var found int
		if err := s.writer.Raw("SELECT count(*) FROM articles_search WHERE articles_search MATCH ?", word).Scan(&found).Error; err != nil || found != articles {
			t.Errorf("%q is found in %d articles: %v", word, found, err)
		}
	}
}

func TestSaveCopyIsTheSame(t *testing.T) {
	ctx := context.Background()
	s := nastyCasebook(t)
	want := dump(t, s)
	path := filepath.Join(t.TempDir(), "copy"+Extension)
	if err := s.SaveCopy(ctx, path); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveCopy(ctx, path); err == nil {
		t.Error("the copy was written over")
	}
	twin, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer twin.Close()
	if diff := cmp.Diff(want, dump(t, twin)); diff != "" {
		t.Error(diff)
	}
	if report, err := twin.Check(ctx); err != nil || len(report.Problems) > 0 || report.Events == 0 {
		t.Errorf("%+v, %v", report, err)
	}
	if action, err := twin.Undo(ctx); err != nil || action != "Add source" {
		t.Errorf("undid %q in the copy, %v", action, err)
	}
	if names := listing(t, filepath.Dir(path)); names[filepath.Base(path)+".new"] != "" {
		t.Errorf("it leaves %v", names)
	}
}

func TestReadersAndWritersAtOnce(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	nums := propose(t, s, addStory(t, s))
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	failures := make(chan error, 1000)
	for worker := range 6 {
		group.Go(func() {
			for i := range 20 {
				id := rows[nums[worker%2]].ID
				switch worker {
				case 0, 1:
					err := s.EditClaim(ctx, id, Edit{Action: "Note"}, func(c *claims.Claim) { c.Rationale += "x" })
					if !errors.Is(err, claims.ErrNotFound) { // the extraction is undone at times
						failures <- err
					}
				case 2:
					_, err := s.Undo(ctx)
					if i%2 == 0 {
						_, err = s.Redo(ctx)
					}
					if !errors.Is(err, claims.ErrNothingToUndo) {
						failures <- err
					}
				case 3:
					found, err := s.Find(ctx, Query{})
					if err == nil && len(found) == 0 {
						_, err = s.Counts(ctx)
					}
					failures <- err
				case 4:
					_, err := s.History(ctx, id, 10)
					failures <- err
				default:
					_, err := s.ExportClaims(ctx, &strings.Builder{}, Query{}.Filter, nil)
					failures <- err
				}
			}
		})
	}
	group.Wait()
	close(failures)
	for err := range failures {
		if err != nil {
			t.Error(err)
		}
	}
	if report, err := s.Check(ctx); err != nil || len(report.Problems) > 0 {
		t.Errorf("%+v, %v", report, err)
	}
}
