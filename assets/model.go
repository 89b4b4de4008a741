package assets

import _ "embed"

// Model is the check-worthiness model that claims/train writes.
//
//go:embed model/worth.bin
var Model []byte
