package document

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// encodings are those that texts of a language have been kept in.
var encodings = map[string]string{
	"de": "windows-1252", "fr": "windows-1252 macintosh", "es": "windows-1252", "pt": "windows-1252", "it": "windows-1252", "nl": "windows-1252",
	"sv": "windows-1252", "da": "windows-1252", "nb": "windows-1252", "fi": "windows-1252", "en": "windows-1252",
	"pl": "iso-8859-2 windows-1250", "cs": "iso-8859-2 windows-1250", "sk": "iso-8859-2 windows-1250", "sl": "iso-8859-2 windows-1250",
	"hr": "iso-8859-2 windows-1250", "hu": "iso-8859-2 windows-1250", "et": "windows-1257", "lv": "windows-1257", "lt": "windows-1257 iso-8859-13",
	"tr": "windows-1254", "ru": "windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic", "uk": "windows-1251 koi8-u", "bg": "windows-1251 iso-8859-5",
	"sr": "windows-1251 iso-8859-5", "el": "windows-1253 iso-8859-7", "he": "windows-1255", "ar": "windows-1256 iso-8859-6", "th": "windows-874",
	"ja": "shift_jis euc-jp iso-2022-jp", "zh-hans": "gbk gb18030", "zh-hant": "big5", "ko": "euc-kr",
}

