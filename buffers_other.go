//go:build ci || !linux

package main

// chooseBuffers asks for nothing: no window is drawn, or the system's own OpenGL draws it, which need not have such buffers.
func chooseBuffers() {}
