#include "textflag.h"

// func dots8(rows, x *float32, n int, out *[8]float32)
//
// X0 to X7 hold four sums of each row, as s0 to s3 of dot. The rows are reached
// from four pointers: SI, and R8, R9 and R10 one, two and three rows on.
TEXT ·dots8(SB), NOSPLIT, $0-32
	MOVQ rows+0(FP), SI
	MOVQ x+8(FP), DI
	MOVQ n+16(FP), CX
	MOVQ out+24(FP), DX
	MOVQ CX, BX
	SHLQ $2, BX
	LEAQ (SI)(BX*1), R8
	LEAQ (SI)(BX*2), R9
	LEAQ (R8)(BX*2), R10
	XORPS X0, X0
	XORPS X1, X1
	XORPS X2, X2
	XORPS X3, X3
	XORPS X4, X4
	XORPS X5, X5
	XORPS X6, X6
	XORPS X7, X7
	MOVQ CX, AX
	SHRQ $2, AX
	JZ   tail

four:
	MOVUPS (DI), X8
	MOVUPS (SI), X9
	MOVUPS (R8), X10
	MOVUPS (R9), X11
	MOVUPS (R10), X12
	MULPS  X8, X9
	MULPS  X8, X10
	MULPS  X8, X11
	MULPS  X8, X12
	ADDPS  X9, X0
	ADDPS  X10, X1
	ADDPS  X11, X2
	ADDPS  X12, X3
	MOVUPS (SI)(BX*4), X9
	MOVUPS (R8)(BX*4), X10
	MOVUPS (R9)(BX*4), X11
	MOVUPS (R10)(BX*4), X12
	MULPS  X8, X9
	MULPS  X8, X10
	MULPS  X8, X11
	MULPS  X8, X12
	ADDPS  X9, X4
	ADDPS  X10, X5
	ADDPS  X11, X6
	ADDPS  X12, X7
	ADDQ   $16, DI
	ADDQ   $16, SI
	ADDQ   $16, R8
	ADDQ   $16, R9
	ADDQ   $16, R10
	DECQ   AX
	JNZ    four

tail:
	ANDQ $3, CX
	JZ   fold

one:
	MOVSS (DI), X8
	MOVSS (SI), X9
	MOVSS (R8), X10
	MOVSS (R9), X11
	MOVSS (R10), X12
	MULSS X8, X9
	MULSS X8, X10
	MULSS X8, X11
	MULSS X8, X12
	ADDSS X9, X0
	ADDSS X10, X1
	ADDSS X11, X2
	ADDSS X12, X3
	MOVSS (SI)(BX*4), X9
	MOVSS (R8)(BX*4), X10
	MOVSS (R9)(BX*4), X11
	MOVSS (R10)(BX*4), X12
	MULSS X8, X9
	MULSS X8, X10
	MULSS X8, X11
	MULSS X8, X12
	ADDSS X9, X4
	ADDSS X10, X5
	ADDSS X11, X6
	ADDSS X12, X7
	ADDQ  $4, DI
	ADDQ  $4, SI
	ADDQ  $4, R8
	ADDQ  $4, R9
	ADDQ  $4, R10
	DECQ  CX
	JNZ   one

// FOLD puts (s0 + s1) + (s2 + s3) of a row at its place in out.
#define FOLD(sums, at) \
	MOVAPS  sums, X8    \
	SHUFPS  $0xb1, X8, X8 \
	ADDPS   X8, sums    \
	MOVHLPS sums, X8    \
	ADDSS   X8, sums    \
	MOVSS   sums, at(DX)

fold:
	FOLD(X0, 0)
	FOLD(X1, 4)
	FOLD(X2, 8)
	FOLD(X3, 12)
	FOLD(X4, 16)
	FOLD(X5, 20)
	FOLD(X6, 24)
	FOLD(X7, 28)
	RET

