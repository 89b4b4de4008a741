package cli

import (
	"strings"
	"testing"
)

func TestClaimsAreHandedOver(t *testing.T) {
	b := newBench(t)
	b.mustRun("import", "--casebook", "./desk.claimdesk", "./ferry.txt")
	b.mustRun("bundle", "--casebook", "./desk.claimdesk", "-o", "./work.claimbundle")
	if !strings.Contains(b.stderr, "handed over") {
		t.Errorf("it says %q", b.stderr)
	}
	b.mustRun("merge", "--casebook", "./other.claimdesk", "--preview", "./work.claimbundle")
	if !strings.Contains(b.stdout, "theirs\tClaim") || !strings.Contains(b.stderr, "nothing was written") {
		t.Errorf("preview: %q, %q", b.stdout, b.stderr)
	}
	b.mustRun("merge", "--casebook", "./other.claimdesk", "./work.claimbundle")
	b.mustRun("check", "--casebook", "./other.claimdesk")
	b.mustRun("export", "--casebook", "./desk.claimdesk", "-o", "./desk.csv")
	sheet := strings.ReplaceAll(b.read("desk.csv"), ",accepted,", ",researching,")
	sheet = strings.ReplaceAll(sheet, "sailors", "deckhands")
	b.write("desk.csv", strings.ReplaceAll(sheet, ",suggested,", ",accepted,"))
	b.run("", "import", "--casebook", "./desk.claimdesk", "./desk.csv")
	b.write("other.csv", strings.ReplaceAll(sheet, ",suggested,", ",researching,"))
	b.run("", "import", "--casebook", "./other.claimdesk", "./other.csv")
	b.mustRun("bundle", "--casebook", "./other.claimdesk", "--filter", "", "-o", "./back.claimbundle")
	if code := b.run("", "merge", "--casebook", "./desk.claimdesk", "./back.claimbundle"); code != failed || !strings.Contains(b.stderr, "--take") {
		t.Errorf("%d: %s", code, b.stderr)
	}
	b.mustRun("merge", "--casebook", "./desk.claimdesk", "--take", "theirs", "./back.claimbundle")
	b.mustRun("export", "--casebook", "./desk.claimdesk")
	if !strings.Contains(b.stdout, ",researching,") {
		t.Errorf("theirs was not taken: %s", b.stdout)
	}
	b.write("bad.claimbundle", "no zip")
	if code := b.run("", "merge", "--casebook", "./desk.claimdesk", "./bad.claimbundle"); code != failed || !strings.Contains(b.stderr, "no bundle at all") {
		t.Errorf("%d: %s", code, b.stderr)
	}
}
