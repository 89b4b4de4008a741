package claimreview

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// microdata turns the items of a page that are marked in its elements, as pages did before JSON-LD, into the objects that
// JSON-LD would have, in the order of the page. Inside tells whether the node stands in another item, which then has the
// items that are its properties.
// https://html.spec.whatwg.org/multipage/microdata.html
func microdata(node *html.Node, inside bool) []any {
	var items []any
	_, scope := attributeOf(node, "itemscope")
	_, property := attributeOf(node, "itemprop")
	if scope && !(property && inside) {
		items = append(items, itemOfElement(node))
	}
	for child := range node.ChildNodes() {
		items = append(items, microdata(child, inside || scope)...)
	}
	return items
}

// itemOfElement is an item with its properties. A property that is there more than once is a list.
func itemOfElement(element *html.Node) map[string]any {
	object := map[string]any{}
	if types, _ := attributeOf(element, "itemtype"); types != "" {
		object["@type"] = types[strings.LastIndexByte(types, ' ')+1:]
	}
	for child := range element.ChildNodes() {
		addProperties(object, child)
	}
	return object
}

func addProperties(object map[string]any, node *html.Node) {
	names, property := attributeOf(node, "itemprop")
	_, scope := attributeOf(node, "itemscope")
	if property {
		value := propertyOf(node, scope)
		for _, name := range strings.Fields(names) {
			switch before := object[name].(type) {
			case nil:
				object[name] = value
			case []any:
				object[name] = append(slices.Clip(before), value)
			default:
				object[name] = []any{before, value}
			}
		}
	}
	if scope {
		return
	}
	for child := range node.ChildNodes() {
		addProperties(object, child)
	}
}

// propertyOf is what a property says: an item, an attribute, or the text of the element.
func propertyOf(node *html.Node, scope bool) any {
	if scope {
		return itemOfElement(node)
	}
	for _, name := range []string{"content", "datetime", "href", "src"} {
		if value, there := attributeOf(node, name); there {
			return value
		}
	}
	const most = 10_000 // bytes: elements may stand in one another, and their text would be taken many times
	var text strings.Builder
	for n := range node.Descendants() {
		if n.Type == html.TextNode && text.Len() < most {
			text.WriteString(n.Data)
		}
	}
	return text.String()
}

func attributeOf(node *html.Node, name string) (value string, there bool) {
	if node.Type != html.ElementNode {
		return "", false
	}
	for _, a := range node.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val), true
		}
	}
	return "", false
}
