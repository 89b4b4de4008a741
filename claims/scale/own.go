package scale

import (
	"encoding/json"
	"fmt"
	"slices"

	"claimdesk/claims"
)

// Check tells whether a scale can be used. The error is claims.ErrInvalid and says what is wrong.
func (s Scale) Check() error {
	if problem := s.problem(); problem != "" {
		return fmt.Errorf("the scale is %w: %s", claims.ErrInvalid, problem)
	}
	return nil
}

// ParseOwn reads the scales that a desk made itself, as a casebook keeps them. The error is claims.ErrInvalid.
func ParseOwn(text string) ([]Scale, error) {
	if text == "" {
		return nil, nil
	}
	var list []Scale
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		return nil, fmt.Errorf("the casebook’s own scales are %w: %w", claims.ErrInvalid, err)
	}
	for i, s := range list {
		if err := s.Check(); err != nil {
			return nil, fmt.Errorf("%s: %w", s.Title(), err)
		}
		if slices.ContainsFunc(list[:i], func(other Scale) bool { return other.Title() == s.Title() }) {
			return nil, fmt.Errorf("%s is there twice: %w", s.Title(), claims.ErrInvalid)
		}
	}
	return list, nil
}

// FormatOwn writes what ParseOwn reads.
func FormatOwn(list []Scale) (string, error) {
	text, err := json.Marshal(list)
	if err != nil {
		return "", fmt.Errorf("writing the scales: %w", err)
	}
	return string(text), nil
}

// Next is the scale as its next version, above all versions of the same name in the list: what was given on an older
// version stays what it was.
func (s Scale) Next(all []Scale) Scale {
	s.Version = 1
	for _, other := range all {
		if other.Name == s.Name {
			s.Version = max(s.Version, other.Version+1)
		}
	}
	s.Labels = slices.Clone(s.Labels)
	return s
}

// Newest lists of each name the newest version, in the order of the list.
func Newest(all []Scale) []Scale {
	var list []Scale
	for _, s := range all {
		if !slices.ContainsFunc(all, func(o Scale) bool { return o.Name == s.Name && o.Version > s.Version }) {
			list = append(list, s)
		}
	}
	return list
}
