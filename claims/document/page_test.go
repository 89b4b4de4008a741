package document

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadFiles reads each article of testdata and compares it with the .json beside it.
func TestReadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		expected, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var want Document
		if err := json.Unmarshal(expected, &want); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		article, err := os.Open(strings.TrimSuffix(file, ".json"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(article.Name(), article)
		article.Close()
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		got.MediaType, got.Original = "", nil
		if diff := cmp.Diff(&want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", article.Name(), diff)
		}
	}
}
