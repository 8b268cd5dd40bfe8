#include "funcdata.h"
#include "textflag.h"

// TERM keeps the number at off(SI) and where its column begins, BX, as a term at to, which goes on by step bytes unless
// the number is a zero, of either sign. Nobody foretells where zeros stand, so it does not branch.
#define TERM(off, to, step) \
	MOVL    off(SI), AX   \
	MOVL    BX, (to)      \
	MOVL    AX, 4(to)     \
	LEAQ    step(to), DX  \
	ADDL    AX, AX        \
	CMOVQNE DX, to

// func dots16(weight, x *float32, n int, out *float32, groups int)
//
// The numbers of x that are not zero are kept as terms first: in rows of four, one for each of four sums, with zeros behind
// the last of a sum. There is room for 500 numbers. Then Y0 to Y7 hold the four sums of sixteen rows of the matrix, two
// registers a sum. A column has sixteen weights a group.
TEXT ·dots16(SB), 0, $4096-40
	NO_LOCAL_POINTERS
	MOVQ   x+8(FP), SI
	MOVQ   n+16(FP), CX
	LEAQ   terms-4096(SP), R8
	VXORPS Y0, Y0, Y0
	MOVQ   CX, DI
	SHRQ   $2, DI
	ADDQ   $3, DI
	MOVQ   R8, AX

zero:
	VMOVUPS Y0, (AX)
	ADDQ    $32, AX
	DECQ    DI
	JNZ     zero
	MOVQ    R8, R9
	LEAQ    8(R8), R10
	LEAQ    16(R8), R11
	LEAQ    24(R8), R12
	XORL    BX, BX
	MOVQ    CX, DI
	SHRQ    $2, DI
	JZ      rest

spread:
	TERM(0, R9, 32)
	ADDL $64, BX
	TERM(4, R10, 32)
	ADDL $64, BX
	TERM(8, R11, 32)
	ADDL $64, BX
	TERM(12, R12, 32)
	ADDL $64, BX
	ADDQ $16, SI
	DECQ DI
	JNZ  spread

rest: // of the numbers, which the first sum has
	MOVQ CX, DI
	ANDQ $3, DI
	JZ   spreaded

one:
	TERM(0, R9, 32)
	ADDL $64, BX
	ADDQ $4, SI
	DECQ DI
	JNZ  one

spreaded: // R9 is to be how many rows there are, one at least
	LEAQ    32(R8), AX
	CMPQ    R9, AX
	CMOVQLT AX, R9
	CMPQ    R10, R9
	CMOVQGT R10, R9
	CMPQ    R11, R9
	CMOVQGT R11, R9
	CMPQ    R12, R9
	CMOVQGT R12, R9
	SUBQ    R8, R9
	SHRQ    $5, R9
	MOVL    BX, R10 // the bytes of a group
	MOVQ    weight+0(FP), SI
	MOVQ    out+24(FP), DX
	MOVQ    groups+32(FP), BX

// COLUMN adds one column's products to one of the four sums.
#define COLUMN(at, low, high) \
	MOVLQZX      at(DI), AX         \
	VBROADCASTSS at+4(DI), Y8       \
	VMULPS       (SI)(AX*1), Y8, Y9 \
	VMULPS       32(SI)(AX*1), Y8, Y10 \
	VADDPS       Y9, low, low       \
	VADDPS       Y10, high, high

group:
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3
	VXORPS Y4, Y4, Y4
	VXORPS Y5, Y5, Y5
	VXORPS Y6, Y6, Y6
	VXORPS Y7, Y7, Y7
	MOVQ   R8, DI
	MOVQ   R9, CX

four:
	COLUMN(0, Y0, Y1)
	COLUMN(8, Y2, Y3)
	COLUMN(16, Y4, Y5)
	COLUMN(24, Y6, Y7)
	ADDQ    $32, DI
	DECQ    CX
	JNZ     four
	VADDPS  Y2, Y0, Y0
	VADDPS  Y3, Y1, Y1
	VADDPS  Y6, Y4, Y4
	VADDPS  Y7, Y5, Y5
	VADDPS  Y4, Y0, Y0
	VADDPS  Y5, Y1, Y1
	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	ADDQ    $64, DX
	ADDQ    R10, SI
	DECQ    BX
	JNZ     group
	VZEROUPPER
	RET

