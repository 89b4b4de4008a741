package ui

import (
	"context"
	"fmt"
	"io"
	"io/fs"

	"claimdesk/assets"
	"claimdesk/claims/dossier"
	"claimdesk/claims/filter"
	"claimdesk/data"
)

// exportDossier asks which claims to write for people, and how.
func (d *desk) exportDossier() {
	var options []option
	if d.current != 0 {
		options = append(options, option{name: "claim", label: "This claim"})
	}
	if d.article.article != "" {
		options = append(options, option{name: "article", label: "All claims of the article that is read"})
	}
	options = append(options, option{name: "list", label: "The list: " + counted(len(d.list.nums), "claim")})
	pick(d.shell.window.Canvas(), "A dossier of", options, func(what string) {
		pick(d.shell.window.Canvas(), "Written as", []option{
			{name: string(dossier.HTML), label: "A page to read and print", detail: "HTML"}, {name: string(dossier.Markdown), label: "Text with marks", detail: "Markdown"},
		}, func(format string) { d.writeDossier(what, dossier.Format(format)) })
	})
}

func (d *desk) writeDossier(what string, format dossier.Format) {
	o := outgoing{title: "Export a dossier", kind: "dossier", ending: ".html", rows: "claim"}
	if format == dossier.Markdown {
		o.ending = ".md"
	}
	shown := d.query()
	shown.Sort = data.ByArticle
	of, said := data.Selection{Query: shown}, counted(len(d.list.nums), "claim")
	options := dossier.Options{Filter: shown.Filter.String(), Scales: d.badges.scales}
	switch what {
	case "claim":
		of, said, options.Filter = data.Selection{Nums: []int64{d.current}}, "1 claim", ""
	case "article":
		of.Filter = filter.Filter{}.With(filter.Term{Field: filter.Article, Value: d.article.article})
		said, options.Filter = "all claims of the article", ""
	}
	icons, err := fs.Sub(assets.Icons, "icons")
	if err != nil {
		d.failed(fmt.Errorf("reading the pictures of verdicts: %w", err))
		return
	}
	options.Icons = icons
	o.write = func(ctx context.Context, w io.Writer, of data.Selection, progress func(done, total int)) (int, []data.LeftOut, error) {
		rows, err := d.store.ExportDossier(ctx, w, format, of, options, progress)
		return rows, nil, err
	}
	d.exportSelection(o, of, said)
}
