package match

// weights are what claims/match/train learned; the order is that of the features.
var weights = features{
	fBM25: 1.048, fClaimCovered: 4.855, fHeadlineCovered: 3.682, fQueryCovered: 0.111, fTagCovered: 1.320,
	fAuthorCovered: 0.754, fPairs: -0.977, fNames: 0.008, fNumbers: 0.268, fRun: -0.148, fBest: 7.728, fSecond: 1.497,
	fCount: 2.789, fLength: 1.479, fGrams: 4.306, fHeadPairs: 0.773, fRunQuery: 4.190,
}
