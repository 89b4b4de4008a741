package data

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"claimdesk/claims"
)

// EntityKind is a kind of names that claims share.
type EntityKind string

// The kinds of entities. Assignees and verdicts have no aliases and are not renamed.
const (
	Speakers   EntityKind = "speaker"
	Publishers EntityKind = "publisher" // of articles
	Tags       EntityKind = "tag"
	Verdicts   EntityKind = "verdict"
	Assignees  EntityKind = "assignee"
)

// Entity is a name that claims share, with its other names.
type Entity struct {
	Name    string
	Number  int      // of claims, of a publisher: of articles; under all its names
	Aliases []string `gorm:"-"`
}

// Alias is another name of the same speaker, publisher or tag.
type Alias struct {
	Num       int64 `gorm:"primaryKey"`
	ID        string
	Kind      EntityKind
	Alias     string
	Name      string
	CreatedAt string
	UpdatedAt string
}

// Entities lists the names of a kind that contain a text, also in one of their aliases, most frequent first, at most limit
// of them.
func (s *Store) Entities(ctx context.Context, kind EntityKind, part string, limit int) ([]Entity, error) {
	like := likePart(part)
	var list []Entity
	err := s.read(ctx).Raw(`SELECT coalesce(aliases.name, names.name) AS name, sum(number) AS number
		FROM names LEFT JOIN aliases ON aliases.kind = names.kind AND aliases.alias = names.name
		WHERE names.kind = ? AND number > 0 AND (names.name LIKE ? ESCAPE '\' OR aliases.name LIKE ? ESCAPE '\' OR EXISTS (
			SELECT 1 FROM aliases AS other WHERE other.kind = names.kind AND other.name = names.name AND other.alias LIKE ? ESCAPE '\'))
		GROUP BY coalesce(aliases.name, names.name) ORDER BY 2 DESC, 1 LIMIT ?`, kind, like, like, like, limit).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("listing each %s: %w", kind, explain(s.path, err))
	}
	var aliases []Alias
	if err := s.read(ctx).Where("kind = ?", kind).Order("alias").Find(&aliases).Error; err != nil {
		return nil, fmt.Errorf("listing each %s: %w", kind, explain(s.path, err))
	}
	for _, alias := range aliases {
		if i := slices.IndexFunc(list, func(e Entity) bool { return strings.EqualFold(e.Name, alias.Name) }); i >= 0 {
			list[i].Aliases = append(list[i].Aliases, alias.Alias)
		}
	}
	return list, nil
}

// Record is how many of the claims of a speaker, publisher or tag, under all its names, have each verdict; "" counts those
// without one.
func (s *Store) Record(ctx context.Context, kind EntityKind, name string) (map[string]int, error) {
	of, known := entityClaims[kind]
	if !known {
		return nil, fmt.Errorf("the record of a %s: %w", kind, claims.ErrInvalid)
	}
	var list []struct {
		Verdict string
		Number  int
	}
	err := s.read(ctx).Raw("SELECT verdict, count(*) AS number FROM claims WHERE "+of+" GROUP BY verdict", name, name).Scan(&list).Error
	if err != nil {
		return nil, fmt.Errorf("the record of %s: %w", name, explain(s.path, err))
	}
	record := map[string]int{}
	for _, row := range list {
		record[row.Verdict] += row.Number
	}
	return record, nil
}

// entityClaims is SQL for the claims of a name, under all its names: two values.
var entityClaims = map[EntityKind]string{
	Speakers:   "speaker COLLATE NOCASE IN (" + namesOf("speaker") + ")",
	Publishers: "article_id IN (SELECT id FROM articles WHERE publisher COLLATE NOCASE IN (" + namesOf("publisher") + "))",
	Tags:       "num IN (SELECT num FROM claim_tags WHERE tag IN (" + namesOf("tag") + "))",
}

// Rename gives a speaker, publisher or tag another name in every claim or article, as one step of Undo, and tells how many
// rows were changed. When something has the new name already, both are one afterwards.
func (s *Store) Rename(ctx context.Context, kind EntityKind, from, to string, progress func(float64)) (changed int, err error) {
	err = s.do(ctx, command{action: "Rename " + string(kind)}, func(c *change) error {
		changed, err = c.rename(kind, from, to, progress)
		return err
	})
	return changed, err
}

// Merge makes one name of several as one step of Undo: claims and articles get the name that is kept, and the others become
// its aliases, so that a search for them still finds what comes in later. It tells how many rows were changed.
func (s *Store) Merge(ctx context.Context, kind EntityKind, others []string, keep string, progress func(float64)) (changed int, err error) {
	err = s.do(ctx, command{action: "Merge " + string(kind) + "s"}, func(c *change) error {
		for i, name := range others {
			if strings.EqualFold(name, keep) {
				continue
			}
			n, err := c.rename(kind, name, keep, func(done float64) {
				if progress != nil {
					progress((float64(i) + done) / float64(len(others)))
				}
			})
			if err != nil {
				return err
			}
			changed += n
			if err := c.addAlias(kind, name, keep); err != nil {
				return err
			}
		}
		return nil
	})
	return changed, err
}

