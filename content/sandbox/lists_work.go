package sandbox

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/clean"
	"github.com/standfirst/standfirst/content/feed"
	"github.com/standfirst/standfirst/content/fetch"
)

// listsArgument makes the child one of [Lists].
const listsArgument = "lists"

// listsRequest is what such a child is asked.
type listsRequest struct {
	Read    time.Duration `json:"read"`
	Fetch   time.Duration `json:"fetch"`
	Version string        `json:"version"`
	Lists   []askedList   `json:"lists"`
}

// askedList is one of the lists.
type askedList struct {
	Ref          string     `json:"ref"`
	FromPage     bool       `json:"from_page"`
	Address      clean.Text `json:"address"`
	ETag         clean.Text `json:"etag"`
	LastModified clean.Text `json:"last_modified"`
}

// known are the validators from the last time.
func (l *askedList) known() content.Validators {
	return content.Validators{Address: l.Address, ETag: l.ETag, LastModified: l.LastModified}
}

// listed is what it answers: that a list has been begun, or what came of it.
type listed struct {
	Place  int
	Begun  bool
	List   *content.List
	Failed *content.Error
	After  int64
}

const (
	// together is how many lists are fetched at a time.
	together = 8
	// listStack is the largest stack of the child: what needs more is made to.
	listStack = 64 << 20
)

// workLists is the child of [Lists].
func workLists(in io.Reader, out io.Writer) error {
	var r listsRequest
	if err := json.NewDecoder(in).Decode(&r); err != nil {
		return ErrUsage
	}
	limitMemory(memory)
	limitTime(uint64((r.Fetch + mostWork*r.Read) / time.Second))
	debug.SetMemoryLimit(memory * 5 / 8)
	debug.SetMaxStack(listStack)
	w := listWork{r: r, sender: newSender(out), parsing: make(chan struct{}, runtime.GOMAXPROCS(0))}
	w.all()
	return w.failed
}

// listWork reads lists, several at a time.
type listWork struct {
	r listsRequest
	// parsing has room for as many as there are processors.
	parsing chan struct{}

	mu     sync.Mutex // guards what follows
	sender *sender
	failed error
}

// all reads the lists, one a server at a time.
func (w *listWork) all() {
	var order []string
	queues := map[string][]int{}
	for i, l := range w.r.Lists {
		host := hostOf(l.Ref)
		if host == "" {
			host = l.Ref
		}
		if len(queues[host]) == 0 {
			order = append(order, host)
		}
		queues[host] = append(queues[host], i)
	}
	hosts := make(chan []int)
	var wait sync.WaitGroup
	for range together {
		wait.Go(func() {
			for queue := range hosts {
				for _, i := range queue {
					w.one(i)
				}
			}
		})
	}
	for _, h := range order {
		hosts <- queues[h]
	}
	close(hosts)
	wait.Wait()
}

// hostOf is the server of an address, or empty.
func hostOf(ref string) string {
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// one reads one list and says what came of it.
func (w *listWork) one(place int) {
	w.say(&listed{Place: place, Begun: true})
	m := listed{Place: place}
	list, err := w.list(&w.r.Lists[place])
	if err != nil {
		m.Failed = asError(err)
		if later, ok := errors.AsType[*content.RetryLater](err); ok {
			m.After = int64(later.After)
		}
	} else {
		m.List = list
	}
	w.say(&m)
}

func (w *listWork) list(l *askedList) (list *content.List, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = crashed("list the articles of", l.Ref, p)
		}
	}()
	page, err := fetch.Get(context.Background(), l.Ref, fetch.Options{
		Timeout: w.r.Fetch, TimeoutHint: timeoutHint(w.r.Read), FromPage: l.FromPage, Known: l.known(), Version: w.r.Version, Stdin: strings.NewReader(""),
	})
	if err != nil {
		return nil, err
	}
	if page.Unchanged {
		return &content.List{Unchanged: true, Validators: l.known()}, nil
	}
	w.parsing <- struct{}{}
	defer func() { <-w.parsing }()
	list, err = feed.Parse(page.Bytes, page.MediaType, page.Name, page.Address)
	if err != nil {
		e := *asError(err)
		e.Reference = clean.Reference(l.Ref)
		return nil, &e
	}
	list.Validators, list.Origin = page.Validators, page.Origin
	return list, nil
}

// say sends one message. After a fault nothing more is sent.
func (w *listWork) say(m *listed) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.failed == nil {
		b := append(w.sender.buf[:0], wireListed, 0, 0, 0, 0) //nolint:gocritic // flush keeps it again
		w.failed = w.sender.flush(w.sender.codec.encode(b, m))
	}
}

// receiveListed gives the next message of a child of [Lists], or io.EOF at the end.
func (r *receiver) receiveListed() (listed, error) {
	var m listed
	kind, text, err := r.message(wireMost)
	if err != nil {
		return m, err
	}
	if kind != wireListed {
		return m, errWire
	}
	if err := r.codec.decode(text, &m); err != nil {
		return m, err
	}
	if m.Failed != nil && m.Failed.Kind > content.Interrupted || !m.Begun && m.Failed == nil && m.List == nil {
		return m, errWire
	}
	return m, checkList(m.List)
}
