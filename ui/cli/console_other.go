//go:build !windows

package cli

// AttachConsole does what Windows needs before a program with a window can print; elsewhere nothing.
func AttachConsole() {}
