package data

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
)

// gather runs a query for the numbers of claims in a column num and lists them in its order. The driver interrupts only
// what it executes as a whole, not a query that is read row by row; so the numbers are put together inside SQLite, and a
// search that nobody waits for any more ends in the middle of its work.
func gather(ctx context.Context, conn *sql.Conn, query string, values ...any) ([]int64, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, gathering(query), values...); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, err
	}
	var text sql.RawBytes
	rows, err := conn.QueryContext(context.WithoutCancel(ctx), "SELECT nums FROM temp.gathered")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	if !rows.Next() {
		return nil, rows.Err()
	}
	if err := rows.Scan(&text); err != nil {
		return nil, err
	}
	return parseNumbers(text)
}

func gathering(query string) string {
	return `CREATE TEMP TABLE IF NOT EXISTS gathered (one INTEGER PRIMARY KEY, nums TEXT);
		INSERT OR REPLACE INTO temp.gathered SELECT 1, group_concat(num) FROM (` + query + ")"
}

// parseNumbers reads what group_concat wrote.
func parseNumbers(text []byte) ([]int64, error) {
	if len(text) == 0 {
		return nil, nil
	}
	nums := make([]int64, 0, 1+strings.Count(string(text), ","))
	num := int64(0)
	for _, c := range text {
		switch {
		case c == ',':
			nums, num = append(nums, num), 0
		case c >= '0' && c <= '9':
			num = num*10 + int64(c-'0')
		default:
			return nil, fmt.Errorf("%s is no number of a claim", strconv.Quote(string(c)))
		}
	}
	return append(nums, num), nil
}
