//go:build !ci

package main

import "github.com/go-gl/glfw/v3.4/glfw"

// chooseBuffers asks for a window without depth and stencil: Fyne draws flat, but clears the depth of all pixels for each
// frame, and around the stencil beside it, which costs a tenth of the frame where OpenGL is done by software.
func chooseBuffers() {
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
}
