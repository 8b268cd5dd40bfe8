package ahead

import "syscall"

// program is the running program, whatever has become of its file since.
const program = "/proc/self/exe"

// begin starts the child, when one is going to be needed. Where anything fails
// there is none, and package sandbox starts one in the ordinary way.
func begin() *Child {
	args := arguments()
	if !Opens(args) {
		return nil
	}
	var request, result, complaint, lifeline [2]int
	// Who reads a pipe that does not block waits in the runtime's poller. In a read that
	// blocks it would keep one of the runtime's processors, and with it whatever is to run
	// next there, until the runtime looks again: up to 10 ms.
	for _, p := range []*[2]int{&request, &result, &complaint, &lifeline} {
		if syscall.Pipe2(p[:], syscall.O_CLOEXEC|syscall.O_NONBLOCK) != nil {
			return nil
		}
	}
	// The child's runtime writes its last words there without asking whether there is room.
	if syscall.SetNonblock(complaint[1], false) != nil {
		return nil
	}
	pid, err := syscall.ForkExec(program, []string{args[0], Worker}, &syscall.ProcAttr{
		Env:   append(Environment(), syscall.Environ()...),
		Files: []uintptr{0, uintptr(result[1]), uintptr(complaint[1]), uintptr(lifeline[0]), uintptr(request[0])},
	})
	for _, theirs := range []int{request[0], result[1], complaint[1], lifeline[0]} {
		_ = syscall.Close(theirs)
	}
	if err != nil {
		return nil
	}
	return &Child{Process: pid, Request: request[1], Result: result[0], Complaint: complaint[0], Lifeline: lifeline[1]}
}

// arguments are the program's own, as the system has them: package os, which
// knows them, is not ready yet.
func arguments() []string {
	f, err := syscall.Open("/proc/self/cmdline", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil
	}
	defer func() { _ = syscall.Close(f) }()
	b := make([]byte, 8<<10) // longer ones are cut, and then the first tell enough
	n, err := syscall.Read(f, b)
	if err != nil {
		return nil
	}
	var out []string
	for begin, i := 0, 0; i < n; i++ {
		if b[i] == 0 {
			out = append(out, string(b[begin:i]))
			begin = i + 1
		}
	}
	return out
}
