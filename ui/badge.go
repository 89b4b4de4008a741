package ui

import (
	"bytes"
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"claimdesk/assets"
	"claimdesk/claims"
	"claimdesk/claims/scale"
)

// badge is the picture and colour of a claim: its verdict when it has one, else where the work stands. The picture alone
// tells what it is.
type badge struct {
	icon  string // in assets.Icons
	light uint32 // colour on a light background
	dark  uint32
}

func (b badge) hexOn(variant fyne.ThemeVariant) uint32 {
	if isDark(variant) {
		return b.dark
	}
	return b.light
}

func (b badge) colorOn(variant fyne.ThemeVariant) color.Color { return rgb(b.hexOn(variant)) }

// resource is the picture in the badge's colour. Pictures are told apart by their name, so it names the colour too.
func (b badge) resource(variant fyne.ThemeVariant) fyne.Resource {
	picture, err := assets.Icons.ReadFile("icons/" + b.icon + ".svg")
	if err != nil {
		return theme.QuestionIcon()
	}
	hex := fmt.Sprintf("#%06x", b.hexOn(variant))
	return fyne.NewStaticResource(b.icon+hex+".svg", bytes.ReplaceAll(picture, []byte("#000000"), []byte(hex)))
}

// isDark tells whether the theme in use draws on a dark background, whatever the system's own variant.
func isDark(variant fyne.ThemeVariant) bool {
	r, g, b, _ := fyne.CurrentApp().Settings().Theme().Color(theme.ColorNameBackground, variant).RGBA()
	return r+g+b < 3*0x7fff
}

var statusBadges = map[claims.Status]badge{
	claims.Suggested:     {icon: "question", light: 0x8A6D00, dark: 0xE0C04A},
	claims.Accepted:      {icon: "dot", light: 0x1D5FBF, dark: 0x6EA8F7},
	claims.Researching:   {icon: "half", light: 0x1D5FBF, dark: 0x6EA8F7},
	claims.AwaitingReply: {icon: "dots", light: 0x6B4FA3, dark: 0xB7A0EA},
	claims.InReview:      {icon: "target", light: 0x6B4FA3, dark: 0xB7A0EA},
	claims.Approved:      {icon: "diamond", light: 0x1B7A4B, dark: 0x62C796},
	claims.Published:     {icon: "star", light: 0x1B7A4B, dark: 0x62C796},
	claims.Dropped:       {icon: "dash", light: 0x6A737D, dark: 0x8B949E},
	claims.Withdrawn:     {icon: "dash", light: 0x6A737D, dark: 0x8B949E},
}

// badges knows the scales that verdicts are given on.
type badges struct{ scales []scale.Scale }

func (b badges) of(c claims.Claim) badge {
	if c.Verdict == "" || c.Status == claims.Dropped || c.Status == claims.InReview { // a second reader judges blind
		return statusBadges[c.Status]
	}
	if label, ok := b.label(c.Scale, c.Verdict); ok {
		return labelBadge(label)
	}
	return badge{icon: "dot", light: 0x6A737D, dark: 0x8B949E}
}

func (b badges) label(title, name string) (scale.Label, bool) {
	for _, s := range b.scales {
		if s.Title() == title {
			return s.Label(name)
		}
	}
	return scale.Label{}, false
}

// named is the badge of a label of any scale.
func (b badges) named(verdict string) badge {
	for _, s := range b.scales {
		if label, ok := s.Label(verdict); ok {
			return labelBadge(label)
		}
	}
	return badge{icon: "dot", light: 0x6A737D, dark: 0x8B949E}
}

func labelBadge(l scale.Label) badge {
	hex, err := strconv.ParseUint(strings.TrimPrefix(l.Color, "#"), 16, 32)
	if err != nil {
		hex = 0x6A737D
	}
	return badge{icon: l.Icon, light: uint32(hex), dark: lighter(uint32(hex))}
}

// lighter moves a colour half way to white, for dark backgrounds.
func lighter(hex uint32) uint32 {
	half := func(shift uint) uint32 { return (hex>>shift&0xff + 0xff*2/3) * 3 / 5 << shift }
	return half(16) | half(8) | half(0)
}
