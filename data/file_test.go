package data

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

// child, when set, makes the test binary another Claimdesk, which does what it says to the casebook in childCasebook.
const (
	child         = "CLAIMDESK_TEST_CHILD"
	childCasebook = "CLAIMDESK_TEST_CASEBOOK"
)

func TestMain(m *testing.M) {
	switch os.Getenv(child) {
	case "hold":
		os.Exit(hold(os.Getenv(childCasebook)))
	case "write":
		os.Exit(writeForever(os.Getenv(childCasebook)))
	}
	os.Exit(m.Run())
}

// hold keeps a casebook open until standard input ends.
func hold(path string) int {
	s, err := Open(path)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("open")
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = s.Close()
	return 0
}

// writeForever changes a casebook until it is killed and prints what was committed.
func writeForever(path string) int {
	s, err := Open(path)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	ctx := context.Background()
	nums, err := s.Find(ctx, Query{})
	if err != nil {
		return 1
	}
	rows, err := s.Rows(ctx, nums)
	if err != nil {
		return 1
	}
	for i := 0; ; i++ {
		source := claims.Source{ClaimID: rows[nums[0]].ID, Stance: claims.Supports, Title: fmt.Sprint("Source ", i)}
		if err := s.AddSource(ctx, &source); err != nil {
			return 1
		}
		fmt.Println(source.ID)
	}
}

// startChild starts another Claimdesk on a casebook.
func startChild(t *testing.T, what, path string) (process *exec.Cmd, stdout *bufio.Scanner, stdin io.Closer) {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	process = exec.Command(program)
	process.Env = append(os.Environ(), child+"="+what, childCasebook+"="+path)
	stdin, err = process.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = process.Process.Kill()
		_ = process.Wait()
	})
	return process, bufio.NewScanner(out), stdin
}

// closedCasebook makes a casebook with an article and two claims, and closes it.
func closedCasebook(t testing.TB) string {
	t.Helper()
	s := newCasebook(t)
	propose(t, s, addStory(t, s))
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// listing is every file of a folder with its content.
func listing(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		content := "a folder"
		if !entry.IsDir() {
			bytes, err := os.ReadFile(filepath.Join(folder, entry.Name()))
			if err != nil {
				t.Fatal(err)
			}
			content = hashOf(bytes)
		}
		files[entry.Name()] = content
	}
	return files
}

