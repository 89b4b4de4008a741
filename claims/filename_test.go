package claims

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestCleanName(t *testing.T) {
	for name, want := range map[string]string{
		"minutes.pdf":               "minutes.pdf",
		"../../etc/passwd":          "passwd",
		`C:\Users\ana\minutes.pdf`:  "minutes.pdf",
		"a\x00b\tc\nd.txt":          "abcd.txt",
		"photo\u202egpj.exe":        "photogpj.exe",
		"a:b?.txt":                  "a_b_.txt",
		"invoice.exe. .":            "invoice.exe",
		"..":                        "_",
		"":                          "_",
		"folder/":                   "_",
		"con.txt":                   "_con.txt",
		"Nul":                       "_Nul",
		"minutes\u00a0of May.pdf":   "minutes of May.pdf",
		"Protokoll über Brücke.pdf": "Protokoll über Brücke.pdf",
	} {
		if got := CleanName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
	long := CleanName(strings.Repeat("ü", 300) + ".pdf")
	if len(long) > maxFileName || !strings.HasSuffix(long, "ü.pdf") {
		t.Errorf("a long name becomes %q", long)
	}
}

func TestRiskyName(t *testing.T) {
	for name, want := range map[string]bool{
		"invoice.pdf": false, "photo.JPG": false, "table.xlsx": false, "README": false, "notes.txt": false, "exe": false, "": false,
		"invoice.pdf.exe": true, "INVOICE.PDF.EXE": true, "invoice.exe ": true, "invoice.exe...": true, "a.ps1": true, "budget.xlsm": true,
		"page.html": true, "link.lnk": true, "x\u202efdp.exe": true, "start.desktop": true, "a.pdf/../b.cmd": true, "a.ex\u200be": true,
	} {
		if got := RiskyName(name); got != want {
			t.Errorf("%q is risky: %v", name, got)
		}
	}
}

func FuzzCleanName(f *testing.F) {
	for _, name := range []string{"a.pdf", "../x", "\xff\xfe.exe", strings.Repeat("語", 100), "aux", " . "} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		clean := CleanName(name)
		if clean == "" || len(clean) > maxFileName+1 || strings.ContainsAny(clean, `/\:*?"<>|`) || !utf8.ValidString(clean) ||
			strings.ContainsFunc(clean, unicode.IsControl) || clean == "." || clean == ".." {
			t.Errorf("%q becomes %q", name, clean)
		}
		if RiskyName(name) != RiskyName(clean) {
			t.Errorf("%q is as risky as %q", name, clean)
		}
	})
}
