package claims

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// ReplySentence tells readers what came of asking the speaker: “Lena Ask did not reply by 25 June 2025.” It goes by the
// most that any contact brought; what was replied is for the caller to show. Today is the day it is, in UTC; without it a
// deadline counts as still to come. Without contacts it gives the reason for that, or nothing.
func ReplySentence(c Claim, contacts []Contact, today string) string {
	who, speaker := c.Speaker, c.Speaker
	if speaker == "" {
		who, speaker = "The speaker", "the speaker"
	}
	if len(contacts) == 0 {
		reason := strings.TrimRight(strings.TrimSpace(c.NotContacted), ".")
		if reason == "" {
			return ""
		}
		return fmt.Sprintf("%s was not asked: %s.", who, reason)
	}
	best := slices.MaxFunc(contacts, func(a, b Contact) int { return a.weight(today) - b.weight(today) })
	if person := strings.TrimSpace(best.Person); person != "" && !strings.EqualFold(person, who) {
		who = person + ", asked for " + speaker + ","
	}
	switch {
	case best.Result == Replied:
		return who + " replied" + on(best.RepliedAt) + "."
	case best.Result == Declined:
		return who + " declined to comment" + on(best.RepliedAt) + "."
	case best.Waits(today):
		return who + " was asked" + on(best.At) + "; the reply is awaited" + dated(" until ", best.Deadline) + "."
	case best.Result == Unreachable:
		return who + " could not be reached."
	}
	return who + " did not reply" + requests(contacts, today) + dated(" by ", lastDeadline(contacts)) + "."
}

// Waits tells whether an answer may still come: none did, and the deadline has not passed.
func (c Contact) Waits(today string) bool {
	return c.Result == Waiting && (c.Deadline == "" || today == "" || today <= c.Deadline)
}

// weight orders contacts by how much each brought.
func (c Contact) weight(today string) int {
	switch {
	case c.Result == Replied:
		return 5
	case c.Result == Declined:
		return 4
	case c.Waits(today):
		return 3
	case c.Result == Unreachable:
		return 1
	}
	return 2
}

// requests tells how often somebody asked in vain, when it was more than once.
func requests(contacts []Contact, today string) string {
	n := 0
	for _, contact := range contacts {
		if contact.Result == NoReply || contact.Result == Waiting && !contact.Waits(today) {
			n++
		}
	}
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(" to %d requests", n)
}

func lastDeadline(contacts []Contact) string {
	last := ""
	for _, contact := range contacts {
		if contact.Result != Unreachable {
			last = max(last, contact.Deadline)
		}
	}
	return last
}

func dated(before, date string) string {
	if date == "" {
		return ""
	}
	return before + DateInWords(date)
}

func on(date string) string {
	if len(date) < len(time.DateOnly) {
		return dated(" in ", date)
	}
	return dated(" on ", date)
}

// DateInWords writes an ISO 8601 date as people read it, as precise as it is: “25 June 2025”, “June 2025”. The time of
// the day is left out, and what is no date stays as it is.
func DateInWords(date string) string {
	day, _, _ := strings.Cut(date, "T")
	for layout, words := range map[string]string{time.DateOnly: "2 January 2006", "2006-01": "January 2006"} {
		if t, err := time.Parse(layout, day); err == nil {
			return t.Format(words)
		}
	}
	return date
}
