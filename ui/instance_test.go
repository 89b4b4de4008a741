package ui

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestMeet(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "window.sock"), nil, 0o600); err != nil { // of a window that was killed
		t.Fatal(err)
	}
	first, handed := Meet(folder, "")
	if first == nil || handed {
		t.Fatal("the first start does not become the window")
	}
	opened := make(chan string, 1)
	first.serve(func(casebook string) { opened <- casebook })
	t.Chdir(folder)
	for given, want := range map[string]string{
		"":                             "",
		"two\nlines “x”.claimdesk":     filepath.Join(folder, "two\nlines “x”.claimdesk"),
		filepath.Join(folder, "a.new"): filepath.Join(folder, "a.new"),
	} {
		if second, handed := Meet(folder, given); second != nil || !handed {
			t.Fatalf("%q is not handed over", given)
		}
		select {
		case got := <-opened:
			if got != want {
				t.Errorf("%q arrives as %q", given, got)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%q does not arrive", given)
		}
	}
	go func() { // a window that is just closing is waited for
		time.Sleep(200 * time.Millisecond)
		first.End()
	}()
	time.Sleep(100 * time.Millisecond)
	_ = first.listener.Close()
	third, handed := Meet(folder, "")
	if third == nil || handed {
		t.Fatal("nobody can become the window after the first has ended")
	}
	third.End()
}

func TestMeetWithoutFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	first, handed := Meet(filepath.Join(file, "folder"), "a.claimdesk")
	if first != nil || handed {
		t.Error("a start is answered where nothing can be")
	}
	first.serve(func(string) { t.Error("nothing was handed over") })
	first.End()
}

func TestHandedOver(t *testing.T) {
	folder := t.TempDir()
	r := newRig(t, filepath.Join(folder, "one.claimdesk"))
	other := filepath.Join(folder, "two.claimdesk")
	r.create(other)
	r.onHandedOver(filepath.Join(folder, "one.claimdesk"))
	if got := r.desk.store.Name(); got != "one" {
		t.Errorf("the window shows %q", got)
	}
	r.showAbout()
	r.onHandedOver(other)
	if got := r.desk.store.Name(); got != "one" {
		t.Errorf("%q is opened under a dialog", got)
	}
}
