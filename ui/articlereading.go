package ui

import (
	"context"
	"slices"

	"claimdesk/claims"
	"claimdesk/claims/revision"
	"claimdesk/data"
	"claimdesk/ui/reader"
)

// reading is an article as it is shown: one of its versions, with the claims whose words stand in it.
type reading struct {
	article  claims.Article
	versions []claims.Version // newest first
	version  claims.Version
	text     string
	marks    []reader.Mark
	lost     bool                // the words of the claim that was asked for do not stand in the newest version
	changes  revision.Comparison // between the version that is shown and the one before it; of the first, the one after it
	earlier  int                 // which of the versions, counted from 1, is the earlier one of these two
}

func (r reading) newest() claims.Version { return r.versions[0] }

// ordinal is which of the versions one is, counted from 1. Numbers will not do: two desks may have given the same one.
func (r reading) ordinal(v claims.Version) int { return len(r.versions) - slices.Index(r.versions, v) }

// holds tells whether the words of a claim are shown.
func (r reading) holds(claimID string) bool {
	return slices.ContainsFunc(r.marks, func(m reader.Mark) bool { return m.ID == claimID })
}

// suits tells whether another version cannot be better for a claim: the one that was asked for, or else the newest, is shown
// and has its words.
func (r reading) suits(chosen, claimID string) bool {
	if claimID == "" {
		return true
	}
	return len(r.versions) > 0 && r.holds(claimID) && (r.version.ID == chosen || r.version.ID == r.newest().ID)
}

// wanted is what is to be read.
type wanted struct {
	article string
	chosen  string  // the id of a version that the user asked for, or empty
	claim   string  // whose words are to be seen, or empty
	before  reading // what is shown now; its texts need not be read again
}

// read reads the version that was asked for, or else the newest; where that lacks the words of the claim, the version that
// the claim was found in.
func (w wanted) read(ctx context.Context, store *data.Store) (r reading, err error) {
	if r.article, err = store.Article(ctx, w.article); err != nil {
		return r, err
	}
	if r.versions, err = store.Versions(ctx, w.article); err != nil {
		return r, err
	}
	anchors, err := store.Anchors(ctx, w.article)
	if err != nil {
		return r, err
	}
	for _, version := range w.candidates(r.versions, anchors) {
		if r.text, err = w.text(ctx, store, version); err != nil {
			return r, err
		}
		r.version, r.marks = version, marksIn(version, r.text, anchors, len(r.versions) > 1)
		if w.claim == "" || r.holds(w.claim) {
			break
		}
		r.lost = r.lost || version.ID == r.newest().ID
	}
	err = w.compare(ctx, store, &r)
	return r, err
}

// candidates are the versions to show, the best first.
func (w wanted) candidates(versions []claims.Version, anchors []claims.Claim) []claims.Version {
	with := func(id string) []claims.Version {
		i := slices.IndexFunc(versions, func(v claims.Version) bool { return v.ID == id })
		if i < 0 {
			return nil
		}
		return versions[i : i+1]
	}
	list := slices.Concat(with(w.chosen), versions[:min(1, len(versions))])
	for _, c := range anchors {
		if c.ID == w.claim {
			list = slices.Concat(list, with(c.VersionID))
		}
	}
	return list
}

func (w wanted) text(ctx context.Context, store *data.Store, version claims.Version) (string, error) {
	if w.before.version.ID == version.ID {
		return w.before.text, nil
	}
	return store.VersionText(ctx, version)
}

// compare compares the version that is shown with its neighbour.
func (w wanted) compare(ctx context.Context, store *data.Store, r *reading) error {
	if len(r.versions) < 2 {
		return nil
	}
	at := slices.Index(r.versions, r.version)
	earlier := min(at+1, len(r.versions)-1)
	r.earlier = r.ordinal(r.versions[earlier])
	if w.before.version.ID == r.version.ID && w.before.earlier == r.earlier {
		r.changes = w.before.changes
		return nil
	}
	var texts [2]string
	for i, version := range []claims.Version{r.versions[earlier], r.versions[earlier-1]} {
		var err error
		if texts[i], err = store.VersionText(ctx, version); err != nil {
			return err
		}
	}
	r.changes = revision.Compare(texts[0], texts[1])
	return nil
}

// marksIn highlights the claims of a version, and those of other versions whose very words stand in it.
func marksIn(version claims.Version, text string, anchors []claims.Claim, several bool) []reader.Mark {
	marks := make([]reader.Mark, 0, len(anchors))
	for _, c := range anchors {
		start, end, found := c.QuoteStart, c.QuoteEnd, c.VersionID == version.ID
		if !found && several {
			start, end, found = revision.Find(text, c.Quote, c.Prefix, c.Suffix)
		}
		if found {
			marks = append(marks, reader.Mark{ID: c.ID, Start: start, End: end, Style: styleOf(c)})
		}
	}
	slices.SortStableFunc(marks, func(a, b reader.Mark) int { return a.Start - b.Start })
	return marks
}
