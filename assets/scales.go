// Package assets holds the files that Claimdesk carries with it. It only embeds.
package assets

import "embed"

// Scales are the verdict scales that ship, in the folder scales.
//
//go:embed scales/*.toml
var Scales embed.FS