func edited(t *testing.T, path string, edit func([]byte) []byte) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, edit(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestABadFileIsNamedAndNotTouched(t *testing.T) {
	for _, c := range []struct {
		name string
		want error
		make func(t *testing.T) string
	}{
		{"missing", claims.ErrNotFound, func(t *testing.T) string { return filepath.Join(t.TempDir(), "none.claimdesk") }},
		{"folder", claims.ErrNotCasebook, func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "folder.claimdesk")
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
			return path
		}},
		{"empty", claims.ErrNotCasebook, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func([]byte) []byte { return nil })
		}},
		{"text", claims.ErrNotCasebook, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func([]byte) []byte { return []byte(strings.Repeat("Not a casebook. ", 100)) })
		}},
		{"database of another program", claims.ErrNotCasebook, func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec("CREATE TABLE claims (id TEXT)"); err != nil {
				t.Fatal(err)
			}
			return path
		}},
		{"header cut", claims.ErrNotCasebook, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func(b []byte) []byte { return b[:60] })
		}},
		{"truncated", claims.ErrDamaged, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func(b []byte) []byte { return b[:len(b)/2] })
		}},
		{"truncated within a page", claims.ErrDamaged, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func(b []byte) []byte { return b[:len(b)-100] })
		}},
		{"pages overwritten", claims.ErrDamaged, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func(b []byte) []byte {
				copy(b[4096:], bytes.Repeat([]byte{0xA5}, 6*4096))
				return b
			})
		}},
		{"last pages zeroed", claims.ErrDamaged, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func(b []byte) []byte {
				clear(b[len(b)/2:])
				return b
			})
		}},
		{"newer", claims.ErrNewer, func(t *testing.T) string {
			return edited(t, closedCasebook(t), func(b []byte) []byte {
				binary.BigEndian.PutUint32(b[60:], schemaVersion()+1)
				return b
			})
		}},
		{"read-only", claims.ErrReadOnly, func(t *testing.T) string {
			path := closedCasebook(t)
			if err := os.Chmod(path, 0o444); err != nil {
				t.Fatal(err)
			}
			return path
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := c.make(t)
			before := listing(t, filepath.Dir(path))
			s, err := Open(path)
			if !errors.Is(err, c.want) {
				t.Errorf("Open says %v, want %v", err, c.want)
			}
			if err == nil {
				_ = s.Close()
			} else if !strings.Contains(err.Error(), path) || strings.Contains(err.Error(), "\n") {
				t.Errorf("the message is %q", err)
			}
			s, err = OpenForReading(path)
			switch {
			case err == nil:
				_ = s.Close()
				if c.want != claims.ErrReadOnly {
					t.Error("OpenForReading opens it")
				}
			case !errors.Is(err, c.want):
				t.Errorf("OpenForReading says %v, want %v", err, c.want)
			}
			if diff := cmp.Diff(before, listing(t, filepath.Dir(path))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCreateKeepsWhatIsThere(t *testing.T) {
	path := closedCasebook(t)
	before := listing(t, filepath.Dir(path))
	if _, err := Create(path); !errors.Is(err, claims.ErrExists) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(before, listing(t, filepath.Dir(path))); diff != "" {
		t.Error(diff)
	}
}

func TestOneClaimdeskAtATime(t *testing.T) {
	path := closedCasebook(t)
	process, stdout, stdin := startChild(t, "hold", path)
	if !stdout.Scan() || stdout.Text() != "open" {
		t.Fatalf("the other one says %q", stdout.Text())
	}
	before := listing(t, filepath.Dir(path))
	if _, err := Open(path); !errors.Is(err, claims.ErrLocked) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(before, listing(t, filepath.Dir(path))); diff != "" {
		t.Error(diff)
	}
	reader, err := OpenForReading(path)
	if err != nil {
		t.Fatal(err)
	}
	if nums, err := reader.Find(context.Background(), Query{}); err != nil || len(nums) != 2 {
		t.Errorf("reading beside it finds %d claims, %v", len(nums), err)
	}
	if _, err := reader.Undo(context.Background()); !errors.Is(err, claims.ErrReadOnly) {
		t.Errorf("changing it beside: %v", err)
	}
	_ = reader.Close()
	_ = stdin.Close()
	if err := process.Wait(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatalf("after the other one ended: %v", err)
	}
	_ = s.Close()
	if names := listing(t, filepath.Dir(path)); len(names) != 1 && os.PathSeparator == '/' {
		t.Errorf("it leaves %v", names)
	}
}

func TestWhatWasCommittedSurvivesAKill(t *testing.T) {
	for _, after := range []int{1, 7, 40} {
		path := closedCasebook(t)
		process, stdout, _ := startChild(t, "write", path)
		var ids []string
		for len(ids) < after && stdout.Scan() {
			ids = append(ids, stdout.Text())
		}
		time.Sleep(time.Duration(after) * 300 * time.Microsecond) // into the middle of some write
		if err := process.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for stdout.Scan() {
			ids = append(ids, stdout.Text())
		}
		_ = process.Wait()
		if len(ids) < after {
			t.Fatalf("only %d changes: %q", len(ids), ids)
		}
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		nums, err := s.Find(context.Background(), Query{})
		if err != nil {
			t.Fatal(err)
		}
		rows, err := s.Rows(context.Background(), nums)
		if err != nil {
			t.Fatal(err)
		}
		sources, err := s.Sources(context.Background(), rows[nums[0]].ID)
		if err != nil {
			t.Fatal(err)
		}
		there := map[string]bool{}
		for _, source := range sources {
			there[source.ID] = true
		}
		for _, id := range ids {
			if !there[id] {
				t.Errorf("%s was committed and is gone", id)
			}
		}
		if report, err := s.Check(context.Background()); err != nil || len(report.Problems) > 0 {
			t.Errorf("%+v, %v", report.Problems, err)
		}
		_ = s.Close()
	}
}

func TestNamesOfFilesMeanWhatTheySay(t *testing.T) {
	for _, name := range []string{"what? 100%25 #1 & ä日.claimdesk", "a+b=c;d.claimdesk", "'quote\".claimdesk"} {
		path := filepath.Join(t.TempDir(), name)
		s, err := Create(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		addStory(t, s)
		_ = s.Close()
		if names := listing(t, filepath.Dir(path)); len(names) != 1 || names[name] == "" {
			t.Errorf("%s: the folder holds %v", name, names)
		}
	}
}
