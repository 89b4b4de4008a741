package dossier

import (
	_ "embed" // for the page's parts
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

var (
	//go:embed page.html
	pageText string
	//go:embed style.css
	styleText string
)

// page writes a dossier as HTML. The templates escape every text for the place where it stands.
type page struct{ parts *template.Template }

func newPage(icons map[string]template.HTML) (page, error) {
	parts, err := template.New("page").Funcs(template.FuncMap{
		"style":     func() template.CSS { return template.CSS(styleText) },
		"rationale": Rationale,
		"capital":   capital,
		"short":     func(hash string) string { return hash[:min(len(hash), 12)] },
		"icon":      func(name string) template.HTML { return icons[name] },
	}).Parse(pageText)
	return page{parts}, err
}

func (p page) begin(w io.Writer, h head) error    { return p.parts.ExecuteTemplate(w, "head", h) }
func (p page) article(w io.Writer, a place) error { return p.parts.ExecuteTemplate(w, "article", a) }
func (p page) check(w io.Writer, v view) error    { return p.parts.ExecuteTemplate(w, "check", v) }
func (p page) end(w io.Writer, f foot) error      { return p.parts.ExecuteTemplate(w, "foot", f) }

var drawing = regexp.MustCompile(`(?s)viewBox="([-0-9. ]+)"[^>]*>\s*(<path[^<>]*/>(?:\s*<path[^<>]*/>)*)\s*</svg>`)

// readIcons reads the pictures of a folder, *.svg, and takes from each the paths alone, in the colour of the text around
// it. The error names a file that holds anything else.
func readIcons(folder fs.FS) (map[string]template.HTML, error) {
	icons := map[string]template.HTML{}
	if folder == nil {
		return icons, nil
	}
	names, err := fs.Glob(folder, "*.svg")
	if err != nil {
		return nil, fmt.Errorf("reading the pictures of verdicts: %w", err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, fmt.Errorf("reading the pictures of verdicts: %w", err)
		}
		parts := drawing.FindSubmatch(text)
		if parts == nil {
			return nil, fmt.Errorf("the picture %s is not made of paths", name)
		}
		paths := strings.ReplaceAll(string(parts[2]), `fill="#000000"`, `fill="currentColor"`)
		icons[strings.TrimSuffix(path.Base(name), ".svg")] = template.HTML(
			`<svg class="icon" viewBox="` + string(parts[1]) + `" aria-hidden="true">` + paths + `</svg>`)
	}
	return icons, nil
}
