package document

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"claimdesk/claims"
)

func TestReadPlainTextUnchanged(t *testing.T) {
	const text = "Harbour dues rise again\n\nThe port of Vallmar  raised its dues\tby 4.5 %.\n\n\n  “Nobody asked us,” said Ida Brandt.\n"
	for name, content := range map[string]string{
		"as it is":           text,
		"byte-order mark":    "\ufeff" + text,
		"line ends":          strings.ReplaceAll(text, "\n", "\r\n"),
		"mark and line ends": "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n"),
	} {
		document, err := Read("port.txt", strings.NewReader(content))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if document.Text != text {
			t.Errorf("%s: got %q", name, document.Text)
		}
		if document.Title != "Harbour dues rise again" || document.Language != "en" || document.MediaType != "text/plain" {
			t.Errorf("%s: got title %q, language %q, media type %q", name, document.Title, document.Language, document.MediaType)
		}
		if string(document.Original) != content {
			t.Errorf("%s: the original is not the bytes that came in", name)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for _, test := range []struct {
		name, content string
		kind          error
		message       string
	}{
		{"photo.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF\x00", claims.ErrBinary, "photo.jpg: not a text file: save the article as .txt or .html, or paste its text"},
		{"-", "%PDF-1.7\n%âãÏÓ\n", claims.ErrBinary, "standard input: not a text file: save the article as .txt or .html, or paste its text"},
		{"report.docx", "PK\x03\x04\x14", claims.ErrBinary, ""},
		{"setup.txt", "MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff", claims.ErrBinary, ""},
		{"blank.txt", " \r\n\t\n", claims.ErrEmpty, "blank.txt: empty: it holds no text to check; choose another file, or paste the text"},
		{"", "", claims.ErrEmpty, "pasted text: empty: it holds no text to check; choose another file, or paste the text"},
		{"big.txt", strings.Repeat("word ", MaxSize/5+1), claims.ErrTooLarge, "big.txt: too large: an article may have up to 20 MiB; split it, or paste the part you need"},
	} {
		_, err := Read(test.name, strings.NewReader(test.content))
		if !errors.Is(err, test.kind) {
			t.Errorf("%s: got %v, want %v", test.name, err, test.kind)
		} else if test.message != "" && err.Error() != test.message {
			t.Errorf("%s: got %q, want %q", test.name, err, test.message)
		}
	}
}

// endless gives bytes for ever and counts them.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += len(p)
	return len(p), nil
}

func TestReadStopsAtMaxSize(t *testing.T) {
	var source endless
	if _, err := Read("big.txt", &source); !errors.Is(err, claims.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
	if source.read > MaxSize+1 {
		t.Errorf("%d bytes were read", source.read)
	}
}

func TestReadPassesErrorsOn(t *testing.T) {
	failure := errors.New("the disk is on fire")
	_, err := Read("story.txt", iotest.ErrReader(failure))
	if !errors.Is(err, failure) || err.Error() != "reading story.txt: the disk is on fire" {
		t.Errorf("got %v", err)
	}
}

func TestPlainTitle(t *testing.T) {
	for text, want := range map[string]string{
		"Fares rise\n\nThe fares rise.":                                                                          "Fares rise",
		"Fares rise, says board.\n\nThe fares rise.":                                                             "Fares rise, says board",
		"Ferry sold to the U.S.\n\nIt was sold.":                                                                 "Ferry sold to the U.S.",
		"\n\n  Fares rise\nThe fares on the ferries rise.":                                                       "Fares rise",
		"Fares rise\nBy Ida Brandt\n\nThe fares rise.":                                                           "Fares rise",
		"The fares on the ferries\nrise by a fifth in June, the board said, and more.":                           "The fares on the ferries rise by a fifth in June, the board said, and more",
		"The fares on all of the ferries rise by a fifth in June. The board said so on Friday after it had met.": "The fares on all of the ferries rise by a fifth in June",
		"The fares on all of the ferries to the islands rise by a fifth in June, the board said on Friday.":      "The fares on all of the ferries to the islands rise by a fifth in June, the",
		"Fares": "Fares",
		"***":   "***",
	} {
		if got := plainTitle(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
