package assets

import _ "embed"

//go:embed model/worth.bin.gz
var model []byte

// Model is the check-worthiness model that claims/train writes.
func Model() ([]byte, error) { return unpacked(model, "the model") }
