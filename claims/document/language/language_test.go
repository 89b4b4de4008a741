package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// samples are short news items, one a language, each named by its tag.
func samples(t testing.TB) map[string]string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	all := map[string]string{}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".txt")] = string(content)
	}
	return all
}

func TestDetect(t *testing.T) {
	for tag, text := range samples(t) {
		want, _, _ := strings.Cut(tag, "-") // Chinese is one language in two scripts
		if got := Detect(text); got != want {
			t.Errorf("%s: got %q", tag, got)
		}
	}
}

func TestDetectIsUnsure(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":       "",
		"numbers":       "12 345 67.8 % — 2024",
		"names":         "Nordvik Halden Tarvos Belmunt Oresk",
		"code":          "func main() { fmt.Println(x, y) } // xyz := map[string]int{}",
		"two languages": "Der Rat hat das am Dienstag beschlossen und die Brücke ist zu. The board said on Tuesday that the pier will be closed for them.",
		"not UTF-8":     "\xff\xfe\xfd",
	} {
		if got := Detect(text); got != "" {
			t.Errorf("%s: got %q, want no answer", name, got)
		}
	}
}

func TestDetectOneScriptOneLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"საკრებულომ ხიდი დახურა": "ka", "Քաղաքային խորհուրդը փակեց կամուրջը": "hy", "ከተማው ድልድዩን ዘጋ": "am",
	} {
		if got := Detect(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Text read in a wrong encoding must score below the text itself: the guess of encodings stands on it.
func TestScoreOfWrongEncoding(t *testing.T) {
	for _, test := range []struct{ right, wrong string }{
		{"Городской совет решил закрыть мост", "Ãîðîäñêîé ñîâåò ðåøèë çàêðûòü ìîñò"},
		{"Zażółć gęślą jaźń, powiedział", "Za¿ó³æ gê¶l± ja¼ñ, powiedzia³"},
		{"市議会は古い橋を閉鎖することを決めた", "ｻﾔｵﾄｲ�､ﾏｸﾅ､､ｶｶ､�ﾊﾄｺｿ､ｹ､�､ｳ､ﾈ､�ｷ隍皃ｿ"},
	} {
		if right, wrong := Score(test.right), Score(test.wrong); right <= wrong {
			t.Errorf("%q scores %.3f, read wrongly %.3f", test.right, right, wrong)
		}
	}
}

func FuzzDetect(f *testing.F) {
	for _, text := range samples(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if score := Score(text); score > 2 {
			t.Errorf("score %f", score)
		}
		Detect(text)
	})
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat(samples(b)["en"], 100)
	for b.Loop() {
		Detect(text)
	}
}
