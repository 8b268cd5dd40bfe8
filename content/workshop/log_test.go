package workshop

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func TestALogIsReadPastItsDamageAndUnknownFieldsStay(t *testing.T) {
	log := `{"schema":"standfirst/answers/1","text":"sha256:00"}
{"v":1,"id":"a","t":"label","round":1,"p":"x","s":0,"label":"fact","n":1,"at":"2026-11-28T10:02Z","mood":"calm"}
{"v":2,"id":"b","t":"label"}
not json
{"v":1,"id":"c","t":"label","round":1,"p":"x","s":1,"label":"","n":2}
{"v":1,"id":"d","t":"la`
	var events []Event
	whichever := func(Head) error { return nil }
	head, damage, err := readLog(strings.NewReader(log), whichever, func(e *Event) error {
		events = append(events, *e)
		return nil
	})
	if err != nil || head.Text != "sha256:00" || len(events) != 2 || len(damage) != 3 {
		t.Fatalf("%v, %+v, %d events, damage %v", err, head, len(events), damage)
	}
	line, err := json.Marshal(events[0])
	if err != nil || !strings.Contains(string(line), `"mood":"calm"`) || !strings.Contains(string(line), `"s":0`) {
		t.Errorf("%v: %s", err, line)
	}
	if _, _, err := readLog(strings.NewReader("hello\n"), whichever, nil); !errors.Is(err, ErrNoLog) {
		t.Errorf("a file that is no log: %v", err)
	}
}
