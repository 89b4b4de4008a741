package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gorm.io/gorm"
)

// A casebook that does not fit on the disk leaves nothing behind and says so.
func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "full.claimdesk")
	err := build(path, func(*gorm.DB) error { return nil }, "_pragma=journal_mode(DELETE)", "_pragma=max_page_count(8)")
	if err == nil || !strings.Contains(err.Error(), "disk is full") {
		t.Errorf("on a full disk: %v", err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
