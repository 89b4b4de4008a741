// Package bundle is the file in which claims go from one casebook to another: a zip of rows, texts and attachments, with a
// manifest that holds the SHA-256 of every part. A bundle is read whole and checked before anything of it is used.
package bundle

import (
	"encoding/json"
	"regexp"
)

// Extension is how the name of a bundle ends.
const Extension = ".claimbundle"

// Version is the version of the format that this package writes. It reads all up to it.
const Version = 1

// The most that parts of a bundle hold, in bytes.
const (
	MaxRows       = 256 << 20
	MaxText       = 64 << 20
	MaxAttachment = 250 << 20
)

const (
	format       = "claimdesk bundle"
	manifestName = "manifest.json"
	maxManifest  = 16 << 20
	rowsName     = "rows.jsonl"
	// maxGrowth is how many times its size a bundle may hold. Rows shrink to a tenth or twentieth, attachments are stored as
	// they are; a zip bomb grows a thousandfold and more.
	maxGrowth = 200
)

// Manifest says what a bundle holds and where it comes from.
type Manifest struct {
	Format    string   `json:"format"`
	Version   int      `json:"version"`
	Casebook  string   `json:"casebook"` // hash of the first entry of its history
	Name      string   `json:"name"`     // of the casebook
	Who       string   `json:"who"`      // made the bundle
	CreatedAt string   `json:"created_at"`
	Claims    []string `json:"claims"` // ids
	Parts     []Part   `json:"parts"`
}

// Part is one file in a bundle.
type Part struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"` // bytes
	// Of an attachment:
	Name      string `json:"name,omitempty"`
	MediaType string `json:"media_type,omitempty"`
}

// Row is one row of a casebook's tables.
type Row struct {
	Table   string          `json:"table"`
	ID      string          `json:"id"`
	Claim   string          `json:"claim,omitempty"`   // id of the claim that it belongs to
	Columns json.RawMessage `json:"columns,omitempty"` // an object; none when the row was removed
	Past    []string        `json:"past,omitempty"`    // hashes of the states that it had before, oldest first
}

// partName tells the parts that a bundle may have; it leads out of no folder.
var partName = regexp.MustCompile(`^(rows\.jsonl|(texts|attachments)/[0-9a-f]{64})$`)

func textName(sum string) string       { return "texts/" + sum }
func attachmentName(sum string) string { return "attachments/" + sum }
