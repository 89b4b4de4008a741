package data

// ClaimsQuery is the query behind ExportClaims, for benchmarks that give it to other programs.
func ClaimsQuery() string {
	query, _ := claimsExport.query("1")
	return query
}
