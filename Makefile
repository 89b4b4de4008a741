# What a newcomer needs: "make run" and "make test". What a release needs: "make package-linux" and its kin, each of which
# makes the packages of the newest commit in DIST.

TAGS = migrated_fynedo
DIST = .ci/dist

.PHONY: run test licences package-linux package-windows package-macos

# The window is drawn through C libraries; the script installs those that are missing.
run:
	.ci/libraries
	go run -tags $(TAGS) . $(CASEBOOK)

# Needs Go and nothing else: no display, no C compiler.
test:
	CGO_ENABLED=0 go test -tags ci,$(TAGS) ./...

# After a change of go.mod: collects the licences that the application shows.
licences:
	go run .ci/licences.go | gzip -9n >assets/licences.txt.gz

# On Linux.
package-linux:
	.ci/libraries librsvg2-bin xz-utils
	.ci/package/linux $(DIST)

# On Linux too: the installer is made with a cross compiler.
package-windows:
	.ci/libraries clang gcc-mingw-w64-x86-64 nsis zip
	.ci/package/windows $(DIST)

# On a Mac; elsewhere only the layout of the bundle is made.
package-macos:
	.ci/package/macos $(DIST)
