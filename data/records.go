package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"claimdesk/claims"
)

// recordsAtOnce is how many claims are read with all that belongs to them before they are handed on.
const recordsAtOnce = 200

// Selection is the claims that a query finds, in its order; or those with some numbers, in theirs, when Nums is not nil.
type Selection struct {
	Query
	Nums []int64
}

// Records hands on the claims of a selection, each with all that belongs to it but confidential sources and their exhibits.
// All are of one moment, and only some are in memory at a time. Each is told which claim of how many it is, from 1, and ends
// the reading with its error. Claims that are gone are left out.
func (s *Store) Records(ctx context.Context, of Selection, each func(r claims.Record, number, total int) error) error {
	tx := s.read(ctx).Begin(&sql.TxOptions{ReadOnly: true})
	if tx.Error != nil {
		return fmt.Errorf("reading claims: %w", explain(s.path, tx.Error))
	}
	defer tx.Rollback()
	nums, err := of.numbers(tx)
	if err != nil {
		return fmt.Errorf("reading claims: %w", explain(s.path, err))
	}
	number := 0
	for batch := range slices.Chunk(nums, recordsAtOnce) {
		records, err := recordsOf(tx, batch)
		if err != nil {
			return fmt.Errorf("reading claims: %w", explain(s.path, err))
		}
		for _, r := range records {
			number++
			if err := each(r, number, len(nums)); err != nil {
				return err
			}
		}
	}
	return nil
}

// numbers lists the claims of the selection.
func (s Selection) numbers(tx *gorm.DB) (nums []int64, err error) {
	if s.Nums != nil {
		return s.Nums, nil
	}
	order, known := orders[s.Sort]
	if !known {
		return nil, fmt.Errorf("order %q: %w", s.Sort, claims.ErrInvalid)
	}
	where, values := conditionsOf(s.Filter).all()
	err = tx.Raw("SELECT claims.num FROM claims WHERE "+where+" ORDER BY "+order, values...).Scan(&nums).Error
	return nums, err
}

// recordsOf reads claims by number, in that order.
func recordsOf(tx *gorm.DB, nums []int64) ([]claims.Record, error) {
	var list []claims.Claim
	if err := tx.Where("num IN ?", nums).Find(&list).Error; err != nil {
		return nil, err
	}
	records := make([]claims.Record, len(list))
	turn := make(map[int64]int, len(nums))
	for i, num := range nums {
		turn[num] = i
	}
	slices.SortFunc(list, func(a, b claims.Claim) int { return turn[a.Num] - turn[b.Num] })
	ids, articles := make([]string, len(list)), make([]string, len(list))
	place := map[string]*claims.Record{}
	for i, claim := range list {
		records[i].Claim = claim
		ids[i], articles[i] = claim.ID, claim.ArticleID
		place[claim.ID] = &records[i]
	}
	var named []claims.Article
	if err := tx.Where("id IN ?", articles).Find(&named).Error; err != nil {
		return nil, err
	}
	byArticle := map[string]claims.Article{}
	for _, article := range named {
		byArticle[article.ID] = article
	}
	for i := range records {
		records[i].Article = byArticle[list[i].ArticleID]
	}
	public := tx.Where("NOT confidential")
	return records, firstError(
		tellGone(tx, records, articles),
		belonging(public, ids, func(s claims.Source) { r := place[s.ClaimID]; r.Sources = append(r.Sources, s) }),
		belonging(tx.Where("source_id NOT IN (SELECT id FROM sources WHERE confidential)"), ids,
			func(e claims.Exhibit) { r := place[e.ClaimID]; r.Exhibits = append(r.Exhibits, e) }),
		belonging(tx, ids, func(c claims.Contact) { r := place[c.ClaimID]; r.Contacts = append(r.Contacts, c) }),
		belonging(tx, ids, func(a claims.Appearance) { r := place[a.ClaimID]; r.Appearances = append(r.Appearances, a) }),
		belonging(tx, ids, func(c claims.Correction) { r := place[c.ClaimID]; r.Corrections = append(r.Corrections, c) }),
		belonging(tx, ids, func(v claims.Review) { r := place[v.ClaimID]; r.Reviews = append(r.Reviews, v) }),
	)
}

// belonging hands on the rows that belong to some claims, in the order they were added.
func belonging[T Casework](tx *gorm.DB, ids []string, add func(T)) error {
	var list []T
	if err := tx.Where("claim_id IN ?", ids).Order("num").Find(&list).Error; err != nil {
		return err
	}
	for _, row := range list {
		add(row)
	}
	return nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// Desk is the organisation that publishes the casebook's checks, as its settings say.
func (s *Store) Desk(ctx context.Context) (claims.Desk, error) {
	var desk claims.Desk
	for name, value := range map[string]*string{SettingDesk: &desk.Name, SettingDeskURL: &desk.URL, SettingDeskLogoURL: &desk.Logo} {
		var err error
		if *value, err = s.Setting(ctx, name); err != nil {
			return desk, err
		}
	}
	return desk, nil
}
