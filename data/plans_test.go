package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"claimdesk/claims"
	"claimdesk/claims/document"
	"claimdesk/claims/extract"
	"claimdesk/claims/filter"
)

// notWaitedFor are the methods of Store that read or write a whole casebook, or a whole file, with progress or beside the
// window, and those that ask nothing.
const notWaitedFor = "AddBatch AddChecks Apply ApplyBundle Check CheckChain Close Count Duplicates ExportClaimReview ExportClaims " +
	"ExportDossier ExportEvidence Name OnChange Path PlanImport ReadBundle Records SaveCopy SetWho Statistics Who WriteBundle WriteFile"

// TestNothingWaitedForReadsAWholeTable does all that the window asks of a casebook while somebody waits, and looks at how
// SQLite carries out each statement. A method of Store that is new must be tried here or be named in notWaitedFor.
func TestNothingWaitedForReadsAWholeTable(t *testing.T) {
	ctx := context.Background()
	s := newCasebook(t)
	var heard statements
	hear(t, s, &heard)

	article := addStory(t, s)
	nums := propose(t, s, article)
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		t.Fatal(err)
	}
	id, other := rows[nums[0]].ID, rows[nums[1]].ID
	source := claims.Source{ClaimID: id, Title: "Yearbook", Stance: claims.Refutes}
	exhibit := claims.Exhibit{}
	query := Query{Filter: parsed(t, `bridge -loan speaker:ruiz tag:money publisher:post article:brenning after:2025 score>0.1 verdict:none`)}
	var version claims.Version
	tried := map[string]func() error{
		"AddAlias": func() error { return s.AddAlias(ctx, Speakers, "Ruiz", "Ana Ruiz") },
		"AddArticle": func() error {
			_, err := s.AddArticle(ctx, &document.Document{Text: "Another.", Original: []byte("Another.")})
			return err
		},
		"AddExhibit": func() (err error) {
			exhibit, err = s.AddExhibit(ctx, source.ID, "a.txt", strings.NewReader("a"), nil)
			return err
		},
		"AddSnapshot": func() error {
			_, err := s.AddSnapshot(ctx, source.ID, Page{URL: "https://records.example/", Body: strings.NewReader("<p>a")}, nil)
			return err
		},
		"Addresses": func() error { _, err := s.Addresses(ctx, nums, 9); return err },
		"AddVersion": func() error {
			longer := strings.Repeat("Rents fell in each of the last nine years. ", 3)
			_, err := s.AddVersion(ctx, article.ID, &document.Document{Text: longer, Original: []byte(longer)})
			return err
		},
		"AddSource": func() error {
			source.ID, source.Num = "", 0
			return s.AddSource(ctx, &source)
		},
		"Anchors":        func() error { _, err := s.Anchors(ctx, article.ID); return err },
		"Article":        func() error { _, err := s.Article(ctx, article.ID); return err },
		"Articles":       func() error { _, err := s.Articles(ctx, "bridge", 9); return err },
		"Attachment":     func() error { _, err := s.Attachment(ctx, version.OriginalSHA256); return err },
		"AttachmentInfo": func() error { _, err := s.AttachmentInfo(ctx, version.OriginalSHA256); return err },
		"Case":           func() error { _, err := s.Case(ctx, id); return err },
		"Casefile":       func() error { _, err := s.Casefile(ctx, id); return err },
		"Claim":          func() error { _, err := s.Claim(ctx, id); return err },
		"ClaimAt": func() error {
			events, err := s.History(ctx, id, 9)
			if err == nil {
				_, err = s.ClaimAt(ctx, id, events[0].Seq)
			}
			return err
		},
		"CopyAttachment": func() error { return s.CopyAttachment(ctx, version.OriginalSHA256, &strings.Builder{}) },
		"CorrectSpeaker": func() error { return s.CorrectSpeaker(ctx, []string{id}, "Bo Lund") },
		"Counts":         func() error { _, err := s.Counts(ctx); return err },
		"Desk":           func() error { _, err := s.Desk(ctx); return err },
		"EditArticle": func() error {
			return s.EditArticle(ctx, article.ID, func(a *claims.Article) { a.Title, a.Published = "Bridge", "2024" })
		},
		"EditClaim": func() error {
			return s.EditClaim(ctx, id, Edit{Action: "Tag"}, func(c *claims.Claim) { c.Tags = claims.Words{"money"} })
		},
		"EditClaims": func() error {
			return s.EditClaims(ctx, []string{id, other}, Edit{Action: "Score"}, func(c *claims.Claim) { c.Score = 0.6 })
		},
		"EditMany": func() error {
			_, err := s.EditMany(ctx, nums, Edit{Action: "Assign"}, func(c *claims.Claim) { c.Assignee = "Ida" }, nil)
			return err
		},
		"EditSource": func() error {
			return s.EditSource(ctx, source.ID, Edit{Action: "Note"}, func(c *claims.Source) { c.Note = "p. 4" })
		},
		"Entities":    func() error { _, err := s.Entities(ctx, Speakers, "r", 9); return err },
		"ExhibitText": func() error { _, err := s.ExhibitText(ctx, exhibit); return err },
		"Family":      func() error { _, err := s.Family(ctx, id); return err },
		"Find":        func() error { _, err := s.Find(ctx, query); return err },
		"GivenVerdicts": func() error {
			_, err := s.GivenVerdicts(ctx, id)
			return err
		},
		"History":       func() error { _, err := s.History(ctx, id, 9); return err },
		"LatestVersion": func() (err error) { version, _, err = s.LatestVersion(ctx, article.ID); return err },
		"MarkClaim": func() error {
			_, err := s.MarkClaim(ctx, article.ID, "", extract.Proposal{Start: 4, End: 9})
			return err
		},
		"Match": func() error { _, err := s.Match(ctx, "The bridge cost 15 million crowns", 5); return err },
		"Merge": func() error { _, err := s.Merge(ctx, Speakers, []string{"Bo Lund"}, "Ana Ruiz", nil); return err },
		"MergeClaims": func() error {
			_, err := s.MergeClaims(ctx, []Merge{{Keep: nums[0], Others: nums[1:]}}, nil)
			return err
		},
		"Missing":   func() error { _, err := s.Missing(ctx, id, claims.Accepted, StepWords{}); return err },
		"MoveQuote": func() error { return s.MoveQuote(ctx, id, "", 4, 40) },
		"Propose": func() error {
			_, err := s.Propose(ctx, article.ID, []extract.Proposal{{Start: 10, End: 20}})
			return err
		},
		"Record": func() error { _, err := s.Record(ctx, Speakers, "Ana Ruiz"); return err },
		"Redo": func() error {
			if _, err := s.Undo(ctx); err != nil {
				return err
			}
			_, err := s.Redo(ctx)
			return err
		},
		"Refind":      func() error { _, err := s.Refind(ctx, Query{}, nums, nums[:1]); return err },
		"Relate":      func() error { return s.Relate(ctx, id, other, claims.Related, "") },
		"Relations":   func() error { _, err := s.Relations(ctx, id); return err },
		"RemoveAlias": func() error { return s.RemoveAlias(ctx, Speakers, "Ruiz") },
		"RemoveFilter": func() error {
			saved, err := s.SaveFilter(ctx, "Mine", "bridge")
			if err == nil {
				err = s.RemoveFilter(ctx, saved.ID)
			}
			return err
		},
		"RemoveSource": func() error { return s.RemoveSource(ctx, source.ID) },
		"Rename":       func() error { _, err := s.Rename(ctx, Tags, "money", "budget", nil); return err },
		"Restore": func() error {
			events, err := s.History(ctx, id, 9)
			if err == nil {
				err = s.Restore(ctx, id, events[len(events)-1].Seq, "as it was")
			}
			return err
		},
		"Rows":         func() error { _, err := s.Rows(ctx, nums); return err },
		"SaveFilter":   func() error { _, err := s.SaveFilter(ctx, "Ours", "ferry"); return err },
		"SavedFilters": func() error { _, err := s.SavedFilters(ctx); return err },
		"Search":       func() error { return s.Search(ctx, query, func(Found) {}) },
		"SetSetting":   func() error { return s.SetSetting(ctx, SettingDesk, "Ferry desk") },
		"SetStandard":  func() error { return s.SetStandard(ctx, nil) },
		"Setting":      func() error { _, err := s.Setting(ctx, SettingDesk); return err },
		"Similar":      func() error { _, err := s.Similar(ctx, rows[nums[0]].Claim, 5); return err },
		"Sources":      func() error { _, err := s.Sources(ctx, id); return err },
		"Speakers":     func() error { _, err := s.Speakers(ctx, 9); return err },
		"SpokenBy":     func() error { _, err := s.SpokenBy(ctx, article.ID, "Ana Ruiz"); return err },
		"Standard":     func() error { _, err := s.Standard(ctx); return err },
		"Step":         func() error { return s.Step(ctx, []string{id}, claims.Accepted, StepWords{}) },
		"TakeIn": func() error {
			_, err := s.TakeIn(ctx, &document.Document{Title: "Ferry", Text: story + " Fares fell.", Original: []byte("ferry"), MediaType: "text/plain"}, nil)
			return err
		},
		"Undo":        func() error { _, err := s.Undo(ctx); return err },
		"UndoSteps":   func() error { _, _, err := s.UndoSteps(ctx); return err },
		"Verdicts":    func() error { _, err := s.Verdicts(ctx, 9); return err },
		"Versions":    func() error { _, err := s.Versions(ctx, article.ID); return err },
		"VersionText": func() error { _, err := s.VersionText(ctx, version); return err },
		"Voices":      func() error { _, err := s.Voices(ctx, article.ID); return err },
	}
	first := strings.Fields("LatestVersion AddSource AddExhibit CorrectSpeaker EditClaim RemoveSource Undo")
	for name := range reflect.TypeOf(s).Methods() {
		if tried[name.Name] == nil && !strings.Contains(" "+notWaitedFor+" ", " "+name.Name+" ") {
			t.Errorf("%s is not tried", name.Name)
		}
	}
	for _, name := range append(first, slices.Sorted(maps.Keys(tried))...) {
		if err := tried[name](); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		heard.explain(t, s, name)
	}
}

