package scale

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"claimdesk/claims"
)

// Default is the name of the scale that a new casebook uses.
const Default = "Generic"

// Load reads every scale of a folder, *.toml, the default one first and the rest by name. The error is claims.ErrInvalid
// and says which file is wrong and how.
func Load(folder fs.FS) ([]Scale, error) {
	names, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return nil, fmt.Errorf("listing the scales: %w", err)
	}
	scales := make([]Scale, 0, len(names))
	for _, name := range names {
		s, err := read(folder, name)
		if err != nil {
			return nil, fmt.Errorf("scale %s: %w", path.Base(name), err)
		}
		if slices.ContainsFunc(scales, func(other Scale) bool { return other.Title() == s.Title() }) {
			return nil, fmt.Errorf("scale %s: %w: %s is in another file already", path.Base(name), claims.ErrInvalid, s.Title())
		}
		scales = append(scales, s)
	}
	slices.SortStableFunc(scales, func(a, b Scale) int {
		switch {
		case a.Name == b.Name:
			return cmp.Compare(b.Version, a.Version)
		case a.Name == Default:
			return -1
		case b.Name == Default:
			return 1
		}
		return cmp.Compare(a.Name, b.Name)
	})
	return scales, nil
}

func read(folder fs.FS, name string) (Scale, error) {
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		return Scale{}, err
	}
	var s Scale
	known, err := toml.Decode(string(text), &s)
	if err != nil {
		return Scale{}, fmt.Errorf("%w: %w", claims.ErrInvalid, err)
	}
	if unknown := known.Undecoded(); len(unknown) > 0 {
		return Scale{}, fmt.Errorf("%w: there is no setting %s", claims.ErrInvalid, unknown[0])
	}
	if problem := s.problem(); problem != "" {
		return Scale{}, fmt.Errorf("%w: %s", claims.ErrInvalid, problem)
	}
	return s, nil
}

var hexColor = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// problem says what is wrong with a scale; empty when nothing is.
func (s Scale) problem() string {
	switch {
	case s.Name == "":
		return "it has no name"
	case s.Version < 1:
		return "version is to be 1 or more"
	}
	for i, label := range s.Labels {
		if problem := label.problem(); problem != "" {
			return fmt.Sprintf("label %d (%s): %s", i+1, label.Name, problem)
		}
		for _, other := range s.Labels[:i] {
			if strings.EqualFold(other.Name, label.Name) || other.Icon == label.Icon {
				return fmt.Sprintf("labels %s and %s have the same name or icon", other.Name, label.Name)
			}
		}
	}
	worst := func(l Label) bool { return l.Value == 1 }
	if best := s.Best(); best > 0 && (best == 1 || !slices.ContainsFunc(s.Labels, worst)) {
		return "its numbers are to go from 1, the worst, to more than 1"
	}
	return ""
}

func (l Label) problem() string {
	switch {
	case l.Name == "":
		return "it has no name"
	case l.Definition == "":
		return "it has no definition"
	case !hexColor.MatchString(l.Color):
		return "color is to be written like #1a2b3c"
	case l.Icon == "":
		return "the icon is missing"
	case l.Value < 0:
		return "value is to be 1 or more, or left out"
	case !slices.Contains([]Bucket{True, Mixed, False, Other}, l.Bucket):
		return "bucket is to be true, mixed, false or other"
	}
	return ""
}
