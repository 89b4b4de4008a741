package claimreview

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"claimdesk/claims"
)

// graph reads the objects of one document. What should be an object may be a text or a list, and an object may stand
// elsewhere and be referred to by its @id.
type graph struct{ byID map[string]map[string]any }

func newGraph(value any) graph {
	g := graph{byID: map[string]map[string]any{}}
	g.note(value, 0)
	return g
}

func (g graph) note(value any, depth int) {
	if depth > deepest {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			g.note(item, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			g.byID[id] = v
		}
		for _, item := range v {
			g.note(item, depth+1)
		}
	}
}

// objects are the objects that a value stands for.
func (g graph) objects(value any) []map[string]any {
	switch v := value.(type) {
	case []any:
		var all []map[string]any
		for _, item := range v {
			if _, nested := item.([]any); !nested {
				all = append(all, g.objects(item)...)
			}
		}
		return all
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) == 1 && g.byID[id] != nil {
			return []map[string]any{g.byID[id]}
		}
		return []map[string]any{v}
	}
	return nil
}

// is tells whether an object is of a type, however the type is written.
func is(object map[string]any, name string) bool {
	named := func(value any) bool {
		kind, _ := value.(string)
		return strings.TrimPrefix(kind[strings.LastIndexAny(kind, "/#")+1:], "schema:") == name
	}
	for _, key := range []string{"@type", "type"} {
		list, ok := object[key].([]any)
		if !ok {
			list = []any{object[key]}
		}
		if slices.ContainsFunc(list, named) {
			return true
		}
	}
	return false
}

// name is what the people or bodies that a value stands for are called: the first of them that has a name.
func (g graph) name(value any) string {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			if _, nested := item.([]any); nested {
				continue
			}
			if found := g.name(item); found != "" {
				return found
			}
		}
		return ""
	case map[string]any:
		for _, object := range g.objects(v) {
			if found := firstOf(text(object["name"]), text(object["legalName"])); found != "" {
				return found
			}
		}
		return ""
	}
	return text(value)
}

// check reads a ClaimReview. A problem says why it cannot be used; the claim then has what could be read of it.
func (g graph) check(v map[string]any, page string) (Check, string) {
	c := Check{Claim: claims.Claim{Status: claims.Published, Language: text(v["inLanguage"])}}
	c.Claim.PublishedAt = moment(text(v["datePublished"]))
	g.about(v["itemReviewed"], &c)
	if reviewed := text(v["claimReviewed"]); reviewed != "" {
		c.Claim.Text = reviewed
	}
	c.Claim.Headline = headlineOf(c.Claim.Text)
	c.Claim.PublishedURL = firstOf(address(v["url"]), address(v["mainEntityOfPage"]), address(v["@id"]), page)
	if c.Claim.PublishedURL != "" {
		c.Claim.Origin = g.publisher(v, c.Claim.PublishedURL)
	}
	g.rate(v["reviewRating"], &c.Claim)
	c.Claim.Scale = c.Claim.Origin
	switch {
	case c.Claim.Text == "":
		return c, "it has no claimReviewed"
	case c.Claim.PublishedURL == "":
		return c, "it has no url where the check can be read"
	case c.Claim.Verdict == "":
		return c, "it has no reviewRating with a name or a usable number"
	}
	return c, ""
}

// publisher is who publishes a check: an organisation rather than the person who wrote it, or else the site.
func (g graph) publisher(v map[string]any, url string) string {
	for _, author := range g.objects(v["author"]) {
		if is(author, "Organization") || is(author, "NewsMediaOrganization") {
			if name := g.name(author); name != "" {
				return name
			}
		}
	}
	return firstOf(g.name(v["publisher"]), g.name(v["sourceOrganization"]), g.name(v["author"]), site(url))
}

func site(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// about reads the claim itself: who made it, when and where.
func (g graph) about(value any, c *Check) {
	for _, item := range g.objects(value) {
		if c.Claim.Text == "" && is(item, "Claim") {
			c.Claim.Text = firstOf(text(item["text"]), text(item["name"]))
		}
		if c.Claim.Speaker == "" {
			g.speaker(item["author"], &c.Claim)
		}
		if c.Claim.Date == "" {
			c.Claim.Date = moment(text(item["datePublished"]))
		}
		g.appeared(item["firstAppearance"], c)
		g.appeared(item["appearance"], c)
		if !is(item, "Claim") {
			g.appeared(item, c) // older checks name the article or post itself
		}
	}
	if where, ok := value.(string); ok {
		g.appeared(where, c)
	}
}

func (g graph) speaker(value any, c *claims.Claim) {
	c.Speaker = g.name(value)
	for _, author := range g.objects(value) {
		if c.Speaker == "" || g.name(author) != c.Speaker {
			continue
		}
		c.SpeakerRole = text(author["jobTitle"])
		c.SpeakerURL = firstOf(address(author["sameAs"]), address(author["url"]))
	}
	if c.Speaker != "" {
		c.SpeakerCertainty = 1
	}
}

// appeared adds the places that a value names, each once.
func (g graph) appeared(value any, c *Check) {
	add := func(a claims.Appearance) {
		known := slices.ContainsFunc(c.Appearances, func(o claims.Appearance) bool { return o.URL == a.URL })
		if a.URL != "" && !known {
			c.Appearances = append(c.Appearances, a)
		}
	}
	if list, ok := value.([]any); ok {
		for _, item := range list {
			if _, nested := item.([]any); !nested {
				g.appeared(item, c)
			}
		}
		return
	}
	if where, ok := value.(string); ok {
		add(claims.Appearance{URL: address(where)})
	}
	for _, object := range g.objects(value) {
		add(claims.Appearance{
			URL: address(object), ArchiveURL: address(object["archivedAt"]), Publisher: g.name(object["publisher"]),
			Date: moment(text(object["datePublished"])), Speaker: g.name(object["author"]),
		})
	}
}

// rate reads a verdict. Numbers that make no scale, -1 for instance, are left out.
func (g graph) rate(value any, c *claims.Claim) {
	if list, ok := value.([]any); ok {
		for _, item := range list {
			if _, nested := item.([]any); !nested && c.Verdict == "" {
				g.rate(item, c)
			}
		}
		return
	}
	objects := g.objects(value)
	if len(objects) == 0 {
		c.Verdict = text(value)
		return
	}
	for _, object := range objects {
		given, best, worst := whole(object["ratingValue"]), whole(object["bestRating"]), whole(object["worstRating"])
		numbers := worst >= 1 && best > worst && given >= worst && given <= best
		c.Verdict = firstOf(text(object["alternateName"]), text(object["name"]))
		if spelled := text(object["ratingValue"]); c.Verdict == "" && !isNumber(spelled) {
			c.Verdict = spelled
		}
		if c.Verdict == "" && numbers {
			c.Verdict = strconv.Itoa(given) + " of " + strconv.Itoa(best)
		}
		c.Explanation = text(object["ratingExplanation"])
		if numbers {
			c.RatingValue, c.RatingBest, c.RatingWorst = given, best, worst
		}
		if c.Verdict != "" {
			return
		}
	}
}
