package claimreview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"claimdesk/claims"
)

// Validate holds one ClaimReview object against the rules of what goes out: what is required is there, numbers are whole
// and make a scale, and nothing is empty, null or zero. The error is claims.ErrInvalid and names the property.
func Validate(object []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(object))
	decoder.UseNumber()
	var value map[string]any
	if err := decoder.Decode(&value); err != nil {
		return fmt.Errorf("ClaimReview: %w: %w", claims.ErrInvalid, err)
	}
	for _, check := range []func(map[string]any) string{requirements, ratingProblem} {
		if problem := check(value); problem != "" {
			return fmt.Errorf("ClaimReview: %w: %s", claims.ErrInvalid, problem)
		}
	}
	if path := empty("", value); path != "" {
		return fmt.Errorf("ClaimReview: %w: %s is empty", claims.ErrInvalid, path)
	}
	return nil
}

func requirements(value map[string]any) string {
	reviewed, _ := value["claimReviewed"].(string)
	address, _ := value["url"].(string)
	switch {
	case value["@context"] != "https://schema.org" || value["@type"] != "ClaimReview":
		return "it is no ClaimReview of schema.org"
	case reviewed == "" || utf8.RuneCountInString(reviewed) > claims.MaxHeadline:
		return fmt.Sprintf("claimReviewed has to have 1 to %d characters", claims.MaxHeadline)
	case !isWebAddress(address):
		return "url is no address of the web"
	}
	for _, dated := range []any{value, value["itemReviewed"]} {
		if holder, ok := dated.(map[string]any); ok && holder["datePublished"] != nil {
			if day, ok := holder["datePublished"].(string); !ok || !isoDate.MatchString(day) {
				return "datePublished is no date"
			}
		}
	}
	return ""
}

func ratingProblem(value map[string]any) string {
	given, _ := value["reviewRating"].(map[string]any)
	if name, _ := given["alternateName"].(string); name == "" {
		return "reviewRating.alternateName is missing"
	}
	var numbers []int
	for _, name := range []string{"worstRating", "ratingValue", "bestRating"} {
		if given[name] == nil {
			continue
		}
		number, _ := given[name].(json.Number)
		whole, err := strconv.Atoi(number.String())
		if err != nil {
			return name + " is no whole number"
		}
		numbers = append(numbers, whole)
	}
	switch {
	case len(numbers) == 0:
		return ""
	case len(numbers) < 3:
		return "ratingValue, bestRating and worstRating go together"
	case numbers[0] < 1 || numbers[2] <= numbers[0] || !slices.IsSorted(numbers):
		return "bestRating > worstRating ≥ 1 with ratingValue between them does not hold"
	}
	return ""
}

// empty is the first property, within whatever, that says nothing.
func empty(path string, value any) string {
	switch v := value.(type) {
	case nil:
		return path
	case string:
		if oneLine(v) == "" {
			return path
		}
	case json.Number:
		if number, err := v.Float64(); err != nil || number == 0 {
			return path
		}
	case []any:
		if len(v) == 0 {
			return path
		}
		for i, item := range v {
			if found := empty(fmt.Sprintf("%s[%d]", path, i), item); found != "" {
				return found
			}
		}
	case map[string]any:
		if len(v) == 0 {
			return path
		}
		for name, item := range v {
			if found := empty(path+"."+name, item); found != "" {
				return found
			}
		}
	}
	return ""
}
