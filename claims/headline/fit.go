package headline

import "slices"

// fit chooses the units that weigh most within room code points and returns which are kept. A unit is kept only with the
// one it hangs on, and unit 0 always. It is the tree knapsack of sentence compression (as in Filippova and Strube,
// "Dependency tree based sentence compression", 2008), solved exactly by walking the units in preorder: taking a unit
// goes on to the next one, leaving it skips what hangs on it.
func (w *writer) fit(units []unit, length []int, weight []float64, room int) []bool {
	keep := make([]bool, len(units))
	keep[0] = true
	room -= length[0]
	if room < 0 {
		return keep
	}
	if sum(length[1:]) <= room {
		length, room = make([]int, len(units)), 0 // no length counts where there is room for all
	}
	order, skip := preorder(units)
	n := len(order)
	size := (n + 1) * (room + 1)
	w.best = slices.Grow(w.best[:0], size)[:size]
	row := func(k int) []float64 { return w.best[k*(room+1) : (k+1)*(room+1)] }
	clear(row(n))
	for k := n - 1; k > 0; k-- {
		u := order[k]
		here, taken, left := row(k), row(k+1), row(skip[k])
		for c := range here {
			here[c] = left[c]
			if length[u] <= c && units[u].factor > 0 {
				here[c] = max(here[c], weight[u]+taken[c-length[u]])
			}
		}
	}
	for k, c := 1, room; k < n; {
		u := order[k]
		if row(k)[c] > row(skip[k])[c] {
			keep[u] = true
			c -= length[u]
			k++
		} else {
			k = skip[k]
		}
	}
	return keep
}

// preorder lists the units so that what hangs on a unit follows it, and for each place the first one behind that.
func preorder(units []unit) (order, skip []int) {
	first := make([]int, len(units)) // child, 0 for none
	next := make([]int, len(units))  // sibling
	for u := len(units) - 1; u > 0; u-- {
		parent := units[u].parent
		next[u], first[parent] = first[parent], u
	}
	order = make([]int, 0, len(units))
	skip = make([]int, len(units))
	var walk func(u int)
	walk = func(u int) {
		k := len(order)
		order = append(order, u)
		for c := first[u]; c != 0; c = next[c] {
			walk(c)
		}
		skip[k] = len(order)
	}
	walk(0)
	return order, skip
}
