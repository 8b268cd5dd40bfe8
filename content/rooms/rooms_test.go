package rooms_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/rooms"
	"github.com/standfirst/standfirst/content/scheme"
	"github.com/standfirst/standfirst/content/workshop"
)

var day = time.Date(2026, 11, 28, 10, 0, 0, 0, time.UTC)

func pack(t *testing.T) *workshop.Pack {
	t.Helper()
	a := &content.Article{Reference: "ferry.md"}
	a.Document.Blocks = []content.Block{{Text: "The ferry sails."}}
	a.Document.Sentences = []content.Sentence{{Span: content.Span{End: 16}}}
	p, err := workshop.NewPack(a, scheme.Five(), workshop.Settings{Rounds: 1, Least: 1}, "test", day, false)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestARoomIsKeptUntilItsDayHasPassed(t *testing.T) {
	f := rooms.Folder(filepath.Join(t.TempDir(), "rooms"))
	if got := f.List(); len(got) != 0 {
		t.Error(got)
	}
	old, err := f.Make(pack(t), day)
	if err != nil {
		t.Fatal(err)
	}
	young, err := f.Make(pack(t), day.AddDate(0, 0, 1))
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Expired(day.Add(12 * time.Hour)); len(got) != 0 {
		t.Errorf("%v have expired on their last day", got)
	}
	if got := f.Expired(day.AddDate(0, 0, 1)); !slices.Equal(got, []string{old.Code}) {
		t.Errorf("%v have expired, wanted %s", got, old.Code)
	}
	if err := f.Purge(old.Code); err != nil {
		t.Error(err)
	}
	if got := f.List(); !slices.Equal(got, []string{young.Code}) {
		t.Errorf("%v are left, wanted %s", got, young.Code)
	}
	if info, err := os.Stat(young.Path()); err != nil || info.Mode().Perm() != 0o700 {
		t.Error(info, err)
	}
}

func TestARoomThatIsNotThereIsToldInWords(t *testing.T) {
	f := rooms.Folder(t.TempDir())
	for _, code := range []string{"ABCDEF", "../..", "\x1b[31m", ""} {
		if _, err := f.Open(code); err == nil || !strings.Contains(err.Error(), "workshop list") || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("open %q: %v", code, err)
		}
		if err := f.Purge(code); err == nil {
			t.Errorf("%q was deleted", code)
		}
	}
	if _, err := f.Open("ABCDEF"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v does not say why", err)
	}
	if _, err := os.Stat(string(f)); err != nil {
		t.Error("the folder of the rooms was deleted")
	}
}

func TestDamageOfALogIsToldAndTheRestIsThere(t *testing.T) {
	f := rooms.Folder(t.TempDir())
	r, err := f.Make(pack(t), day)
	if err != nil {
		t.Fatal(err)
	}
	join := workshop.Event{ID: "a", Kind: workshop.Join, P: "p", Name: "amber-otter", N: 1, Sentence: -1}
	if err := r.Append([]workshop.Event{join}); err != nil {
		t.Fatal(err)
	}
	log, err := os.OpenFile(filepath.Join(r.Path(), "log.jsonl"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = log.WriteString(`{"v":1,"id":"b","t":"la`)
	_ = log.Close()
	again, err := f.Open(strings.ToLower(r.Code))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	damage, err := again.Replay(func(*workshop.Event) { n++ })
	if err != nil || damage == nil || n != 1 {
		t.Errorf("%d events, %v, %v", n, damage, err)
	}
}

func TestALineThatIsNoEventAndNoSecretIsDamage(t *testing.T) {
	r, err := rooms.Folder(t.TempDir()).Make(pack(t), day)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Keep([]rooms.Secret{{Use: rooms.Token, P: "p", Hash: "abc"}}); err != nil {
		t.Fatal(err)
	}
	for name, lines := range map[string]string{
		"log.jsonl":   `{"v":1,"id":"a","t":"of a later version","new":[1]}` + "\n" + `{"v":1,"id":"b","t":"label","s":"two"}` + "\n",
		"room.secret": `{"v":1,"t":"of a later version","new":[1]}` + "\n" + `{"v":1,"t":"token","hash":[]}` + "\n",
	} {
		file, err := os.OpenFile(filepath.Join(r.Path(), name), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = file.WriteString(lines)
		_ = file.Close()
	}
	n := 0
	damage, err := r.Replay(func(*workshop.Event) { n++ })
	if err != nil || damage == nil || !strings.Contains(damage.Error(), "line 3") || n != 1 {
		t.Errorf("%d events, %v, %v", n, damage, err)
	}
	n = 0
	damage, err = r.Secrets(func(rooms.Secret) { n++ })
	if err != nil || damage == nil || !strings.Contains(damage.Error(), "line 4") || n != 1 {
		t.Errorf("%d secrets, %v, %v", n, damage, err)
	}
}

func TestCodesAreOfLettersThatAreToldApart(t *testing.T) {
	for range 100 {
		if c := rooms.NewCode(); !rooms.IsCode(c) || rooms.Normal(" "+strings.ToLower(c[:3])+" "+c[3:]) != c {
			t.Fatal(c)
		}
		if c := rooms.Normal(rooms.NewLongCode()); len(c) != 16 || strings.Trim(c, rooms.Letters) != "" {
			t.Fatal(c)
		}
	}
}
