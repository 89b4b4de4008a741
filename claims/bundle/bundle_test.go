package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"claimdesk/claims"
)

const letter = "The ferry was late."

func sum(text string) string {
	hashed := sha256.Sum256([]byte(text))
	return hex.EncodeToString(hashed[:])
}

func write(t testing.TB) []byte {
	t.Helper()
	var file bytes.Buffer
	w, err := NewWriter(&file)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []Row{
		{Table: "claims", ID: "one", Claim: "one", Columns: json.RawMessage(`{"headline":"<Ferry>"}`), Past: []string{"a", "b"}},
		{Table: "sources", ID: "two", Claim: "one", Past: []string{"c"}},
	} {
		if err := w.Row(row); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if err := w.Text(sum(letter), letter); err != nil {
			t.Fatal(err)
		}
	}
	err = w.Attachment(sum("bytes"), "a.bin", "application/octet-stream", func(w io.Writer) error {
		_, err := io.WriteString(w, "bytes")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(Manifest{Casebook: "c", Claims: []string{"one"}}); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func open(file []byte) (*Bundle, error) {
	return Open(context.Background(), bytes.NewReader(file), int64(len(file)))
}

func TestABundleComesBack(t *testing.T) {
	ctx := context.Background()
	b, err := open(write(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Manifest.Parts) != 3 || b.Manifest.Claims[0] != "one" || !b.Has(sum("bytes"), false) || b.Has(sum("bytes"), true) {
		t.Errorf("%+v", b.Manifest)
	}
	want := []Row{
		{Table: "claims", ID: "one", Claim: "one", Columns: json.RawMessage(`{"headline":"<Ferry>"}`), Past: []string{"a", "b"}},
		{Table: "sources", ID: "two", Claim: "one", Past: []string{"c"}},
	}
	if diff := cmp.Diff(want, b.Rows); diff != "" {
		t.Error(diff)
	}
	if text, err := b.Text(ctx, sum(letter)); err != nil || text != letter {
		t.Errorf("%q, %v", text, err)
	}
	part, r, err := b.OpenAttachment(sum("bytes"))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if content, err := io.ReadAll(r); err != nil || string(content) != "bytes" || part.Name != "a.bin" || part.Size != 5 {
		t.Errorf("%+v: %q, %v", part, content, err)
	}
	if _, _, err := b.OpenAttachment(sum("none")); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := b.Text(ctx, sum("none")); !errors.Is(err, claims.ErrInvalid) {
		t.Errorf("what is not there: %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := Open(cancelled, bytes.NewReader(write(t)), int64(len(write(t)))); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// entry is a file in a zip.
type entry struct{ name, content string }

// repacked is the bundle with its entries altered.
func repacked(t testing.TB, alter func([]entry) []entry) []byte {
	t.Helper()
	file := write(t)
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var entries []entry
	for _, one := range archive.File {
		r, err := one.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, entry{one.Name, string(content)})
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, one := range alter(entries) {
		to, err := w.Create(one.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(to, one.content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// replaced has a text replaced in the entries whose names begin so.
func replaced(prefix, old, by string) func([]entry) []entry {
	return func(entries []entry) []entry {
		for i, one := range entries {
			if strings.HasPrefix(one.name, prefix) {
				entries[i].content = strings.ReplaceAll(one.content, old, by)
			}
		}
		return entries
	}
}

func TestBadBundlesAreRefused(t *testing.T) {
	whole := write(t)
	bomb := strings.Repeat("0", 4<<20)
	for name, one := range map[string]struct {
		file []byte
		want error
		says string
	}{
		"nothing":   {nil, claims.ErrInvalid, "no bundle at all"},
		"truncated": {whole[:len(whole)/2], claims.ErrInvalid, "cut off"},
		"no zip":    {[]byte("The mayor said"), claims.ErrInvalid, "no bundle at all"},
		"out of the folder": {
			repacked(t, func(list []entry) []entry { return append(list, entry{"../../x", "y"}) }), claims.ErrInvalid, "../../x",
		},
		"unknown file": {
			repacked(t, func(list []entry) []entry { return append(list, entry{"texts/" + sum("z"), "z"}) }), claims.ErrInvalid, "not in its manifest",
		},
		"twice": {
			repacked(t, func(list []entry) []entry { return append(list, list[0]) }), claims.ErrInvalid, "twice",
		},
		"missing": {
			repacked(t, func(list []entry) []entry { return slices.Delete(list, 1, 2) }), claims.ErrInvalid, "is missing",
		},
		"no manifest": {
			repacked(t, func(list []entry) []entry { return list[:len(list)-1] }), claims.ErrInvalid, "no manifest",
		},
		"manifest leads out":  {repacked(t, replaced("manifest", "texts/", "../etc/")), claims.ErrInvalid, "../etc/"},
		"another text":        {repacked(t, replaced("texts", "late", "soon")), claims.ErrInvalid, "SHA-256"},
		"another size":        {repacked(t, replaced("texts", "late", "later")), claims.ErrInvalid, "instead of"},
		"another row":         {repacked(t, replaced("rows", "Ferry", "Mayor")), claims.ErrInvalid, "SHA-256"},
		"another hash":        {repacked(t, replaced("manifest", sum("bytes"), sum("other"))), claims.ErrInvalid, "attachments/"},
		"newer":               {repacked(t, replaced("manifest", `"version": 1`, `"version": 2`)), claims.ErrNewer, "format 2"},
		"another format":      {repacked(t, replaced("manifest", "claimdesk bundle", "photo album")), claims.ErrInvalid, "another kind"},
		"manifest cut":        {repacked(t, replaced("manifest", "{", "")), claims.ErrInvalid, "manifest cannot be read"},
		"a bomb":              {repacked(t, bombed(bomb)), claims.ErrTooLarge, "times its size"},
		"a bomb of manifests": {repacked(t, replaced("manifest", "{", strings.Repeat(" ", maxManifest))), claims.ErrTooLarge, "manifest.json"},
		"rows that are none":  {repacked(t, rowed("[1]\n")), claims.ErrInvalid, "row 1"},
		"a row twice":         {repacked(t, rowed(`{"table":"claims","id":"x"}`+"\n"+`{"table":"claims","id":"x"}`)), claims.ErrInvalid, "row 2"},
		"a row without an id": {repacked(t, rowed(`{"table":"claims"}`)), claims.ErrInvalid, "row 1"},
	} {
		if _, err := open(one.file); !errors.Is(err, one.want) || !strings.Contains(err.Error(), one.says) {
			t.Errorf("%s: %v, want %q", name, err, one.says)
		}
	}
	for i := range whole {
		if i%7 != 0 {
			continue
		}
		bent := slices.Clone(whole)
		bent[i] ^= 0x55
		if b, err := open(bent); err == nil && len(b.Rows) != 2 {
			t.Errorf("byte %d bent: %d rows", i, len(b.Rows))
		}
	}
}

// bombed has a text of zeros in the bundle, rightly named in its manifest.
func bombed(zeros string) func([]entry) []entry {
	return func(list []entry) []entry {
		path := "texts/" + sum(zeros)
		list = append(list, entry{path, zeros})
		for i, one := range list {
			if one.name == manifestName {
				more, _ := json.Marshal(Part{Path: path, SHA256: sum(zeros), Size: int64(len(zeros))})
				list[i].content = strings.Replace(one.content, `"parts": [`, `"parts": [`+string(more)+",", 1)
			}
		}
		return list
	}
}

// rowed has other rows in the bundle, with their right hash.
func rowed(rows string) func([]entry) []entry {
	return func(list []entry) []entry {
		old := list[0].content
		list[0].content = rows
		for i, one := range list {
			if one.name == manifestName {
				var m Manifest
				_ = json.Unmarshal([]byte(one.content), &m)
				for j := range m.Parts {
					if m.Parts[j].SHA256 == sum(old) {
						m.Parts[j].SHA256, m.Parts[j].Size = sum(rows), int64(len(rows))
					}
				}
				text, _ := json.Marshal(m)
				list[i].content = string(text)
			}
		}
		return list
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(write(f))
	f.Add(repacked(f, replaced("manifest", `"version": 1`, `"version": 9`)))
	f.Add(repacked(f, rowed("{}")))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, file []byte) {
		b, err := open(file)
		if err != nil {
			if !errors.Is(err, claims.ErrInvalid) && !errors.Is(err, claims.ErrNewer) && !errors.Is(err, claims.ErrTooLarge) &&
				!strings.HasPrefix(err.Error(), "reading") {
				t.Errorf("an error of no kind: %v", err)
			}
			return
		}
		for _, part := range b.Manifest.Parts {
			if !partName.MatchString(part.Path) {
				t.Errorf("it holds %q", part.Path)
			}
		}
	})
}
