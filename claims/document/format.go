package document

import (
	"path/filepath"
	"slices"
	"strings"
)

// format is a kind of file that holds an article.
type format struct {
	mediaType  string
	extensions []string                  // of the files that are of this kind, with the dot
	recognise  func(content []byte) bool // whether content of unknown name is of this kind
	read       func(name string, content []byte) (*Document, error)
}

// formats lists what Claimdesk reads. The last takes whatever none before it recognises.
func formats() []format {
	return []format{
		{"text/html", []string{".html", ".htm", ".xhtml"}, looksLikeHTML, readHTML},
		{"text/markdown", []string{".md", ".markdown"}, never, readMarkdown},
		{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", []string{".docx"}, never, readWord},
		{"application/vnd.oasis.opendocument.text", []string{".odt"}, never, readOpenDocument},
		{"application/x-subrip", []string{".srt"}, never, readSubtitles},
		{"text/vtt", []string{".vtt"}, never, readSubtitles},
		{"text/plain", []string{".txt", ".text"}, always, readPlain},
	}
}

func never([]byte) bool  { return false }
func always([]byte) bool { return true }

// formatOf says how to read a file: by its extension, and where that says nothing by its content.
func formatOf(name string, content []byte) format {
	all := formats()
	extension := strings.ToLower(filepath.Ext(name))
	if i := slices.IndexFunc(all, func(f format) bool { return slices.Contains(f.extensions, extension) }); i >= 0 {
		return all[i]
	}
	return all[slices.IndexFunc(all, func(f format) bool { return f.recognise(content) })]
}

// Extensions lists how the names of files that hold articles end, in lower case and with the dot.
func Extensions() []string {
	var list []string
	for _, f := range formats() {
		list = append(list, f.extensions...)
	}
	return list
}
