package document

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// linkedData is what a page's JSON-LD says, https://schema.org/Article.
type linkedData struct {
	things []map[string]any // every object, outer ones first
}

// maxThings bounds the objects of one page, maxNames those of one list; articles have some dozens.
const (
	maxThings = 2000
	maxNames  = 100
)

// add reads one block. Blocks that are not JSON, even without comment marks around them and line breaks within strings, are left out.
func (d *linkedData) add(block string) {
	block = strings.TrimSpace(block)
	for _, mark := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		block = strings.TrimSpace(strings.TrimPrefix(block, mark))
	}
	for _, mark := range []string{"-->", "//]]>", "]]>", ";"} {
		block = strings.TrimSpace(strings.TrimSuffix(block, mark))
	}
	var value any
	if json.Unmarshal([]byte(block), &value) != nil {
		block = strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, block)
		if json.Unmarshal([]byte(block), &value) != nil {
			return
		}
	}
	d.collect(value)
}

func (d *linkedData) collect(value any) {
	if len(d.things) >= maxThings {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			d.collect(item)
		}
	case map[string]any:
		d.things = append(d.things, v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "publisher", "author", "isPartOf"} {
			d.collect(v[key])
		}
	}
}

// articleTypes match the types of a page's main text, the better first.
var articleTypes = []*regexp.Regexp{regexp.MustCompile(`(Article|Posting|Report|Review)$`), regexp.MustCompile(`Page$`)}

// article is the object that describes the page's main text; nil when there is none.
func (d *linkedData) article() map[string]any {
	for _, kind := range articleTypes {
		for _, thing := range d.things {
			if slices.ContainsFunc(texts(thing["@type"]), kind.MatchString) {
				return thing
			}
		}
	}
	return nil
}

// names are the names of people or organisations that a value stands for: a name, an object, a reference, or a list of them.
func (d *linkedData) names(value any) []string {
	switch v := value.(type) {
	case string:
		return texts(v)
	case []any:
		var all []string
		for _, item := range v[:min(len(v), maxNames)] {
			all = append(all, d.names(item)...)
		}
		return all
	case map[string]any:
		if name := texts(v["name"]); len(name) > 0 {
			return name
		}
		id, _ := v["@id"].(string)
		return d.referred(id)
	}
	return nil
}

// referred are the names of the object with an id.
func (d *linkedData) referred(id string) []string {
	for _, thing := range d.things {
		if own, ok := thing["@id"].(string); ok && own == id && thing["name"] != nil {
			return texts(thing["name"])
		}
	}
	return nil
}

// texts are the strings of a value or list, as a person reads them; of an object its value or address.
func texts(value any) []string {
	switch v := value.(type) {
	case string:
		if text := collapse(html.UnescapeString(v)); text != "" {
			return []string{text}
		}
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, texts(item)...)
		}
		return all
	case map[string]any:
		return texts(orElse(text(v["@value"]), text(v["@id"])))
	}
	return nil
}

// text is the first string of a value, "" when there is none.
func text(value any) string {
	if all := texts(value); len(all) > 0 {
		return all[0]
	}
	return ""
}