// AddAlias says that a name means the same speaker, publisher or tag as another. Claims keep the name that they have; a
// search for either finds both. The error is claims.ErrExists when the alias has a meaning already.
func (s *Store) AddAlias(ctx context.Context, kind EntityKind, alias, name string) error {
	return s.do(ctx, command{action: "Add alias"}, func(c *change) error { return c.addAlias(kind, alias, name) })
}

// RemoveAlias takes an alias away.
func (s *Store) RemoveAlias(ctx context.Context, kind EntityKind, alias string) error {
	return s.do(ctx, command{action: "Remove alias"}, func(c *change) error {
		row, err := c.alias(kind, alias)
		if err != nil {
			return err
		}
		if row.ID == "" {
			return fmt.Errorf("“%s” is no alias: %w", alias, claims.ErrNotFound)
		}
		return c.remove(&row)
	})
}

func (c *change) alias(kind EntityKind, alias string) (Alias, error) {
	var row Alias
	err := c.tx.Where("kind = ? AND alias = ?", kind, alias).Limit(1).Find(&row).Error
	return row, err
}

// addAlias keeps aliases flat: each means a name that is no alias itself.
func (c *change) addAlias(kind EntityKind, alias, name string) error {
	alias, name = strings.TrimSpace(alias), strings.TrimSpace(name)
	if _, known := entityClaims[kind]; !known || alias == "" || name == "" || strings.EqualFold(alias, name) {
		return fmt.Errorf("“%s” as an alias of “%s”: %w: give two names that differ", alias, name, claims.ErrInvalid)
	}
	meaning, err := c.alias(kind, name)
	if err != nil {
		return err
	}
	if meaning.ID != "" {
		name = meaning.Name
	}
	present, err := c.alias(kind, alias)
	switch {
	case err != nil:
		return err
	case strings.EqualFold(alias, name), present.ID != "" && strings.EqualFold(present.Name, name):
		return nil
	case present.ID != "":
		return fmt.Errorf("“%s” %w as an alias of “%s”: remove that first", alias, claims.ErrExists, present.Name)
	}
	var followers []Alias
	if err := c.tx.Where("kind = ? AND name = ?", kind, alias).Order("num").Find(&followers).Error; err != nil {
		return err
	}
	for _, before := range followers {
		after := before
		after.Name = name
		if err := c.update(&before, &after); err != nil {
			return err
		}
	}
	return c.insert(&Alias{ID: NewID(), Kind: kind, Alias: alias, Name: name, CreatedAt: c.at, UpdatedAt: c.at})
}

// rename gives the rows with a name another one.
func (c *change) rename(kind EntityKind, from, to string, progress func(float64)) (changed int, err error) {
	to = strings.TrimSpace(to)
	if to == "" || kind == Tags && strings.ContainsAny(to, ",;") {
		return 0, fmt.Errorf("“%s” as a name: %w: write one without comma and semicolon", to, claims.ErrInvalid)
	}
	var query string
	var edit func(*claims.Claim)
	switch kind {
	case Speakers:
		query = "SELECT num FROM claims WHERE speaker = ? COLLATE NOCASE"
		edit = func(c *claims.Claim) { c.Speaker = to }
	case Tags:
		query = "SELECT num FROM claim_tags WHERE tag = ?"
		edit = func(c *claims.Claim) { c.Tags = renamed(c.Tags, from, to) }
	case Publishers:
		return c.renamePublisher(from, to)
	default:
		return 0, fmt.Errorf("renaming a %s: %w", kind, claims.ErrInvalid)
	}
	var nums []int64
	if err := c.tx.Raw(query, from).Scan(&nums).Error; err != nil {
		return 0, err
	}
	for chunk := range slices.Chunk(nums, editAtOnce) {
		n, err := c.editMany(chunk, edit)
		if err != nil {
			return changed, err
		}
		if changed += n; progress != nil {
			progress(float64(changed) / float64(len(nums)))
		}
	}
	return changed, nil
}

// renamed is a list of tags with one of them called otherwise, each once.
func renamed(tags claims.Words, from, to string) claims.Words {
	var list claims.Words
	for _, tag := range tags {
		if strings.EqualFold(tag, from) {
			tag = to
		}
		if !slices.Contains(list, tag) {
			list = append(list, tag)
		}
	}
	return list
}

func (c *change) renamePublisher(from, to string) (changed int, err error) {
	var articles []claims.Article
	if err := c.tx.Where("publisher = ? COLLATE NOCASE", from).Order("num").Find(&articles).Error; err != nil {
		return 0, err
	}
	for _, before := range articles {
		after := before
		after.Publisher = to
		if err := c.update(&before, &after); err != nil {
			return changed, err
		}
		changed++
	}
	return changed, nil
}