// func add4(out, a, b, c, d *float32, times *[4]float32, n int)
TEXT ·add4(SB), NOSPLIT, $0-56
	MOVQ   out+0(FP), DI
	MOVQ   a+8(FP), R8
	MOVQ   b+16(FP), R9
	MOVQ   c+24(FP), R10
	MOVQ   d+32(FP), R11
	MOVQ   times+40(FP), DX
	MOVQ   n+48(FP), CX
	MOVSS  0(DX), X0
	MOVSS  4(DX), X1
	MOVSS  8(DX), X2
	MOVSS  12(DX), X3
	SHUFPS $0, X0, X0
	SHUFPS $0, X1, X1
	SHUFPS $0, X2, X2
	SHUFPS $0, X3, X3
	XORQ   AX, AX
	SHRQ   $2, CX
	JZ     added

columns:
	MOVUPS (R8)(AX*1), X4
	MOVUPS (R9)(AX*1), X5
	MOVUPS (R10)(AX*1), X6
	MOVUPS (R11)(AX*1), X7
	MOVUPS (DI)(AX*1), X8
	MULPS  X0, X4
	MULPS  X1, X5
	MULPS  X2, X6
	MULPS  X3, X7
	ADDPS  X5, X4
	ADDPS  X7, X6
	ADDPS  X6, X4
	ADDPS  X4, X8
	MOVUPS X8, (DI)(AX*1)
	ADDQ   $16, AX
	DECQ   CX
	JNZ    columns

added:
	RET

// WORD adds the eight signed bytes at p to the half words in X0.
#define WORD(p) \
	MOVQ      (p)(AX*1), X1 \
	PUNPCKLBW X1, X1        \
	PSRAW     $8, X1        \
	PADDW     X1, X0

// MARK adds the eight half words at p to the words in X2 and X3.
#define MARK(p) \
	MOVOU     (p)(AX*2), X1 \
	MOVO      X1, X4        \
	PUNPCKLWL X1, X1        \
	PUNPCKHWL X4, X4        \
	PSRAL     $16, X1       \
	PSRAL     $16, X4       \
	PADDL     X1, X2        \
	PADDL     X4, X3

// POOL takes four answers into sum and top, which lie at offset.
#define POOL(answers, offset) \
	MOVO    answers, X1              \
	PCMPGTL X15, X1                  \
	PAND    X1, answers              \
	MOVOU   offset(SI)(AX*4), X4     \
	PADDL   answers, X4              \
	MOVOU   X4, offset(SI)(AX*4)     \
	MOVOU   offset(DI)(AX*4), X5     \
	MOVO    answers, X1              \
	PCMPGTL X5, X1                   \
	PXOR    X5, answers              \
	PAND    X1, answers              \
	PXOR    answers, X5              \
	MOVOU   X5, offset(DI)(AX*4)

// func pool8(top, sum *int32, at *window, n int)
//
// A window is three strings, of two words each, and three slices, of three.
TEXT ·pool8(SB), NOSPLIT, $0-32
	MOVQ top+0(FP), DI
	MOVQ sum+8(FP), SI
	MOVQ at+16(FP), DX
	MOVQ n+24(FP), CX
	MOVQ 0(DX), R8
	MOVQ 16(DX), R9
	MOVQ 32(DX), R10
	MOVQ 48(DX), R11
	MOVQ 72(DX), R12
	MOVQ 96(DX), R13
	PXOR X15, X15
	XORQ AX, AX
	SHRQ $3, CX
	JZ   pooled

channels:
	PXOR      X0, X0
	WORD(R8)
	WORD(R9)
	WORD(R10)
	MOVO      X0, X2
	MOVO      X0, X3
	PUNPCKLWL X2, X2
	PUNPCKHWL X3, X3
	PSRAL     $16, X2
	PSRAL     $16, X3
	MARK(R11)
	MARK(R12)
	MARK(R13)
	POOL(X2, 0)
	POOL(X3, 16)
	ADDQ      $8, AX
	DECQ      CX
	JNZ       channels

pooled:
	RET