// sample is a short news item in a language.
func sample(t *testing.T, tag string) string {
	t.Helper()
	content, err := os.ReadFile("language/testdata/" + tag + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// encode writes text in an encoding, its typographic marks as their plain forms where the encoding has none.
func encode(t *testing.T, text, name string) (encoded, kept string) {
	t.Helper()
	e, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, kept = range []string{text, plainMarks.Replace(text)} {
		if encoded, err = e.NewEncoder().String(kept); err == nil {
			return encoded, kept
		}
	}
	t.Fatalf("%q in %s: %v", text, name, err)
	return "", ""
}

var plainMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "–", "-", "—", "-", "’", "'", "ț", "ţ", "ș", "ş")

func TestReadUndeclaredEncodings(t *testing.T) {
	for tag, names := range encodings {
		for name := range strings.FieldsSeq(names + " utf-8 utf-16le utf-16be") {
			encoded, want := encode(t, sample(t, tag), name)
			document, err := Read("story.txt", strings.NewReader(encoded))
			if err != nil {
				t.Errorf("%s in %s: %v", tag, name, err)
			} else if document.Text != want {
				t.Errorf("%s in %s: got %.90q", tag, name, document.Text)
			}
		}
	}
}

func TestReadDeclaredEncodings(t *testing.T) {
	for _, declaration := range []string{
		`<!doctype html><meta charset="%">`,
		`<html><head><title>x</title><meta http-equiv='Content-Type' content='text/html; charset=%'>`,
		`<?xml version="1.0" encoding="%"?><html xmlns="http://www.w3.org/1999/xhtml">`,
	} {
		for tag, names := range encodings {
			for name := range strings.FieldsSeq(names) {
				text := strings.TrimSpace(plainMarks.Replace(sample(t, tag)))
				encoded, _ := encode(t, strings.ReplaceAll(declaration, "%", name)+"<p>"+text+"</p>", name)
				document, err := Read("story.html", strings.NewReader(encoded))
				if err != nil {
					t.Errorf("%s in %s: %v", tag, name, err)
				} else if document.Text != text {
					t.Errorf("%s in %s: got %.90q", tag, name, document.Text)
				}
			}
		}
	}
}

func TestReadShortUndeclared(t *testing.T) {
	for _, test := range []struct{ text, name string }{
		{"The café costs £4.50 and the “crème brûlée” £6 – far too much.", "windows-1252"},
		{"Müller sagte: „Schön wär’s!“", "windows-1252"},
		{"Министр подал в отставку", "windows-1251"},
		{"Министр подал в отставку", "koi8-r"},
		{"大臣は辞任しました", "shift_jis"},
		{"大臣は辞任しました", "euc-jp"},
		{"部長已經辭職了", "big5"},
		{"장관이 사임했다고 한다", "euc-kr"},
		{"Ministr powiedział, że są już pieniądze", "iso-8859-2"},
		{"Ministr řekl, že peníze už jsou", "windows-1250"},
		{"Ο υπουργός παραιτήθηκε από τη θέση του", "iso-8859-7"},
	} {
		encoded, _ := encode(t, test.text, test.name)
		document, err := Read("-", strings.NewReader(encoded))
		if err != nil {
			t.Errorf("%s in %s: %v", test.text, test.name, err)
		} else if document.Text != test.text {
			t.Errorf("%s in %s: got %q", test.text, test.name, document.Text)
		}
	}
}

// A page that was converted to UTF-8 often keeps its old declaration, and one that claims UTF-8 is often in something else.
func TestReadWrongDeclarations(t *testing.T) {
	text := strings.TrimSpace(sample(t, "de"))
	for charset, name := range map[string]string{"iso-8859-1": "utf-8", "shift_jis": "utf-8", "utf-8": "windows-1252", "utf-16": "utf-8", "nonsense": "utf-8"} {
		encoded, _ := encode(t, "<html><head><meta charset="+charset+"></head><body><p>"+text+"</p></body></html>", name)
		document, err := Read("story.html", strings.NewReader(encoded))
		if err != nil {
			t.Errorf("%s declared as %s: %v", name, charset, err)
		} else if document.Text != text {
			t.Errorf("%s declared as %s: got %.90q", name, charset, document.Text)
		}
	}
}

func TestReadBrokenUTF8(t *testing.T) {
	text := sample(t, "fr")
	document, err := Read("story.txt", strings.NewReader(strings.Replace(text, "é", "\xc3", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(text, "é", "\ufffd", 1); document.Text != want {
		t.Errorf("got %q, want %q", document.Text, want)
	}
}

func FuzzRead(f *testing.F) {
	for _, tag := range []string{"en", "ru", "ja", "ar"} {
		content, err := os.ReadFile("language/testdata/" + tag + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add("story.txt", content)
		f.Add("story.html", append([]byte("<html><head><title>a | b</title><meta charset=koi8-r><body><h1>a</h1><table><tr><td>x<td>y</table><p>"), content...))
	}
	f.Add("-", []byte("\xff\xfea\x00\r\x00\n\x00"))
	f.Add("page.htm", []byte(`<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"@id":"#a"},"B"],"headline":["c"]},{"@id":"#a","name":"A"}]}</script><p>x<br><br>y`))
	f.Add("note.md", []byte("---\ntitle: \"A\"\ndate: 3 May 2024\n---\n# B\r\n\r\ntext"))
	f.Add("\xad", []byte("--- "+strings.Repeat("x", 100)))
	f.Add("council.srt", []byte(subRip))
	f.Add("council.vtt", []byte(webVTT))
	f.Add("plan.docx", []byte(archive(f, wordPart, wordText)))
	f.Add("plan.odt", []byte(archive(f, openPart, openText)))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		document, err := Read(name, strings.NewReader(string(content)))
		if err != nil {
			return
		}
		for _, text := range []string{document.Text, document.Title, document.Byline, document.Publisher} {
			if strings.ToValidUTF8(text, "") != text {
				t.Errorf("not UTF-8: %q", text)
			}
		}
		if strings.Contains(document.Text, "\r\n") {
			t.Errorf("line ends of Windows: %q", document.Text)
		}
		if strings.TrimSpace(document.Text) == "" {
			t.Error("no text and no error")
		}
		if string(document.Original) != string(content) {
			t.Error("the original is not the bytes that came in")
		}
	})
}

func TestEscapesInUTF8(t *testing.T) {
	text := strings.Repeat("The mayor – José Nuñez – said \x1b[1mit’s over\x1b[0m.\n", 3000)
	got, err := decode([]byte(text), "")
	if err != nil || got != text {
		t.Errorf("read as %.60q, %v", got, err)
	}
}
