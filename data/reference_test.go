package data

// ClaimsQuery is the query behind ExportClaims, for benchmarks that give it to other programs.
func ClaimsQuery() string { return claimsExport.query("1") }
