package ui

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"claimdesk/claims/preflight"
	"claimdesk/data"
)

// editStandard shows what the casebook asks of a check before it is published; each rule can be off, a warning or a block.
func (d *desk) editStandard() {
	start(d.stepping, d.store.Standard, func(standard preflight.Standard, err error) {
		if err != nil {
			d.failed(err)
			return
		}
		d.showStandard(standard)
	})
}

var levelNames = []string{"Off", "Warning", "Required"}

func (d *desk) showStandard(standard preflight.Standard) {
	standard = maps.Clone(standard)
	if standard == nil {
		standard = preflight.Standard{}
	}
	var sheet *dialog.CustomDialog
	dismiss := func() { sheet.Hide() }
	inSheet := &editor{leave: dismiss, command: func(rune) bool { return false }}
	save := func() {
		kept := maps.Clone(standard)
		d.editor.do(func(ctx context.Context) error { return d.store.SetStandard(ctx, kept) }, nil)
	}
	rows := container.NewVBox()
	var levels []*segments
	for _, rule := range preflight.Rules() {
		text := widget.NewLabel(rule.Sentence)
		text.Wrapping = fyne.TextWrapWord
		level := newSegments(inSheet, levelNames, func(i int) {
			standard[rule.ID] = preflight.Levels()[i]
			save()
		})
		level.show(slices.Index(preflight.Levels(), standard.Level(rule)))
		levels = append(levels, level)
		rows.Add(container.NewBorder(nil, nil, nil, container.NewCenter(level), text))
	}
	reset := newSheetButton("As delivered", nil, func() {
		clear(standard)
		for i, rule := range preflight.Rules() {
			levels[i].show(slices.Index(preflight.Levels(), rule.Default))
		}
		save()
	}, dismiss)
	shut := newSheetButton("Close", nil, dismiss, dismiss)
	shut.Importance = widget.HighImportance
	note := widget.NewLabel("The standard belongs to this casebook. What is required must be there before a check is published; a warning is only shown.")
	note.Wrapping = fyne.TextWrapWord
	sheet = d.shell.sheet("What a check needs before it is published", container.NewBorder(note,
		container.NewBorder(nil, nil, reset, shut), nil, nil, container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, barRoom), rows))))
	d.shell.window.Canvas().Focus(levels[0])
}

// editDesk asks for the organisation that publishes the checks, as ClaimReview and dossiers name it.
func (d *desk) editDesk() {
	start(d.stepping, func(ctx context.Context) (map[string]string, error) {
		all := map[string]string{}
		for _, name := range deskSettings {
			value, err := d.store.Setting(ctx, name)
			if err != nil {
				return nil, err
			}
			all[name] = value
		}
		return all, nil
	}, func(values map[string]string, err error) {
		if err != nil {
			d.failed(err)
			return
		}
		d.askDesk(values)
	})
}

var deskSettings = []string{data.SettingDesk, data.SettingDeskURL, data.SettingDeskLogoURL}

func (d *desk) askDesk(values map[string]string) {
	boxes := make([]*keyEntry, len(deskSettings))
	for i, name := range deskSettings {
		boxes[i] = newKeyEntry(nil)
		boxes[i].SetText(values[name])
	}
	boxes[1].SetPlaceHolder("https://")
	boxes[2].SetPlaceHolder("https://")
	d.shell.put(question{
		title: "Who publishes the checks", yes: "Save", size: fyne.NewSize(560, 270), first: boxes[0], boxes: boxes,
		content: container.NewVBox(
			captioned("Name of the desk or organisation", boxes[0]), captioned("Its address on the web", boxes[1]), captioned("Address of its logo", boxes[2])),
		do: func() {
			for i, name := range deskSettings {
				if text := boxes[i].Text; text != values[name] {
					d.editor.do(func(ctx context.Context) error { return d.store.SetSetting(ctx, name, text) }, nil)
				}
			}
		},
	})
}
