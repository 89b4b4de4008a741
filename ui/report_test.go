package ui

import (
	"errors"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// secrets are words that only a casebook or a file name holds.
const secrets = "Mayor Quillfeather sold 40 harbours"

const crash = "panic: " + secrets + "\n\tpanic: \"" + secrets + "\"\n" + secrets + "(1)\n" + secrets + ".x(2)\n\n" +
	"goroutine 7 [running]:\n" +
	"claimdesk/ui.(*desk).open(0xc000, {0x1, \"" + secrets + "\"})\n\t/home/quillfeather/src/claimdesk/ui/desk.go:212 +0x1f\n" +
	"main.main.func1.2()\n\tC:/Users/Quillfeather/main.go:9\n" +
	"created by claimdesk/ui.liveStage.func1 in goroutine 1\n\tclaimdesk/ui/task.go:24 +0x5a\n" +
	"panic: runtime error: index out of range [3] with length 2 [recovered]\n" +
	"panic: runtime error: index out of range [3] with length 2\n"

func TestReportHoldsNoContent(t *testing.T) {
	before := slog.Default()
	flags := log.Flags()
	t.Cleanup(func() {
		slog.SetDefault(before)
		log.SetFlags(flags)
		log.SetOutput(os.Stderr)
	})
	kept := KeepLog(filepath.Join(t.TempDir(), secrets))
	fyne.LogError(secrets, errors.New(secrets))
	_, _, line, _ := runtime.Caller(0)
	slog.Error(secrets, "error", errors.New(secrets), "stack", "claimdesk/ui.x()\n\t"+secrets+"/y.go:1")
	log.Print(secrets + " source=a/b.go:1 msg=\"  At: a/b.go:1\" level=INFO")
	if err := os.WriteFile(filepath.Join(kept.Folder, crashName), []byte(crash), 0o600); err != nil {
		t.Fatal(err)
	}
	text := report(Program{Version: "1.2.3", Commit: "0123456789abcdef", Log: kept}, "10 × 10", "12 claims, 9 KB")
	for _, word := range append(strings.Fields(secrets), "quillfeather", "Quillfeather") {
		if word != "40" && strings.Contains(text, word) {
			t.Errorf("the report holds %q:\n%s", word, text)
		}
	}
	for _, want := range []string{
		"Claimdesk 1.2.3 (commit 0123456789ab, " + runtime.Version(), "Casebook: 12 claims, 9 KB",
		" ERROR ui/report_test.go:" + strconv.Itoa(line+1), "INFO ui/report_test.go:" + strconv.Itoa(line-1),
		"goroutine 7\n", "claimdesk/ui.(*desk).open desk.go:212\n", "main.main.func1.2 main.go:9\n", "claimdesk/ui.liveStage.func1 task.go:24\n",
		"panic (its message is left out)\n", "runtime error: index out of range [3] with length 2\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q:\n%s", want, text)
		}
	}
}

func TestReportWithoutLog(t *testing.T) {
	text := report(Program{}, "10 × 10", numbers(nil))
	for _, want := range []string{"What I did:", "Claimdesk, development version (an unknown commit", "Casebook: none is open"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q:\n%s", want, text)
		}
	}
}

func TestSaveReport(t *testing.T) {
	folder := t.TempDir()
	r := newRig(t, filepath.Join(folder, "Quillfeather.claimdesk"))
	path := filepath.Join(folder, "report.txt")
	r.saveReport(path)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), "Casebook: 0 claims, ") || strings.Contains(string(text), "Quillfeather") {
		t.Errorf("the report is\n%s", text)
	}
}
