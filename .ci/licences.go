// Prints the licences of everything that is linked into a release, for any system; "make licences" keeps them in
// assets/licences.txt.gz. Fails when something has no licence, or one that does not allow to be linked.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
)

// module is a library, or Go itself, with the folders of it that are linked.
type module struct {
	path, version, dir string
	folders            []string
}

var licenceFile = regexp.MustCompile(`(?i)^(un)?(licen[cs]e|copying|notice|patents|ofl)([-_.][-_.\w]*)?$`)

// kinds are the words that tell a licence; the first that is found counts.
var kinds = []struct{ words, name string }{
	{"GNU GENERAL PUBLIC LICENSE", "GPL"},
	{"GNU AFFERO", "AGPL"},
	{"Apache License", "Apache-2.0"},
	{"Mozilla Public License", "MPL-2.0"},
	{"SIL OPEN FONT LICENSE", "OFL-1.1"},
	{"This is free and unencumbered software", "Unlicense"},
	{"Permission to use, copy, modify, and/or distribute", "ISC"},
	{"Permission is hereby granted, free of charge", "MIT"},
	{"must not be misrepresented; you must not", "Zlib"},
	{"Neither the name", "BSD-3-Clause"},
	{"may be used to endorse", "BSD-3-Clause"},
	{"Redistributions in binary form", "BSD-2-Clause"},
}

func main() {
	log.SetFlags(0)
	modules, err := linked()
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range modules {
		text, err := licences(m)
		if err != nil {
			log.Fatal(err)
		}
		kind, err := kindOf(text)
		if err != nil {
			log.Fatalf("%s %s: %v", m.path, m.version, err)
		}
		fmt.Printf("#### %s, %s\n\n%s\n", strings.TrimSpace(m.path+" "+m.version), kind, text)
	}
}

// linked lists Go and every library that a release for any system contains.
func linked() ([]module, error) {
	found := map[string]*module{"Go": {path: "Go", dir: runtime.GOROOT()}}
	for _, system := range []string{"linux/amd64", "windows/amd64", "darwin/arm64"} {
		goos, goarch, _ := strings.Cut(system, "/")
		list := exec.Command("go", "list", "-deps", "-json=Dir,Module", "-tags", "migrated_fynedo,accessibility,no_emoji", ".")
		list.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=1")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("listing the packages for %s: %w", system, err)
		}
		for packages := json.NewDecoder(strings.NewReader(string(out))); ; {
			var p struct {
				Dir    string
				Module *struct {
					Path, Version, Dir string
					Main               bool
				}
			}
			if err := packages.Decode(&p); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, err
			}
			if p.Module == nil || p.Module.Main {
				continue
			}
			m := found[p.Module.Path]
			if m == nil {
				m = &module{path: p.Module.Path, version: p.Module.Version, dir: p.Module.Dir}
				found[m.path] = m
			}
			m.folders = append(m.folders, p.Dir)
		}
	}
	var modules []module
	for _, m := range found {
		modules = append(modules, *m)
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(strings.ToLower(a.path), strings.ToLower(b.path)) })
	return modules, nil
}

// licences are the texts of a module: those at its root and those beside or below what is linked, each once.
func licences(m module) (string, error) {
	var texts []string
	err := filepath.WalkDir(m.dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != m.dir && (len(m.folders) == 0 || entry.Name() == "testdata" || !concerns(path, m.folders)):
			return fs.SkipDir
		case entry.IsDir() || !licenceFile.MatchString(entry.Name()):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		clean := tidy(string(text))
		if !slices.Contains(texts, clean) {
			texts = append(texts, clean)
		}
		return nil
	})
	if len(texts) == 0 && err == nil {
		err = fmt.Errorf("%s %s: there is no licence in %s", m.path, m.version, m.dir)
	}
	return strings.Join(texts, "\n"), err
}

// concerns tells whether a folder is above, below or one of those that are linked.
func concerns(folder string, linked []string) bool {
	return slices.ContainsFunc(linked, func(l string) bool {
		return strings.HasPrefix(l+"/", folder+"/") || strings.HasPrefix(folder+"/", l+"/")
	})
}

func tidy(text string) string {
	lines := strings.Split(strings.ReplaceAll(strings.ToValidUTF8(text, "?"), "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(strings.TrimLeft(line, "\f\ufeff"), " \t")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n") + "\n"
}

// kindOf names a licence by its SPDX identifier; several are joined by "and".
func kindOf(text string) (string, error) {
	var names []string
	words := strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, kind := range kinds {
		if !strings.Contains(words, strings.ToLower(kind.words)) || slices.Contains(names, kind.name) {
			continue
		}
		if strings.HasSuffix(kind.name, "GPL") {
			return "", fmt.Errorf("it is under the %s", kind.name)
		}
		if strings.HasPrefix(kind.name, "BSD-2") && len(names) > 0 {
			continue
		}
		names = append(names, kind.name)
	}
	if len(names) == 0 {
		return "", errors.New("its licence is none of those that are known; look at it and add its words to .ci/licences.go")
	}
	return strings.Join(names, " and "), nil
}