func parsed(t *testing.T, expression string) filter.Filter {
	t.Helper()
	f, err := filter.Parse(expression)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// small are tables and lists that are short in a casebook of any size, and what an index of words is asked for.
var small = regexp.MustCompile(`^SCAN (settings|saved_filters|aliases|tallies|named|family|words|given|temp.gathered|json_each|CONSTANT ROW|.* VIRTUAL TABLE|\d+-ROW VALUES|\(?subquery|\d+$)`)

// statements is what a casebook was asked since it was last looked at.
type statements struct {
	mu   sync.Mutex
	list map[string]bool
}

func (h *statements) note(text string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.list == nil {
		h.list = map[string]bool{}
	}
	for part := range strings.SplitSeq(text, ";\n") {
		h.list[strings.TrimSpace(part)] = true
	}
}

// explain complains of each statement that goes through a whole table, and forgets them.
func (h *statements) explain(t *testing.T, s *Store, what string) {
	t.Helper()
	h.mu.Lock()
	list := h.list
	h.list = nil
	h.mu.Unlock()
	for text := range list {
		switch word, _, _ := strings.Cut(text, " "); {
		case !slices.Contains([]string{"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}, word):
			continue
		case strings.HasSuffix(text, "ORDER BY seq DESC LIMIT 1"):
			continue // the last row is where it is looked for
		}
		var plan []struct{ Detail string }
		if err := s.writer.Raw("EXPLAIN QUERY PLAN "+text, make([]any, strings.Count(text, "?"))...).Scan(&plan).Error; err != nil {
			t.Errorf("%s: %s: %v", what, text, err)
		}
		for _, step := range plan {
			inOrder := strings.Contains(step.Detail, "USING COVERING INDEX claims_by_") && strings.Contains(text, " LIMIT ")
			if strings.HasPrefix(step.Detail, "SCAN ") && !inOrder && !small.MatchString(step.Detail) {
				t.Errorf("%s: %s\n\t%s", what, step.Detail, text)
			}
		}
	}
}

// hear puts a driver between a casebook and SQLite that keeps every statement.
func hear(t *testing.T, s *Store, heard *statements) {
	t.Helper()
	const name = "heard"
	under, err := s.reader.DB()
	if err != nil {
		t.Fatal(err)
	}
	sql.Register(name, hearing{under.Driver(), heard})
	for _, pool := range []struct {
		db      **gorm.DB
		options []string
	}{{&s.reader, []string{"mode=ro"}}, {&s.writer, []string{"_txlock=immediate"}}} {
		db, err := gorm.Open(&sqlite.Dialector{DriverName: name, DSN: dsn(s.path, append(pool.options, "_pragma=foreign_keys(1)"))},
			&gorm.Config{Logger: logger.Discard, SkipDefaultTransaction: true})
		if err != nil {
			t.Fatal(err)
		}
		closeDB(*pool.db)
		*pool.db = db
	}
	one, err := s.writer.DB()
	if err != nil {
		t.Fatal(err)
	}
	one.SetMaxOpenConns(1)
	// What gather puts its numbers into is each connection's own.
	if err := execute(s.writer, "CREATE TEMP TABLE gathered (one INTEGER PRIMARY KEY, nums TEXT)"); err != nil {
		t.Fatal(err)
	}
}

type hearing struct {
	driver.Driver
	heard *statements
}

func (d hearing) Open(name string) (driver.Conn, error) {
	conn, err := d.Driver.Open(name)
	return hearingConn{conn, d.heard}, err
}

type hearingConn struct {
	driver.Conn
	heard *statements
}

func (c hearingConn) Prepare(query string) (driver.Stmt, error) {
	c.heard.note(query)
	return c.Conn.Prepare(query)
}

func (c hearingConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	c.heard.note(query)
	return c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
}

func (c hearingConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	c.heard.note(query)
	return c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
}
