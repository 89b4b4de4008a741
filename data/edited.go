package data

// markEdited marks the desk's own published claims of which the command changed something that readers see. Approving them
// again takes the mark off.
func (c *change) markEdited() error {
	for id := range c.shown {
		var changedAt string
		err := c.tx.Raw("SELECT updated_at FROM claims WHERE id = ? AND status = 'published' AND edited_since = 0 AND origin = ''", id).
			Scan(&changedAt).Error
		if err != nil {
			return err
		}
		if changedAt == "" {
			continue // it is not published, or marked
		}
		err = c.apply("claims", columns{"id": id, "edited_since": int64(0), "updated_at": changedAt},
			columns{"id": id, "edited_since": int64(1), "updated_at": c.at})
		if err != nil {
			return err
		}
	}
	return nil
}
