# What a newcomer needs: "make run" and "make test".

TAGS = migrated_fynedo

.PHONY: run test

# The window is drawn through C libraries; the script installs those that are missing.
run:
	.ci/libraries
	go run -tags $(TAGS) . $(CASEBOOK)

# Needs Go and nothing else: no display, no C compiler.
test:
	CGO_ENABLED=0 go test -tags ci,$(TAGS) ./...
