package shelf_test

import (
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/content/shelf"
)

func TestWhatWasRemovedComesBackUntilTheShelfIsClosed(t *testing.T) {
	s, folder, entries := filled(t)
	gone, back := entries[0].Key, entries[1].Key
	for _, k := range []shelf.Key{gone, back} {
		if err := s.SetAside(k); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(list(t, s, false)); n != 1 {
		t.Errorf("%d on the list, wanted 1", n)
	}
	if err := s.PutBack(back); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if left, _ := filepath.Glob(filepath.Join(folder, "articles", "*.removed")); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	if !s.Has(back) || s.Has(gone) || s.PutBack(gone) == nil {
		t.Error("the wrong article is there")
	}
}

func TestWhatTheReaderSaysWasReadHolds(t *testing.T) {
	s, _, entries := filled(t)
	k := entries[0].Key
	read := func() bool {
		for _, i := range list(t, s, true) {
			if i.Key == k {
				return i.Read()
			}
		}
		t.Fatal("it is not on the list")
		return false
	}
	for _, share := range []float64{1, 0, 1} {
		if err := s.Mark(k, share); err != nil {
			t.Fatal(err)
		}
		if read() != (share == 1) {
			t.Errorf("marked %v, and read is %v", share, read())
		}
	}
}

func TestAnArticleThatIsForgottenIsThereAgainWhenOpened(t *testing.T) {
	folder := t.TempDir()
	s := shelf.New(folder)
	defer s.Close()
	e := shelf.EntryOf(article("A lamp for the quay", "Ines Calloway", "Saltmarsh Post", "There is no lamp."))
	for _, step := range []struct {
		do   func() error
		want int
	}{
		{func() error { return s.Opened(&e) }, 1},
		{func() error { return s.Forgotten(e.Key) }, 0},
		{func() error { return s.Opened(&e) }, 1},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		if n := len(list(t, s, true)); n != step.want {
			t.Errorf("%d on the list, wanted %d", n, step.want)
		}
	}
}

func TestAShelfKnowsThatItIsEmpty(t *testing.T) {
	if s := shelf.New(filepath.Join(t.TempDir(), "none")); !s.Empty() {
		t.Error("one that is not there is not empty")
	}
	if s, _, _ := filled(t); s.Empty() {
		t.Error("one with articles is empty")
	}
}
