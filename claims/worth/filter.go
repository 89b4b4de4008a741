package worth

import "math/bits"

// lanes are numbers of 15 bits that stand side by side, so that adding or comparing all of them costs as much as one.
type lanes uint64

const (
	laneCount = 4
	laneBits  = 64 / laneCount
	fullLane  = 1<<(laneBits-1) - 1 // the most that a lane holds

	inAll = 1 + 1<<laneBits + 1<<(2*laneBits) + 1<<(3*laneBits) // brings a number into every lane
	tops  = (fullLane + 1) * inAll                              // the bits above the lanes
)

const _ = -uint(Filters % laneCount) // does not compile when a network's filters do not fill their lanes

// lane is number i of those that stand in rows.
func lane(rows []lanes, i int) int { return int(rows[i/laneCount].at(i % laneCount)) }

// setLane writes number i, which is still 0.
func setLane(rows []lanes, i, v int) { rows[i/laneCount] |= lanes(v).in(i % laneCount) }

// at is the number in lane i.
func (l lanes) at(i int) lanes { return l >> (i * laneBits) & fullLane }

// in is a number brought into lane i, with 0 in the others.
func (l lanes) in(i int) lanes { return l << (i * laneBits) }

// first is the first lane that does not hold 0, where there is one.
func (l lanes) first() int { return bits.TrailingZeros64(uint64(l)) / laneBits }

// notBelow is filled lanes where a number is not below another one, and empty lanes elsewhere.
func notBelow(a, b lanes) lanes {
	holds := ((a | tops) - b) & tops // a bit above each lane of a that is not below that of b
	return holds - holds>>(laneBits-1)
}

// larger is the larger of the two numbers in each lane.
func larger(a, b lanes) lanes { return b + ((a|tops)-b)&notBelow(a, b) }

// choose is the lanes of a where those of which are filled, and those of b where they are empty.
func choose(which, a, b lanes) lanes { return b ^ (a^b)&which }

const (
	// one is what stands in a lane for 1.
	one = 1024
	// noShare stands in a lane for a share of 0. Shares go from -noShare to noShare, so that those of three words fit.
	noShare = fullLane / Reach / 2
)

// share writes a share, of which one makes 1, as it stands in a lane.
func share(v float32) lanes {
	whole := int(float64(v) + (noShare + 0.5)) // the part above 0 is a whole number whatever the sign
	if uint(whole) > 2*noShare {
		whole = min(max(whole, 0), 2*noShare)
	}
	return lanes(whole)
}

// project works out a word's share in every filter, for each place it can take in the pattern, from what stands for it in
// every network.
func (e *engine) project(vectors []float32) *[]lanes {
	projected := make([]lanes, Reach*len(e.unanswered))
	for n := range len(vectors) / Width {
		v := (*[Width]float32)(vectors[n*Width:])
		for place := range Reach {
			filters := e.filters[place][n*Filters:][:Filters]
			rows := projected[place*len(e.unanswered)+n*Filters/laneCount:]
			for row := range Filters / laneCount {
				f := (*[laneCount][Width]float32)(filters[row*laneCount:])
				rows[row] = share(dot(v, &f[0])) | share(dot(v, &f[1]))<<laneBits | share(dot(v, &f[2]))<<(2*laneBits) | share(dot(v, &f[3]))<<(3*laneBits)
			}
		}
	}
	return &projected
}

// dot is the product of two vectors, added up as product does.
func dot(a, b *[Width]float32) float32 {
	return (a[0]*b[0] + a[4]*b[4]) + (a[1]*b[1] + a[5]*b[5]) + (a[2]*b[2] + a[6]*b[6]) + (a[3]*b[3] + a[7]*b[7])
}

// filter finds the strongest answer of each filter. The words' shares stand one after the other, between those of noWord.
func (e *engine) filter(words []lanes, a *answers) {
	a.strongest = append(a.strongest[:0], e.unanswered...)
	for t := range e.count(words) {
		before, this, after := e.around(words, t)
		strongest := a.strongest[:len(before)]
		for row, most := range strongest {
			strongest[row] = larger(most, before[row]+this[row]+after[row])
		}
	}
}

// locate finds where in a sentence each filter has its strongest answer first, by the middle word. A filter that is silent
// has none.
func (e *engine) locate(words []lanes, a *answers) {
	a.places = append(a.places[:0], make([]lanes, len(e.unanswered))...)
	for t := e.count(words) - 1; t >= 0; t-- {
		before, this, after := e.around(words, t)
		strongest, places := a.strongest[:len(before)], a.places[:len(before)]
		here := lanes(t) * inAll
		for row, most := range strongest {
			places[row] = choose(notBelow(before[row]+this[row]+after[row], most), here, places[row])
		}
	}
}

// count is the number of words of which the shares stand between those of noWord.
func (e *engine) count(words []lanes) int { return len(words)/len(e.noWord) - 2 }

// shares are those of word t in every filter, for each place it can take.
func (e *engine) shares(words []lanes, t int) []lanes {
	return words[(t+1)*len(e.noWord):][:len(e.noWord)]
}

// around are the shares of the word before word t, of itself and of the word after it, each for its place.
func (e *engine) around(words []lanes, t int) (before, this, after []lanes) {
	n := len(e.unanswered)
	return e.shares(words, t-1)[:n], e.shares(words, t)[n:][:n], e.shares(words, t+1)[2*n:][:n]
}
