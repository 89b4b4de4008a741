// Package extract proposes the claims of an article: which sentences, or parts of them, are worth checking, why, who
// says them, and in which words an editor would put them.
package extract

import (
	"context"
	"fmt"
	"iter"
	"sort"
	"strings"
	"sync"

	"claimdesk/claims/headline"
	"claimdesk/claims/names"
	"claimdesk/claims/parallel"
	"claimdesk/claims/quotation"
	"claimdesk/claims/sentence"
	"claimdesk/claims/worth"
)

// Options say how to read a text. The zero value reads an English article and proposes its check-worthy claims.
type Options struct {
	All       bool   // every sentence in document order, not only check-worthy claims, best first
	Lines     bool   // each line is one sentence, "speaker<TAB>sentence" or just the sentence, as in transcripts
	Title     string // of the article, when known
	Published string // ISO 8601; resolves "on Thursday", "last year"
	Language  string // BCP 47; detected when empty
	// Progress, when set, is told how much is done, from 0 to 1, at most some hundred times.
	Progress func(done float64)
}

// Proposal is one sentence or claim as Claimdesk reads it. Offsets are Unicode code points of the text.
type Proposal struct {
	Start        int           `json:"start"`
	End          int           `json:"end"`
	Text         string        `json:"text"` // verbatim
	Score        float64       `json:"score"`
	Checkworthy  bool          `json:"checkworthy"`
	Reasons      []string      `json:"reasons"`
	Kind         string        `json:"kind"`
	Speaker      string        `json:"speaker"`
	Attribution  string        `json:"attribution"`
	Attributions []Attribution `json:"attributions"`
	Headline     string        `json:"headline"`
	Claim        string        `json:"claim"`
	Date         string        `json:"date"`
	// SpeakerCertainty is how often a speaker found in this way is the right one, 0 to 1; 0 when Speaker is empty.
	SpeakerCertainty float64 `json:"speaker_certainty"`
}

// Attribution is a statement that touches a sentence. Spans are [start, end] in code points of the text; both 0 when
// there are no such words.
type Attribution struct {
	Kind    string `json:"kind"`
	Speaker string `json:"speaker"`
	Source  [2]int `json:"source"`
	Cue     [2]int `json:"cue"`
	Content [2]int `json:"content"`
}

// Version names what this build proposes; it is kept with every extraction.
const Version = "1"

