package headline

import (
	"fmt"
	"os"
	"testing"
)

func TestDebug(t *testing.T) {
	s := os.Getenv("S")
	if s == "" {
		t.Skip()
	}
	a := &Article{Text: s}
	fmt.Println(a.Write(0, len(s)))
	toks := tokenize(s, 0)
	tagAll(toks, a.words, titleCase(s))
	expand(toks)
	names := []string{"noun", "name", "num", "adj", "adv", "det", "poss", "gen", "pron", "prep", "to", "sub", "that", "rel", "cc", "aux", "mod", "neg", "FIN", "inf", "ing", "ppl", ",", "-", "(", ")", "."}
	for _, c := range candidates(toks) {
		tk := withoutLead(c.toks)
		u := parse(tk, 0, len(tk))
		fmt.Printf("%.2f: ", c.prior)
		for _, x := range tk {
			fmt.Printf("%s/%s/%d ", x.out, names[x.tag], x.unit)
		}
		fmt.Println()
		for i, y := range u {
			fmt.Printf(" %d<%d*%.1f", i, y.parent, y.factor)
		}
		fmt.Println()
	}
}
