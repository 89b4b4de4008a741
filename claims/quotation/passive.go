package quotation

// hearsay are the verbs whose passive tells what nobody in particular says: "is said to", "was reported to".
var hearsay = set(`say report believe expect allege rumor rumour think estimate understand know consider claim describe`)

// charges are the verbs whose passive tells what somebody is said to have done: "was accused of".
var charges = set(`accuse suspect`)

// passive reads "was quoted as saying", of which the subject is who said it; "was accused by the bank of", of which the bank
// is; and "is said to", of which nobody is. Other passives attribute nothing.
func (r *reader) passive(c cue) (cue, bool) {
	i, hi := c.main, r.to(c.main)
	if c.verb.lemma == "quote" && i+2 < hi && r.lower(i+1) == "as" && r.lower(i+2) == "saying" {
		c.to = i + 3
		c.source, c.sourceTo = r.subjectBefore(c.from)
		c.next = r.afterHearers(c, hi)
		c.verb.class = clausal
		return c, c.source < c.sourceTo
	}
	c.source, c.sourceTo = c.from, c.from
	next := i + 1
	if next+1 < hi && r.lower(next) == "by" {
		end := r.nounAfter(next+1, hi)
		if end == next+1 {
			return c, false
		}
		for k := next + 2; k < end; k++ {
			if r.lower(k) == "of" || r.lower(k) == "to" {
				end = k // "by the bank of", not the bank of something
			}
		}
		c.to, c.source, c.sourceTo = next+1, next+1, end
		next = end
	}
	if next+1 >= hi {
		return c, false
	}
	switch {
	case hearsay[c.verb.lemma] && r.lower(next) == "to" && r.tag[next+1] != name && r.tag[next+1] != determiner:
		c.verb.class = infinitive
		c.next = next
		return c, true
	case charges[c.verb.lemma] && r.lower(next) == "of":
		c.verb.class = object
		c.next = next + 1
		return c, true
	}
	return c, false
}