// Extract reads a text and proposes its claims. It returns ctx's error when ctx ends before the work does.
func Extract(ctx context.Context, text string, options Options) ([]Proposal, error) {
	reading, err := read(ctx, text, options)
	if err != nil {
		return nil, fmt.Errorf("extracting claims: %w", err)
	}
	list := reading.claims
	if options.All {
		list = reading.everySentence
	}
	spans := list()
	proposals := make([]Proposal, len(spans))
	parallel.Share(len(spans), func(batches iter.Seq2[int, int]) {
		for from, to := range batches {
			if ctx.Err() != nil {
				return
			}
			reading.progress.at(0.7 + 0.3*float64(from)/float64(len(spans)))
			for i := from; i < to; i++ {
				proposals[i] = reading.propose(spans[i])
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("extracting claims: %w", err)
	}
	reading.progress.at(1)
	return proposals, nil
}

// reading is a text with all that was found in it.
type reading struct {
	text         string
	english      bool
	sentences    []sentence.Sentence
	cast         *names.Cast
	attributions []quotation.Attribution
	touching     [][]int // the attributions of every sentence, by index
	scorer       *worth.Scorer
	assessed     *worth.Assessed
	threshold    float64
	article      *headline.Article
	positions    *positions
	progress     progress
}

// span is a part of a sentence, in bytes of the text.
type span struct{ sentence, start, end int }

func read(ctx context.Context, text string, options Options) (*reading, error) {
	if options.Language == "" && !worth.IsEnglish(text) {
		options.Language = "und" // undetermined, but not English
	}
	english := options.Language == "" || strings.HasPrefix(strings.ToLower(options.Language), "en")
	r := &reading{text: text, english: english, scorer: worth.Default(), positions: newPositions(text), progress: progress{tell: options.Progress}}
	steps := []func(){
		func() { r.split(options.Lines) },
		r.attribute,
		func() { r.assess(options.All) },
		func() {
			r.article = &headline.Article{
				Text: text, Title: options.Title, Published: options.Published, Language: options.Language,
				Sentences: r.sentences, Cast: r.cast, Attributions: r.attributions,
			}
		},
	}
	for i, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		step()
		r.progress.at(0.7 * float64(i+1) / float64(len(steps)))
	}
	return r, ctx.Err()
}

func (r *reading) split(lines bool) {
	if lines {
		r.sentences = splitLines(r.text)
	} else {
		r.sentences = sentence.Split(r.text)
	}
}

func (r *reading) assess(all bool) {
	units := make([]worth.Unit, len(r.sentences))
	for i, s := range r.sentences {
		units[i] = worth.Unit{Text: sentence.WithoutMarker(r.text[s.Start:s.End]), Part: s.Kind}
		voice := r.voice(i)
		units[i].Speaker, units[i].Attribution = voice.speaker, voice.kind
		if s.Label != "" {
			units[i].Speaker = s.Label // whose turn it is, whomever they quote
		}
	}
	if r.english {
		r.assessed = r.scorer.Assess(units, all)
	} else {
		r.assessed = r.scorer.AssessNeutral(units)
	}
	r.threshold = worth.Threshold(r.assessed.Scores)
}

// everySentence lists the sentences in document order.
func (r *reading) everySentence() []span {
	spans := make([]span, len(r.sentences))
	for i, s := range r.sentences {
		spans[i] = span{sentence: i, start: s.Start, end: s.End}
	}
	return spans
}

// claims lists the check-worthy claims, best first, each wording once.
func (r *reading) claims() []span {
	var spans []span
	seen := make(map[string]bool) // what a page says twice is one claim
	for i, score := range r.assessed.Scores {
		if score < r.threshold {
			continue
		}
		for _, s := range r.parts(i) {
			if words := strings.ToLower(r.text[s.start:s.end]); !seen[words] {
				seen[words] = true
				spans = append(spans, s)
			}
		}
	}
	sort.SliceStable(spans, func(i, j int) bool {
		return r.assessed.Scores[spans[i].sentence] > r.assessed.Scores[spans[j].sentence]
	})
	return spans
}

// propose puts together what is known about one span.
func (r *reading) propose(s span) Proposal {
	score := r.assessed.Scores[s.sentence]
	kind, reasons := r.assessed.Explain(s.sentence)
	voice := r.voice(s.sentence)
	words := r.article.Write(s.start, s.end)
	p := Proposal{
		Start: r.positions.points(s.start), End: r.positions.points(s.end), Text: r.text[s.start:s.end],
		Score: score, Checkworthy: score >= r.threshold, Reasons: reasons, Kind: kind,
		Speaker: voice.speaker, SpeakerCertainty: voice.certainty, Attribution: string(voice.kind), Attributions: []Attribution{},
		Headline: words.Headline, Claim: words.Claim, Date: words.Date,
	}
	if p.Reasons == nil {
		p.Reasons = []string{}
	}
	for _, i := range r.touching[s.sentence] {
		a := r.attributions[i]
		p.Attributions = append(p.Attributions, Attribution{
			Kind: string(a.Kind), Speaker: a.Speaker, Source: r.points(a.Source), Cue: r.points(a.Cue), Content: r.points(a.Content),
		})
	}
	return p
}

func (r *reading) points(s quotation.Span) [2]int { return r.positions.span(s.Start, s.End) }

// progress tells the caller how far the work is, at most some hundred times. It serves several goroutines.
type progress struct {
	tell func(float64)
	lock sync.Mutex
	told float64
}

func (p *progress) at(done float64) {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.tell != nil && (done >= p.told+0.005 || done == 1) {
		p.told = done
		p.tell(done)
	}
}
