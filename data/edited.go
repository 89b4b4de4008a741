package data

import "claimdesk/claims"

// markEdited marks the desk's own published claims of which the command changed something that readers see. Approving them again
// takes the mark off.
func (c *change) markEdited() error {
	for id := range c.shown {
		var list []claims.Claim
		err := c.tx.Where("id = ? AND status = ? AND edited_since = 0 AND origin = ''", id, claims.Published).Find(&list).Error
		if err != nil || len(list) == 0 {
			if err != nil {
				return err
			}
			continue
		}
		after := list[0]
		after.EditedSince = true
		if err := c.update(&list[0], &after); err != nil {
			return err
		}
	}
	return nil
}
