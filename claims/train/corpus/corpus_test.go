package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

func write(t *testing.T, path, content string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	header := "Sentence_id\tText\tclass_label\n"
	write(t, filepath.Join(dir, "claimbuster", "kfold_25ncs.json"), `[{"text": "Rents rose.", "label": 1}]`)
	write(t, filepath.Join(dir, "checkthat2024", "CT24_checkworthy_english_train.tsv"),
		header+"1\tRENTS ROSE\tNo\n2\t\"He said \"\"no\"\".\"\tNo\n3\tHeld out.\tYes\n")
	write(t, filepath.Join(dir, "checkthat2024", "CT24_checkworthy_english_dev-test.tsv"), header+"4\tHeld out.\tYes\n")
	write(t, filepath.Join(dir, "checkthat2019", "b.tsv"), "1\tODA\tSecond file.\t0\r\n")
	write(t, filepath.Join(dir, "checkthat2019", "a.tsv"), "1\tREED\tFirst \"file\".\t1\n")
	training, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(training.Checkworthy) != 2 || training.Checkworthy[0].Label != 1 || training.Checkworthy[1].Text != `He said "no".` {
		t.Errorf("check-worthy rows %+v", training.Checkworthy)
	}
	if len(training.Chosen) != 2 || training.Chosen[0].Text != `First "file".` || training.Chosen[0].Label != 1 {
		t.Errorf("transcripts %+v", training.Chosen)
	}
	if rest := training.Without(Texts(training.Chosen[:1])); len(rest.Chosen) != 1 || len(rest.Checkworthy) != 2 {
		t.Errorf("%d and %d rows are left", len(rest.Chosen), len(rest.Checkworthy))
	}
	if _, err := Load(t.TempDir()); err == nil {
		t.Error("an empty folder loads")
	}
}

func TestFiles(t *testing.T) {
	rows := []Row{{File: "a"}, {File: "a"}, {File: "b"}}
	if files := Files(rows); len(files) != 2 || len(files[0]) != 2 || len(files[1]) != 1 {
		t.Errorf("files %v", files)
	}
}
