package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"claimdesk/claims"
)

// archive is a zip archive with one part.
func archive(t testing.TB, part, content string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	file, err := w.Create(part)
	if err == nil {
		_, err = file.Write([]byte(content))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	wordPart = "word/document.xml"
	wordText = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry plan paused</w:t></w:r></w:p><w:p/>
<w:p><w:r><w:t xml:space="preserve">The council voted </w:t></w:r><w:ins><w:r><w:t>9 to 4</w:t></w:r></w:ins><w:del><w:r><w:delText>8 to 5</w:delText></w:r></w:del><w:r><w:tab/><w:t>on Monday.</w:t><w:instrText>PAGE</w:instrText></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boats</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>&lt; 6</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><mc:AlternateContent><mc:Choice><w:t>Boxed.</w:t></mc:Choice><mc:Fallback><w:t>Boxed.</w:t></mc:Fallback></mc:AlternateContent></w:p>
</w:body></w:document>`
	openPart = "content.xml"
	openText = `<?xml version="1.0"?><o:document-content xmlns:o="o" xmlns:text="t"><o:body><o:text>
<text:tracked-changes><text:deletion><text:p>Gone.</text:p></text:deletion></text:tracked-changes>
<text:h>Ferry plan paused</text:h>
<text:p>The <text:span>council</text:span><text:s text:c="2"/>voted<text:line-break/>9 to 4.<text:note><text:note-body><text:p>As minuted.</text:p></text:note-body></text:note></text:p>
<text:p></text:p></o:text></o:body></o:document-content>`
)

func TestReadWordProcessors(t *testing.T) {
	for _, test := range []struct{ name, content, text string }{
		{"plan.docx", archive(t, wordPart, wordText), "Ferry plan paused\n\nThe council voted 9 to 4 on Monday.\n\nBoats\n\n< 6\n\nBoxed."},
		{"plan.ODT", archive(t, openPart, openText), "Ferry plan paused\n\nThe council voted 9 to 4."},
	} {
		doc, err := Read(test.name, strings.NewReader(test.content))
		if err != nil || doc.Text != test.text || doc.Title != "Ferry plan paused" || doc.Language != "en" || string(doc.Original) != test.content {
			t.Errorf("%s: %+v, %v", test.name, doc, err)
		}
	}
}

func TestReadBadWordProcessors(t *testing.T) {
	whole := archive(t, wordPart, wordText)
	for name, test := range map[string]struct {
		content string
		want    error
	}{
		"text.docx":    {"The council voted.", claims.ErrBinary},
		"half.docx":    {whole[:len(whole)/2], claims.ErrBinary},
		"damaged.docx": {archive(t, wordPart, wordText[:len(wordText)-40]), claims.ErrBinary},
		"sheet.docx":   {archive(t, "xl/workbook.xml", wordText), claims.ErrBinary},
		"empty.odt":    {archive(t, openPart, "<p> </p>"), claims.ErrEmpty},
		"long.odt":     {archive(t, openPart, "<p>"+strings.Repeat("The council voted. ", MaxSize/19+1)+"</p>"), claims.ErrTooLarge},
		"bomb.odt":     {archive(t, openPart, "<p>"+strings.Repeat(" ", mostMarkup)+"</p>"), claims.ErrTooLarge},
	} {
		if doc, err := Read(name, strings.NewReader(test.content)); !errors.Is(err, test.want) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v, %v", name, doc, err)
		}
	}
}
