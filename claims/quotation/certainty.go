package quotation

// Labelled is the confidence in a speaker whom the label of a transcript names.
const Labelled = 0.97

// How often the speaker of a quotation is right, by what names it, as counted in the training articles of PolNeAR, and that
// of a clause in news-claims. Those of labels and of unknown verbs are estimates.
const (
	beside        = 0.97 // a cue stands beside the quotation
	goesOn        = 0.98 // of the quotation that it continues
	sameParagraph = 0.96 // the speaker of the quotation before it in the paragraph
	said          = 0.90 // who says something shortly before it in the paragraph
	led           = 0.70 // whom the sentence before it is about
	saidBefore    = 0.68 // who says something in the paragraph before
	earlier       = 0.50 // the speaker of the quotation before it, a paragraph or two back
	unknownVerb   = 0.50 // a name after it and a word that may be a verb of saying
	clause        = 0.82 // a cue that takes a clause without quotation marks
	pronounMeant  = 0.93 // of the above, when a pronoun names the speaker; by reading forty of them
)
