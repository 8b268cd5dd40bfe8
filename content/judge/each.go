package judge

import (
	"context"
	"runtime"
	"sync"

	"github.com/standfirst/standfirst/content"
	"github.com/standfirst/standfirst/content/judge/grammar"
)

// Each judges an article in reading order and calls emit with each piece that
// is done, so that the first screen does not wait for the last. Behind the first, as many
// pieces are judged at once as there are processors, a few at most. An error of emit ends it.
func (j *Judge) Each(ctx context.Context, a *content.Article, emit func(from int, part []content.Judgement) error) error {
	ctx, cancel := context.WithCancel(ctx)
	pieces := &pieces{judge: j, in: input(a)}
	defer pieces.running.Wait()
	defer cancel()
	told := minds{}
	var under []*piece // way, in order
	for ahead := 1; ; ahead = min(runtime.GOMAXPROCS(0), mostAtOnce) {
		for len(under) < ahead && pieces.next < len(pieces.in.Sentences) {
			under = append(under, pieces.start(ctx))
		}
		if len(under) == 0 {
			return nil
		}
		p := under[0]
		under = under[1:]
		part, err := p.judgements(told)
		if err != nil {
			return err
		}
		if err := emit(p.from, part); err != nil {
			return err
		}
	}
}

// The first piece is a screen or two; each later one is twice as large as the one
// before, up to a limit. Each is read with some sentences around it.
const (
	firstPiece      = 64
	largestPiece    = 512
	sentencesBefore = 24
	sentencesAfter  = 12
	mostAtOnce      = 4
)

// pieces cuts an article into pieces and has them judged.
type pieces struct {
	judge   *Judge
	in      Input
	next    int // the first sentence that is in no piece yet
	size    int
	read    int      // sentences whose names are known
	known   []string // people named in them
	running sync.WaitGroup
}

// piece is some sentences of an article, with those around them.
type piece struct {
	begin, from, to int
	in              Input
	done            chan struct{}
	// What came of it, once it is done.
	judged
	err    error
	failed any // what it panicked with
}

// start begins to judge the next piece.
func (ps *pieces) start(ctx context.Context) *piece {
	ps.size = min(max(firstPiece, 2*ps.size), largestPiece)
	n := len(ps.in.Sentences)
	p := &piece{from: ps.next, to: min(n, ps.next+ps.size), in: ps.in, done: make(chan struct{})}
	ps.next = p.to
	p.begin = max(0, p.from-sentencesBefore)
	if p.begin > ps.read {
		ps.known = append(ps.known, grammar.Names(ps.in.Sentences[ps.read:p.begin])...)
		ps.read = p.begin
	}
	end := min(n, p.to+sentencesAfter)
	p.in.Known = ps.known
	p.in.Sentences, p.in.Blocks, p.in.Quoted = ps.in.Sentences[p.begin:end], ps.in.Blocks[p.begin:end], ps.in.Quoted[p.begin:end]
	p.in.Listed, p.in.Parts = ps.in.Listed[p.begin:end], ps.in.Parts[p.begin:end]
	ps.running.Add(1)
	go func() {
		defer func() {
			p.failed = recover()
			close(p.done)
			ps.running.Done()
		}()
		p.judged, p.err = ps.judge.sentences(ctx, p.in, stretch{from: p.from - p.begin, to: p.to - p.begin, body: true})
	}()
	return p
}

// judgements waits for those of the piece's own sentences, after those in which minds were read as told says.
// Where judging panicked, it does.
func (p *piece) judgements(told minds) ([]content.Judgement, error) {
	<-p.done
	if p.failed != nil {
		panic(p.failed)
	}
	if p.err != nil {
		return nil, p.err
	}
	p.alike(told)
	out := make([]content.Judgement, p.to-p.from)
	for i := range out {
		out[i] = p.verdicts[p.from-p.begin+i].Judgement
	}
	return out, nil
}
