package ui

import (
	"context"
	"encoding/json"
	"slices"

	"claimdesk/data"
)

// chooseProfile asks who sits in front of the window: the history and reviews carry the name. Those who worked on the
// casebook before are offered.
func (d *desk) chooseProfile() {
	start(d.stepping, d.profiles, func(names []string, err error) {
		if err != nil {
			d.failed(err)
			return
		}
		if !slices.Contains(names, d.store.Who()) {
			names = append([]string{d.store.Who()}, names...)
		}
		var options []option
		for _, name := range names {
			o := option{name: name}
			if name == d.store.Who() {
				o.detail = "now"
			}
			options = append(options, o)
		}
		pickOrType(d.shell.window.Canvas(), "Who are you?", options, func(name string) { d.useProfile(names, name) })
	})
}

// profiles are the names of those who work on the casebook.
func (d *desk) profiles(ctx context.Context) (names []string, err error) {
	text, err := d.store.Setting(ctx, data.SettingProfiles)
	if err != nil || text == "" {
		return nil, err
	}
	if err := json.Unmarshal([]byte(text), &names); err != nil {
		return nil, nil // the list is a help; without it a name is typed
	}
	return names, nil
}

func (d *desk) useProfile(names []string, name string) {
	d.flush()
	d.shell.settings.setName(name)
	d.store.SetWho(name)
	d.status.say("You work as " + name + ".")
	if d.current != 0 {
		d.load() // a reviewer sees another thing than the author
	}
	if slices.Contains(names, name) {
		return
	}
	text, err := json.Marshal(append(names, name))
	if err != nil {
		d.failed(err)
		return
	}
	d.editor.do(func(ctx context.Context) error { return d.store.SetSetting(ctx, data.SettingProfiles, string(text)) }, nil)
}
