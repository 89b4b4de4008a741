package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"claimdesk/assets"
)

// newWelcome is what an empty casebook shows: what to do first.
func newWelcome(d *desk) fyne.CanvasObject {
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("icon.svg", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(72, 72))
	title := widget.NewLabelWithStyle("Start with an article", fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	text := widget.NewLabel("Paste a text or the address of a page (Ctrl+V), or drop web pages, texts, Word and subtitle files onto this window. Claimdesk proposes the claims in it; you accept, source and judge them. Everything stays in one file on this computer.")
	text.Wrapping = fyne.TextWrapWord
	text.Alignment = fyne.TextAlignCenter
	add := widget.NewButtonWithIcon("Add an article (Ctrl+N)", theme.ContentAddIcon(), d.addArticle)
	add.Importance = widget.HighImportance
	sample := widget.NewButtonWithIcon("Open the sample", theme.DocumentIcon(), d.addSample)
	open := widget.NewButtonWithIcon("Open a casebook…", theme.FolderOpenIcon(), d.shell.openDialog)
	return container.NewCenter(container.NewVBox(
		icon, title,
		container.NewGridWrap(fyne.NewSize(480, 104), text),
		container.NewCenter(container.NewVBox(add, sample, open)),
	))
}
