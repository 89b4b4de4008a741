package ui

import "syscall"

// onNetwork tells whether a folder is on another computer.
func onNetwork(folder string) bool {
	const local = 0x1000 // MNT_LOCAL of sys/mount.h
	var about syscall.Statfs_t
	return syscall.Statfs(folder, &about) == nil && about.Flags&local == 0
}
