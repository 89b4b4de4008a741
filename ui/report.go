package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"

	"claimdesk/data"
)

// reportLimit is how much of a log goes into a report, in bytes from its end.
const reportLimit = 64 << 10

// reportProblem saves a text that a user can send with a problem.
func (s *shell) reportProblem() {
	name := "Claimdesk problem " + time.Now().Format("2006-01-02") + ".txt"
	s.saveFile("Save what a report of a problem needs; it holds no claims and no names of files", name, ".txt", true, s.saveReport)
}

func (s *shell) saveReport(path string) {
	window, scale := s.window.Canvas().Size(), s.window.Canvas().Scale()
	var store *data.Store
	if s.desk != nil {
		store = s.desk.store
	}
	s.stage.run(func() {
		text := report(s.program, fmt.Sprintf("%.0f × %.0f at %.2f", window.Width, window.Height, scale), numbers(store))
		err := os.WriteFile(path, []byte(text), 0o600)
		s.stage.show(func() {
			switch {
			case err != nil:
				s.fail(fmt.Errorf("saving the report: %w", err))
			case s.desk != nil:
				s.desk.status.say("Saved. Open " + path + ", write down what happened, and send it.")
			}
		})
	})
}

// numbers tells how large a casebook is.
func numbers(store *data.Store) string {
	if store == nil {
		return "none is open"
	}
	info, err := os.Stat(store.Path())
	if err != nil {
		return "its file is gone"
	}
	counts, err := store.Counts(context.Background())
	if err != nil {
		return "it cannot be read"
	}
	total := 0
	for _, count := range counts {
		total += count
	}
	return fmt.Sprintf("%d claims, %d KB", total, info.Size()>>10)
}

// report is the program, the system and where in the program the last faults were. Of the logs it takes only times and
// places in the program: whatever else they say may come from a casebook.
func report(p Program, window, casebook string) string {
	var b strings.Builder
	b.WriteString("What I did:\n\n\nWhat I expected:\n\n\nWhat happened instead:\n\n\n----\n")
	fmt.Fprintf(&b, "%s (%s)\nSystem: %s\nWindow: %s\nCasebook: %s\n", p.name(), p.build(), system(), window, casebook)
	if p.Log == nil {
		return b.String()
	}
	for _, part := range []struct {
		title, file string
		places      func(string) []string
	}{
		{"Log of this run", logName, placesInLog},
		{"Crashes", crashName, placesInCrash},
	} {
		fmt.Fprintf(&b, "\n%s:\n", part.title)
		text, err := tailOf(filepath.Join(p.Log.Folder, part.file), reportLimit)
		if err != nil {
			b.WriteString("  there is none\n")
		}
		for _, place := range part.places(text) {
			b.WriteString("  " + place + "\n")
		}
	}
	return b.String()
}

// system names the operating system as far as a report needs it.
func system() string {
	name := runtime.GOOS
	if release, err := os.ReadFile("/etc/os-release"); err == nil {
		for line := range strings.Lines(string(release)) {
			if value, found := strings.CutPrefix(strings.TrimSpace(line), "PRETTY_NAME="); found {
				name = strings.Trim(value, `"`)
			}
		}
	}
	for _, variable := range []string{"XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "LANG", "LIBGL_ALWAYS_SOFTWARE", "FYNE_SCALE"} {
		if value := os.Getenv(variable); value != "" {
			name += ", " + variable + "=" + value
		}
	}
	return name
}

// tailOf reads the last bytes of a file.
func tailOf(path string, limit int) (string, error) {
	text, err := os.ReadFile(path)
	return string(text[max(0, len(text)-limit):]), err
}

var (
	logLine   = regexp.MustCompile(`^time=(\S+) level=([A-Z]+) (?:source=(?:"[^"]*[/\\]|\S*[/\\])?([\w.-]+[/\\][\w.-]+\.go:\d+)"? )?msg=`)
	toolkitAt = regexp.MustCompile(`msg="  At: (?:[^"]*[/\\])?([\w.-]+[/\\][\w.-]+\.go:\d+)"`)
	goroutine = regexp.MustCompile(`^goroutine \d+`)
	fault     = regexp.MustCompile(`^(?:panic: )?(runtime error: [a-z \[\]:0-9-]+|fatal error: [a-z :-]+)$`)
	signal    = regexp.MustCompile(`^(?:\[signal )?SIG[A-Z]+`)
	frame     = regexp.MustCompile(`^(?:created by )?([\w./~-]+\.[\w.()*\[\]·]+?)(?:\(.*\)| in goroutine \d+)?$`)
	codeLine  = regexp.MustCompile(`^\t(?:.*[/\\])?([\w.-]+\.go:\d+)`)
)

// placesInLog keeps the time, the level and the place in the program of each line.
func placesInLog(text string) []string {
	var places []string
	for line := range strings.Lines(text) {
		found := logLine.FindStringSubmatch(line)
		if found == nil {
			continue
		}
		place := found[3]
		if at := toolkitAt.FindStringSubmatch(line); at != nil {
			place = at[1]
		}
		if place != "" {
			places = append(places, found[1]+" "+found[2]+" "+place)
		}
	}
	return places
}

// placesInCrash keeps the names of the functions, without their arguments, and their places; of messages only those that
// Go itself writes.
func placesInCrash(text string) []string {
	var places []string
	function := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		name := frame.FindStringSubmatch(line)
		switch source := codeLine.FindStringSubmatch(line); {
		case source != nil && function != "":
			places = append(places, function+" "+source[1])
			function = ""
		case goroutine.MatchString(line):
			places = append(places, goroutine.FindString(line))
		case fault.MatchString(line):
			places = append(places, fault.FindStringSubmatch(line)[1])
		case signal.MatchString(line):
			places = append(places, signal.FindString(line))
		case strings.HasPrefix(line, "panic: "):
			places = append(places, "panic (its message is left out)")
		case name != nil:
			function = name[1]
		default:
			function = ""
		}
	}
	return places
}
