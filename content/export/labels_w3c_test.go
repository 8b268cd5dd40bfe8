package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/standfirst/standfirst/content/export"
)

// suiteFolder names a checkout of github.com/w3c/web-annotation-tests.
const suiteFolder = "STANDFIRST_W3C_SUITE"

// definitions finds the suite's shared definitions, which its assertions name without a
// folder.
type definitions struct{ folder string }

func (d definitions) Load(url string) (any, error) {
	file, err := os.Open(filepath.Join(d.folder, "definitions", filepath.Base(url)))
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return jsonschema.UnmarshalJSON(file)
}

// musts are the assertions that a list of the suite names.
func musts(t *testing.T, folder, list string) map[string]*jsonschema.Schema {
	t.Helper()
	var names struct{ Assertions []string }
	text, err := os.ReadFile(filepath.Join(folder, list))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &names); err != nil {
		t.Fatal(err)
	}
	out := map[string]*jsonschema.Schema{}
	for _, name := range names.Assertions {
		file, err := os.Open(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(file)
		_ = file.Close()
		if err != nil {
			t.Fatal(err)
		}
		c := jsonschema.NewCompiler()
		c.UseLoader(definitions{folder})
		c.DefaultDraft(jsonschema.Draft4)
		url := "file:///suite/" + filepath.Base(name)
		if err := c.AddResource(url, doc); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if out[name], err = c.Compile(url); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return out
}

func TestAnnotationsHoldWhatTheStandardDemands(t *testing.T) {
	folder := os.Getenv(suiteFolder)
	if folder == "" {
		t.Skip("no " + suiteFolder + ": it names a checkout of github.com/w3c/web-annotation-tests")
	}
	var out bytes.Buffer
	if err := labelled(t, true).Write(&out, export.W3C); err != nil {
		t.Fatal(err)
	}
	collections, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	annotation, collection := musts(t, folder, "annotations/annotationMusts.test"), musts(t, folder, "collections/collectionMusts.test")
	t.Logf("%d assertions of annotations, %d of collections", len(annotation), len(collection))
	held := func(what map[string]*jsonschema.Schema, v any) {
		for name, schema := range what {
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	n := 0
	for _, c := range collections.([]any) {
		held(collection, c)
		for _, a := range c.(map[string]any)["first"].(map[string]any)["items"].([]any) {
			held(annotation, a)
			n++
		}
	}
	if n != 9 {
		t.Errorf("%d annotations, wanted 9", n)
	}
}

// The suite's own examples tell whether this test sees anything: the correct ones pass, as
// far as the suite is at one with itself, and the incorrect ones fail.
func TestTheSuiteOfTheStandardIsSeen(t *testing.T) {
	folder := os.Getenv(suiteFolder)
	if folder == "" {
		t.Skip("no " + suiteFolder)
	}
	annotation := musts(t, folder, "annotations/annotationMusts.test")
	for kind, want := range map[string]bool{"correct": true, "incorrect": false} {
		paths, err := filepath.Glob(filepath.Join(folder, "tools", "samples", kind, "anno*.json"))
		if err != nil || len(paths) == 0 {
			t.Skipf("no %s examples in the suite", kind)
		}
		passed := 0
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
			ok := err == nil
			for _, schema := range annotation {
				ok = ok && schema.Validate(doc) == nil
			}
			if ok {
				passed++
			}
		}
		t.Logf("%d of %d %s examples pass", passed, len(paths), kind)
		if want && passed < len(paths)-3 || !want && passed > 0 {
			t.Errorf("%d of %d %s examples pass", passed, len(paths), kind)
		}
	}
}
