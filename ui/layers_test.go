package ui

import (
	"os/exec"
	"strings"
	"testing"
)

// The arrows between the layers; a test that cannot list packages fails.
func TestLayers(t *testing.T) {
	const (
		toolkit = "fyne.io/fyne/v2"
		storage = "gorm.io/gorm"
	)
	forbidden := []struct {
		layer   string // packages that begin so
		imports []string
	}{
		{"claimdesk/claims", []string{toolkit, storage, "net/http", "github.com/glebarez", "claimdesk/data", "claimdesk/ui"}},
		{"claimdesk/data", []string{toolkit, "claimdesk/ui", "claimdesk/assets"}},
		{"claimdesk/ui", []string{toolkit + "/app", storage, "github.com/glebarez"}},
		{"claimdesk/ui/reader", []string{"claimdesk/claims", "claimdesk/data", "claimdesk/assets"}},
		{"claimdesk/ui/cli", []string{toolkit}},
		{"claimdesk/assets", []string{"claimdesk/", toolkit, storage}},
	}
	out, err := exec.Command("go", "list", "-tags", "ci,migrated_fynedo", "-f",
		"{{.ImportPath}}{{range .Imports}} {{.}}{{end}}", "claimdesk/...").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	packages := 0
	for line := range strings.Lines(string(out)) {
		names := strings.Fields(line)
		if len(names) == 0 || !strings.HasPrefix(names[0], "claimdesk") {
			continue
		}
		packages++
		for _, rule := range forbidden {
			if !within(names[0], rule.layer) {
				continue
			}
			for _, imported := range names[1:] {
				for _, wrong := range rule.imports {
					if within(imported, wrong) {
						t.Errorf("%s imports %s", names[0], imported)
					}
				}
			}
		}
	}
	if packages < 10 {
		t.Errorf("only %d packages were looked at", packages)
	}
}

func within(path, root string) bool {
	return path == root || strings.HasPrefix(path, strings.TrimSuffix(root, "/")+"/")
}
