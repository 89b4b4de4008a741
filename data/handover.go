package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
	"claimdesk/claims/bundle"
)

// HandOver says what goes into a bundle. The zero value leaves confidential sources out.
type HandOver struct {
	Confidential bool                    // sources too that leave in no export
	Progress     func(done, total int64) // bytes of attachments; may be nil
}

// WriteBundle writes the claims with these numbers, with all that belongs to them, their articles and their attachments, as
// they are at this moment, and tells how many there were.
func (s *Store) WriteBundle(ctx context.Context, w io.Writer, nums []int64, o HandOver) (written int, err error) {
	err = s.read(ctx).Transaction(func(tx *gorm.DB) error {
		out := packer{store: s, tx: tx, options: o, texts: map[string]bool{}, articles: map[string]bool{}}
		if out.bundle, err = bundle.NewWriter(w); err != nil {
			return err
		}
		if err := out.pack(ctx, nums); err != nil {
			return err
		}
		written = len(out.claims)
		return nil
	}, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return written, fmt.Errorf("handing over: %w", explain(s.path, err))
	}
	return written, nil
}

// packer writes one bundle.
type packer struct {
	store       *Store
	tx          *gorm.DB
	options     HandOver
	bundle      *bundle.Writer
	claims      []string        // ids
	articles    map[string]bool // ids
	texts       map[string]bool // hashes
	attachments []string        // hashes
}

func (p *packer) pack(ctx context.Context, nums []int64) error {
	for _, num := range nums {
		if err := ctx.Err(); err != nil {
			return err
		}
		var claim claims.Claim
		if err := p.tx.Where("num = ?", num).Limit(1).Find(&claim).Error; err != nil {
			return err
		}
		if claim.ID == "" {
			continue
		}
		if err := p.claim(claim); err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(p.articles)) {
		if err := p.article(id); err != nil {
			return err
		}
	}
	if err := p.files(ctx); err != nil {
		return err
	}
	var first claims.Event
	if err := p.tx.Select("hash").Where("seq = 1").Limit(1).Find(&first).Error; err != nil {
		return err
	}
	return p.bundle.Close(bundle.Manifest{
		Casebook: first.Hash, Name: p.store.Name(), Who: p.store.Who(), CreatedAt: p.store.timestamp(), Claims: p.claims,
	})
}

// claim writes the rows of a claim, and those that it had and that were removed.
func (p *packer) claim(claim claims.Claim) error {
	now, err := rowsOf(p.tx, claim.ID)
	if err != nil {
		return err
	}
	trails, err := trailsOf(p.tx, "claim_id = ? AND claim_id <> ''", claim.ID)
	if err != nil {
		return err
	}
	p.claims = append(p.claims, claim.ID)
	if claim.ArticleID != "" {
		p.articles[claim.ArticleID] = true
	}
	hidden := p.hidden(now, trails)
	for _, k := range kinds {
		if !k.own {
			continue
		}
		for _, row := range now.of(k.name) {
			if hidden[held(row["id"])] || hidden[held(row["source_id"])] {
				continue
			}
			if err := p.row(k, claim.ID, row, trails[rowKey{k.name, held(row["id"])}]); err != nil {
				return err
			}
		}
	}
	return p.removed(claim.ID, now, trails, hidden)
}

// hidden are the ids of the sources that stay here.
func (p *packer) hidden(now states, trails map[rowKey]*trail) map[string]bool {
	hidden := map[string]bool{}
	if p.options.Confidential {
		return hidden
	}
	for key, path := range trails {
		last := now[key]
		if last == nil && len(path.states) > 0 {
			last = path.states[len(path.states)-1]
		}
		if key.table == "sources" && last["confidential"] == int64(1) {
			hidden[key.id] = true
		}
	}
	return hidden
}

// removed tells which rows a claim has no more. One that went to another claim is not removed.
func (p *packer) removed(claimID string, now states, trails map[rowKey]*trail, hidden map[string]bool) error {
	for _, k := range kinds {
		for key, path := range trails {
			if key.table != k.name || now[key] != nil || len(path.states) == 0 {
				continue
			}
			last := path.states[len(path.states)-1]
			if hidden[key.id] || hidden[held(last["source_id"])] {
				continue
			}
			var moved int64
			if err := p.tx.Raw("SELECT count(*) FROM "+k.name+" WHERE id = ?", key.id).Scan(&moved).Error; err != nil {
				return err
			}
			if moved > 0 {
				continue
			}
			if err := p.bundle.Row(bundle.Row{Table: k.name, ID: key.id, Claim: claimID, Past: path.hashes}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *packer) row(k kind, claimID string, row columns, was *trail) error {
	whole, err := k.complete(row)
	if err != nil {
		return err
	}
	text, err := whole.text()
	if err != nil {
		return err
	}
	out := bundle.Row{Table: k.name, ID: held(row["id"]), Claim: claimID, Columns: json.RawMessage(text)}
	if was != nil {
		out.Past = was.hashes
	}
	for _, file := range filesOf(whole) {
		switch {
		case file.text:
			p.texts[file.sum] = true
		case !slices.Contains(p.attachments, file.sum):
			p.attachments = append(p.attachments, file.sum)
		}
	}
	return p.bundle.Row(out)
}

func (p *packer) article(id string) error {
	for _, part := range []struct{ table, where string }{{"articles", "id = ?"}, {"versions", "article_id = ?"}} {
		k, err := kindOf(part.table)
		if err != nil {
			return err
		}
		rows, err := readColumns(p.tx, "SELECT * FROM "+part.table+" WHERE "+part.where+" ORDER BY num", id)
		if err != nil {
			return err
		}
		for _, row := range rows {
			id := held(row["id"])
			trails, err := trailsOf(p.tx, "entity_id = ? AND claim_id = ''", id)
			if err != nil {
				return err
			}
			if err := p.row(k, "", row, trails[rowKey{part.table, id}]); err != nil {
				return err
			}
		}
	}
	return nil
}

// files writes the texts and attachments of the rows.
func (p *packer) files(ctx context.Context) error {
	for _, sum := range slices.Sorted(maps.Keys(p.texts)) {
		var text string
		if err := p.tx.Raw("SELECT text FROM texts WHERE sha256 = ?", sum).Scan(&text).Error; err != nil {
			return err
		}
		if hashOf([]byte(text)) != sum {
			return fmt.Errorf("text %s: %w: take it from a backup", sum, claims.ErrDamaged)
		}
		if err := p.bundle.Text(sum, text); err != nil {
			return err
		}
	}
	var list []claims.Attachment
	if err := p.tx.Where("sha256 IN ?", append(p.attachments, "")).Order("sha256").Find(&list).Error; err != nil {
		return err
	}
	var done, total int64
	for _, one := range list {
		total += one.Size
	}
	for _, one := range list {
		err := p.bundle.Attachment(one.SHA256, one.Name, one.MediaType, func(w io.Writer) error {
			return p.store.CopyAttachment(ctx, one.SHA256, w)
		})
		if err != nil {
			return err
		}
		if done += one.Size; p.options.Progress != nil {
			p.options.Progress(done, total)
		}
	}
	return nil
}
