package data

import "testing"

func FuzzLiteral(f *testing.F) {
	s := newCasebook(f)
	for _, seed := range []string{"", "'", "a'b''", "x\x00y'", "\xff", `\';--`, "ä\n"} {
		f.Add(seed, 0.1, int64(-1))
	}
	f.Fuzz(func(t *testing.T, text string, real float64, whole int64) {
		if real != real || real-real != 0 {
			return // no column holds what is not a number
		}
		statement := []byte("SELECT ")
		for i, value := range []any{text, real, whole} {
			if i > 0 {
				statement = append(statement, ',')
			}
			var err error
			if statement, err = appendLiteral(statement, value); err != nil {
				t.Fatal(err)
			}
		}
		var gotText string
		var gotReal float64
		var gotWhole int64
		if err := s.reader.Raw(string(statement)).Row().Scan(&gotText, &gotReal, &gotWhole); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		if gotText != text || gotReal != real || gotWhole != whole {
			t.Errorf("%q, %v, %d from %s", gotText, gotReal, gotWhole, statement)
		}
	})
}
