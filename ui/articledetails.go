package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims"
)

// editArticle corrects what is known of the article that is read: all but its text.
func (d *desk) editArticle() {
	id := d.article.article
	if id == "" {
		d.status.say("Open an article first, on the left or through one of its claims.")
		return
	}
	start(d.loading, func(ctx context.Context) (claims.Article, error) { return d.store.Article(ctx, id) }, d.askArticle)
}

func (d *desk) askArticle(article claims.Article, err error) {
	if err != nil {
		d.failed(err)
		return
	}
	parts := []struct {
		name string
		part func(*claims.Article) *string
	}{
		{"Title", func(a *claims.Article) *string { return &a.Title }},
		{"Author", func(a *claims.Article) *string { return &a.Byline }},
		{"Publisher", func(a *claims.Article) *string { return &a.Publisher }},
		{"Published", func(a *claims.Article) *string { return &a.Published }},
		{"Link", func(a *claims.Article) *string { return &a.URL }},
		{"Language", func(a *claims.Article) *string { return &a.Language }},
	}
	var items []*widget.FormItem
	entries := make([]*widget.Entry, len(parts))
	for i, p := range parts {
		entries[i] = widget.NewEntry()
		entries[i].SetText(*p.part(&article))
		items = append(items, widget.NewFormItem(p.name, entries[i]))
	}
	form := dialog.NewForm("Article", "Save", "Cancel", items, func(save bool) {
		if !save {
			return
		}
		d.editor.do(func(ctx context.Context) error {
			return d.store.EditArticle(ctx, article.ID, func(a *claims.Article) {
				for i, p := range parts {
					*p.part(a) = entries[i].Text
				}
			})
		}, func() { d.status.say("Saved: " + entries[0].Text) })
	}, d.shell.window)
	form.Resize(fyne.NewSize(min(640, d.shell.window.Canvas().Size().Width-40), 380))
	form.Show()
	d.shell.window.Canvas().Focus(entries[0])
}
