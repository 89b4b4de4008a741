package quotation

import "strings"

// tag is the part of speech of a token, as far as attribution needs to know it.
type tag uint8

const (
	noun tag = iota // any word that no list knows: nouns, adjectives, names
	name            // capitalised
	number
	determiner
	possessor // "his", "'s"
	pronoun   // a subject by itself: "he", "everyone"
	objective // "him", "them"
	auxiliary
	adverb
	preposition
	conjunction // "and", "or", "but"
	opener      // of a clause: "that", "because", "when"
	relative    // "who", "which"
	infinitiveTo
	otherVerb // a common verb that attributes nothing
	quoteMark
	comma
	stop  // . ! ? : ; and dashes
	other // any other mark
)

// closed lists the words of closed classes; of a word that stands twice the last counts.
var closed = tags([]wordList{
	{determiner, `the a an this these those some any no every each either neither all both several many most few another such more fewer two three four five six seven eight nine ten dozens hundreds thousands
		one other half much enough`},
	{possessor, `my your his its our their whose her`},
	{pronoun, `i you he she it we they everyone everybody someone somebody anyone anybody nobody none there`},
	{objective, `me him us them himself herself themselves itself myself yourself ourselves`},
	{auxiliary, `is are was were be been being am has have had having do does did done will would can could may might must shall should ought cannot wo ca 's 're 've 'll 'd 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't`},
	{adverb, `not never also already still even just only ever often once again now then soon later earlier recently repeatedly quickly reportedly allegedly apparently previously currently long always sometimes first further instead too simply clearly largely publicly initially finally eventually immediately openly strongly famously flatly bluntly privately actually really truly nonetheless nevertheless however meanwhile therefore thus perhaps maybe rather quite almost nearly yet so himself herself themselves`},
	{preposition, `of in on at by for with about against between into through during before after above below to from up down over under around among amid despite without within along across toward towards upon via per like unlike near since until regarding concerning including alongside behind beyond outside inside throughout`},
	{conjunction, `and or but nor &`},
	{opener, `that if whether because although though while when where as unless why how than what whatever whenever wherever`},
	{relative, `who which whom`},
	{otherVerb, `made make makes went go goes came come comes took take takes gave give gives got get gets put puts kept keep keeps let lets led lead leads won lost held hold holds met meet meets left leave leaves became become becomes began begin begins ran run runs brought bring brings sent send sends paid pay pays set sets cut cuts stood stand stands fell fall falls spent spend spends sat sit sits lives lived works worked seems seemed appears appeared remains remained includes included`},
})

type wordList struct {
	tag   tag
	words string
}

func tags(lists []wordList) map[string]tag {
	all := map[string]tag{}
	for _, list := range lists {
		for _, word := range strings.Fields(list.words) {
			all[word] = list.tag
		}
	}
	return all
}

// times are words of an adverbial that may stand between a cue and what it attributes: "said on Monday that".
var times = set(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week month year last earlier later recently again
	january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. thursday's this`)

func set(list string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}
