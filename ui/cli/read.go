package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"claimdesk/claims/document"
)

type readCommand struct {
	Format string `enum:"text,json" default:"text" help:"text, or json: one object with title, byline, publisher, published, language, url and text."`
	network
	Input string `arg:"" help:"The article."`
}

// Run prints an article.
func (c readCommand) Run(ctx context.Context, s *session) error {
	doc, err := s.document(ctx, c.Input, c.network, document.Read)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return lines(s.Stdout).Encode(doc)
	}
	text := doc.Text
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	if _, err := io.WriteString(s.Stdout, text); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}

// lines writes one JSON object a line, texts as they are.
func lines(w io.Writer) *json.Encoder {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder
}
