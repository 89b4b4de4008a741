package data

import (
	"context"
	"io"

	"claimdesk/claims"
	"claimdesk/claims/dossier"
)

// ExportDossier writes the claims of a selection for people and tells how many there were. The dossier is called like the
// casebook unless the options say otherwise. Progress, when given, is told from time to time how many of how many claims are
// written.
func (s *Store) ExportDossier(
	ctx context.Context, w io.Writer, f dossier.Format, of Selection, o dossier.Options, progress func(done, total int),
) (written int, err error) {
	desk, err := s.Desk(ctx)
	if err != nil {
		return 0, err
	}
	o.Desk = desk
	if o.Title == "" {
		o.Title = s.Name()
	}
	if o.Today == "" {
		o.Today = s.now().UTC().Format("2006-01-02")
	}
	var out *dossier.Writer
	err = s.Records(ctx, of, func(r claims.Record, number, total int) error {
		if out == nil {
			if out, err = dossier.New(w, f, total, o); err != nil {
				return err
			}
		}
		written = number
		if progress != nil && (number%progressEvery == 0 || number == total) {
			progress(number, total)
		}
		return out.Write(r)
	})
	if err == nil && out == nil {
		out, err = dossier.New(w, f, 0, o)
	}
	if err != nil {
		return written, err
	}
	return written, out.Close()
}