// func add64(weight, x *float32, n int, out *float32, blocks int)
//
// The numbers of x that are not zero are kept as terms first; there is room for 500. Then Y0 to Y7 hold 64 of the numbers
// to which columns are added: first four at a time, each as (a + b) + (c + d), then one by one.
TEXT ·add64(SB), 0, $4096-40
	NO_LOCAL_POINTERS
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ blocks+32(FP), R13
	SHLQ $8, R13 // the bytes of a column
	LEAQ terms-4096(SP), R12
	MOVQ R12, R8
	XORL BX, BX

keep:
	TERM(0, R8, 8)
	ADDL R13, BX
	ADDQ $4, SI
	DECQ CX
	JNZ  keep
	SUBQ R12, R8
	SHRQ $3, R8
	MOVQ R8, R13
	SHRQ $2, R8
	MOVQ R8, AX  // how often there are four
	ANDQ $3, R13 // and how many besides
	MOVQ weight+0(FP), SI
	MOVQ out+24(FP), DX
	MOVQ blocks+32(FP), BX

#define FOUR(at, sum) \
	VMULPS at(R8), Y8, Y12   \
	VMULPS at(R9), Y9, Y13   \
	VMULPS at(R10), Y10, Y14 \
	VMULPS at(R11), Y11, Y15 \
	VADDPS Y13, Y12, Y12     \
	VADDPS Y15, Y14, Y14     \
	VADDPS Y14, Y12, Y12     \
	VADDPS Y12, sum, sum

#define ONE(at, sum) \
	VMULPS at(R8), Y8, Y12 \
	VADDPS Y12, sum, sum

