package document

import (
	"strings"
	"testing"
	"time"
)

const subRip = "1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>The ferry opened</i>\r\non Monday, at\r\n\r\n" +
	"2\r\n00:00:03,600 --> 00:00:05,000\r\n{\\an8}a cost of 6 million &amp; more.\r\n\r\n" +
	"3\r\n00:00:05,100 --> 00:00:06,000\r\n[applause]\r\n- Who pays?\r\n- Nobody.\r\n\r\n" +
	"4\r\n01:00:00,000 --> 01:00:02,000\r\nThe bridge is closed.\r\n"

const webVTT = `WEBVTT - council

STYLE
::cue { color: red }

00:01.000 --> 00:03.000 align:start
<v.loud Ida Lund>The ferry <c.yellow>opened</c><00:00:02.000> on Monday.

00:03.000 --> 00:05.000
The ferry opened on Monday.
It cost 6 million.

00:05.000 --> 00:06.000
<v Bo Berg>
Too much.</v>
`

func TestReadSubtitles(t *testing.T) {
	for _, test := range []struct{ name, content, text string }{
		{"council.srt", subRip, "The ferry opened on Monday, at a cost of 6 million & more.\n\nWho pays?\n\nNobody.\n\nThe bridge is closed."},
		{"council.vtt", webVTT, "Ida Lund: The ferry opened on Monday. It cost 6 million.\n\nBo Berg: Too much."},
		{"council.srt", "The ferry opened on Monday.", "The ferry opened on Monday."},
	} {
		doc, err := Read(test.name, strings.NewReader(test.content))
		if err != nil || doc.Text != test.text || string(doc.Original) != test.content {
			t.Errorf("%s: %+v, %v", test.name, doc, err)
		}
	}
}

func TestCueTime(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"01:02:03,456": time.Hour + 2*time.Minute + 3456*time.Millisecond, "02:03.456": 2*time.Minute + 3456*time.Millisecond,
	} {
		if got := cueTime(text); got != want {
			t.Errorf("%s is %v", text, got)
		}
	}
}
