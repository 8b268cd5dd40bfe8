package main

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/standfirst/standfirst/cmd/standfirst/cli"
	"github.com/standfirst/standfirst/cmd/standfirst/settings"
	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/export"
	"github.com/standfirst/standfirst/tui"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What the README says of flags, keys, exit codes, formats and commands is so.
func TestTheReadmeIsRight(t *testing.T) {
	text := readme(t)
	var failed error
	root := newRoot(&failed, nil)

	flags := map[string]bool{}
	for _, c := range append(root.Commands(), root) {
		c.Flags().VisitAll(func(f *pflag.Flag) { flags[f.Name] = true })
	}
	for _, flag := range regexp.MustCompile("`--([a-z-]+)").FindAllStringSubmatch(text, -1) {
		if !flags[flag[1]] {
			t.Errorf("the README has the flag --%s, the program does not", flag[1])
		}
	}
	for _, format := range export.Formats() {
		if !strings.Contains(text, "`"+string(format)+"`") {
			t.Errorf("the README does not have the format %s", format)
		}
	}
	for _, genre := range content.Genres() {
		if !strings.Contains(text, "`"+string(genre)+"`") {
			t.Errorf("the README does not have the genre %s", genre)
		}
	}
	for _, code := range cli.Meanings() {
		if !strings.Contains(text, "\n| "+strconv.Itoa(code.Code)+" |") {
			t.Errorf("the README does not have the exit code %d", code.Code)
		}
	}
	commands := regexp.MustCompile(`(?m)^ +standfirst (config|man|completion|eval|feed|pack|labels|handout|enter|label|compare)\b( \w+)?`)
	for _, line := range commands.FindAllStringSubmatch(text, -1) {
		c, _, err := root.Find(strings.Fields(line[1] + line[2]))
		if err != nil || line[2] != "" && c.HasSubCommands() && c.Name() != strings.TrimSpace(line[2]) {
			t.Errorf("the README has the command %q: %v", line[0], err)
		}
	}
	for _, variable := range regexp.MustCompile(`STANDFIRST_([A-Z]+)`).FindAllStringSubmatch(text, -1) {
		if name := strings.ToLower(variable[1]); name != "thorough" && !slices.Contains(settings.Variables(), name) { // that one is for tests
			t.Errorf("the README has the variable STANDFIRST_%s, the program does not", variable[1])
		}
	}
}

// Each key in the README's table does something, and what has a word of its own there.
func TestTheKeysOfTheReadmeAreThere(t *testing.T) {
	keys, err := tui.Keys(nil)
	if err != nil {
		t.Fatal(err)
	}
	bound := map[string]bool{}
	for _, b := range keys.Bindings() {
		for _, key := range b.Keys {
			bound[key] = true
		}
	}
	_, table, found := strings.Cut(readme(t), "| keys | what they do |")
	if !found {
		t.Fatal("the README has no table of keys")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	for _, key := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(table, -1) {
		if !bound[key[1]] {
			t.Errorf("the README has the key %s, the reader does not", key[1])
		}
	}
}