block:
	VMOVUPS 0(DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS 64(DX), Y2
	VMOVUPS 96(DX), Y3
	VMOVUPS 128(DX), Y4
	VMOVUPS 160(DX), Y5
	VMOVUPS 192(DX), Y6
	VMOVUPS 224(DX), Y7
	MOVQ R12, DI
	MOVQ AX, CX
	TESTQ CX, CX
	JZ   single

columns:
	MOVLQZX 0(DI), R8
	MOVLQZX 8(DI), R9
	MOVLQZX 16(DI), R10
	MOVLQZX 24(DI), R11
	VBROADCASTSS 4(DI), Y8
	VBROADCASTSS 12(DI), Y9
	VBROADCASTSS 20(DI), Y10
	VBROADCASTSS 28(DI), Y11
	ADDQ SI, R8
	ADDQ SI, R9
	ADDQ SI, R10
	ADDQ SI, R11
	FOUR(0, Y0)
	FOUR(32, Y1)
	FOUR(64, Y2)
	FOUR(96, Y3)
	FOUR(128, Y4)
	FOUR(160, Y5)
	FOUR(192, Y6)
	FOUR(224, Y7)
	ADDQ $32, DI
	DECQ CX
	JNZ  columns

single:
	MOVQ  R13, CX
	TESTQ CX, CX
	JZ    added

column:
	MOVLQZX 0(DI), R8
	VBROADCASTSS 4(DI), Y8
	ADDQ SI, R8
	ONE(0, Y0)
	ONE(32, Y1)
	ONE(64, Y2)
	ONE(96, Y3)
	ONE(128, Y4)
	ONE(160, Y5)
	ONE(192, Y6)
	ONE(224, Y7)
	ADDQ $8, DI
	DECQ CX
	JNZ  column

added:
	VMOVUPS Y0, 0(DX)
	VMOVUPS Y1, 32(DX)
	VMOVUPS Y2, 64(DX)
	VMOVUPS Y3, 96(DX)
	VMOVUPS Y4, 128(DX)
	VMOVUPS Y5, 160(DX)
	VMOVUPS Y6, 192(DX)
	VMOVUPS Y7, 224(DX)
	ADDQ $256, DX
	ADDQ $256, SI
	DECQ BX
	JNZ  block
	VZEROUPPER
	RET

// func pool16(top *int16, sum *uint16, words *string, marks *int, table *int16, places, width int)
//
// Sixteen channels are read along the whole sentence before the next sixteen. Y0 holds
// their largest answers, Y1 their sums. The three places of a window stand width bytes
// apart in a word's products, and twice as far in a mark's.
TEXT ·pool16(SB), NOSPLIT, $0-56
	MOVQ table+32(FP), R9
	MOVQ width+48(FP), R10
	XORQ AX, AX // the channel
	VPXOR Y7, Y7, Y7

channels:
	MOVQ  words+16(FP), SI
	MOVQ  marks+24(FP), DI
	MOVQ  places+40(FP), CX
	LEAQ  (R9)(AX*2), R11    // marks before,
	LEAQ  (R11)(R10*2), R12  // at
	LEAQ  (R12)(R10*2), R13  // and after
	LEAQ  (AX)(R10*1), BX
	LEAQ  (BX)(R10*1), DX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1

place:
	MOVQ      0(SI), R8
	VPMOVSXBW (R8)(AX*1), Y2
	MOVQ      16(SI), R8
	VPMOVSXBW (R8)(BX*1), Y3
	MOVQ      32(SI), R8
	VPMOVSXBW (R8)(DX*1), Y4
	MOVQ      0(DI), R8
	VPADDW    (R11)(R8*2), Y2, Y2
	MOVQ      8(DI), R8
	VPADDW    (R12)(R8*2), Y3, Y3
	MOVQ      16(DI), R8
	VPADDW    (R13)(R8*2), Y4, Y4
	VPADDW    Y3, Y2, Y2
	VPADDW    Y4, Y2, Y2
	VPMAXSW   Y7, Y2, Y2
	VPMAXSW   Y2, Y0, Y0
	VPADDW    Y2, Y1, Y1
	ADDQ      $16, SI
	ADDQ      $8, DI
	DECQ      CX
	JNZ       place
	MOVQ      top+0(FP), R8
	VMOVDQU   Y0, (R8)(AX*2)
	MOVQ      sum+8(FP), R8
	VMOVDQU   Y1, (R8)(AX*2)
	ADDQ      $16, AX
	CMPQ      AX, R10
	JNE       channels
	VZEROUPPER
	RET

// func multiply96(base *int16, factors *int32, pairs int, out *int32, groups int)
//
// Y0 to Y11 hold the sums of 96 channels. Each number of factors holds two; a group's
// base lies by pairs, as two numbers for each of its channels.
TEXT ·multiply96(SB), NOSPLIT, $0-40
	MOVQ base+0(FP), SI
	MOVQ factors+8(FP), R8
	MOVQ pairs+16(FP), R9
	MOVQ out+24(FP), DX
	MOVQ groups+32(FP), BX

#define PAIR(at, sum) \
	VPMADDWD at(SI), Y12, Y13 \
	VPADDD   Y13, sum, sum

next:
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	VPXOR Y8, Y8, Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11
	MOVQ  R8, DI
	MOVQ  R9, CX

pair:
	VPBROADCASTD (DI), Y12
	PAIR(0, Y0)
	PAIR(32, Y1)
	PAIR(64, Y2)
	PAIR(96, Y3)
	PAIR(128, Y4)
	PAIR(160, Y5)
	PAIR(192, Y6)
	PAIR(224, Y7)
	PAIR(256, Y8)
	PAIR(288, Y9)
	PAIR(320, Y10)
	PAIR(352, Y11)
	ADDQ $4, DI
	ADDQ $384, SI
	DECQ CX
	JNZ  pair
	VMOVDQU Y0, 0(DX)
	VMOVDQU Y1, 32(DX)
	VMOVDQU Y2, 64(DX)
	VMOVDQU Y3, 96(DX)
	VMOVDQU Y4, 128(DX)
	VMOVDQU Y5, 160(DX)
	VMOVDQU Y6, 192(DX)
	VMOVDQU Y7, 224(DX)
	VMOVDQU Y8, 256(DX)
	VMOVDQU Y9, 288(DX)
	VMOVDQU Y10, 320(DX)
	VMOVDQU Y11, 352(DX)
	ADDQ $384, DX
	DECQ BX
	JNZ  next
	VZEROUPPER
	RET
