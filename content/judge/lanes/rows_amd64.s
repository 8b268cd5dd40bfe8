#include "textflag.h"

// func rows96(out *float32, rows *[]float32, times *float32, n int)
//
// Y0 to Y11 hold the 96 numbers to which rows are added one by one.
TEXT ·rows96(SB), NOSPLIT, $0-32
	MOVQ out+0(FP), DX
	MOVQ rows+8(FP), SI
	MOVQ times+16(FP), DI
	MOVQ n+24(FP), CX

#define ROW(at, sum) \
	VMULPS at(R8), Y12, Y13 \
	VADDPS Y13, sum, sum

	VMOVUPS 0(DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS 64(DX), Y2
	VMOVUPS 96(DX), Y3
	VMOVUPS 128(DX), Y4
	VMOVUPS 160(DX), Y5
	VMOVUPS 192(DX), Y6
	VMOVUPS 224(DX), Y7
	VMOVUPS 256(DX), Y8
	VMOVUPS 288(DX), Y9
	VMOVUPS 320(DX), Y10
	VMOVUPS 352(DX), Y11

row:
	MOVQ         (SI), R8
	VBROADCASTSS (DI), Y12
	ROW(0, Y0)
	ROW(32, Y1)
	ROW(64, Y2)
	ROW(96, Y3)
	ROW(128, Y4)
	ROW(160, Y5)
	ROW(192, Y6)
	ROW(224, Y7)
	ROW(256, Y8)
	ROW(288, Y9)
	ROW(320, Y10)
	ROW(352, Y11)
	ADDQ    $24, SI // the next slice
	ADDQ    $4, DI
	DECQ    CX
	JNZ     row
	VMOVUPS Y0, 0(DX)
	VMOVUPS Y1, 32(DX)
	VMOVUPS Y2, 64(DX)
	VMOVUPS Y3, 96(DX)
	VMOVUPS Y4, 128(DX)
	VMOVUPS Y5, 160(DX)
	VMOVUPS Y6, 192(DX)
	VMOVUPS Y7, 224(DX)
	VMOVUPS Y8, 256(DX)
	VMOVUPS Y9, 288(DX)
	VMOVUPS Y10, 320(DX)
	VMOVUPS Y11, 352(DX)
	VZEROUPPER
	RET

// func dots5(rows *float32, stride int, x *float32, n int, out *[five][4]float32)
//
// X0 to X4 hold the four sums of a row each.
TEXT ·dots5(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), SI
	MOVQ stride+8(FP), R8
	MOVQ x+16(FP), DI
	MOVQ n+24(FP), CX
	MOVQ out+32(FP), DX
	LEAQ (SI)(R8*1), R9
	LEAQ (R9)(R8*1), R10
	LEAQ (R10)(R8*1), R11
	LEAQ (R11)(R8*1), R12
	XORQ AX, AX

#define DOT(row, product, sum) \
	VMULPS (row)(AX*1), X5, product \
	VADDPS product, sum, sum

	VXORPS X0, X0, X0
	VXORPS X1, X1, X1
	VXORPS X2, X2, X2
	VXORPS X3, X3, X3
	VXORPS X4, X4, X4

numbers:
	VMOVUPS (DI)(AX*1), X5
	DOT(SI, X6, X0)
	DOT(R9, X7, X1)
	DOT(R10, X8, X2)
	DOT(R11, X9, X3)
	DOT(R12, X10, X4)
	ADDQ    $16, AX
	SUBQ    $4, CX
	JNZ     numbers
	VMOVUPS X0, 0(DX)
	VMOVUPS X1, 16(DX)
	VMOVUPS X2, 32(DX)
	VMOVUPS X3, 48(DX)
	VMOVUPS X4, 64(DX)
	VZEROUPPER
	RET

// func nonzero8(x *float32, n int) uint64
TEXT ·nonzero8(SB), NOSPLIT, $0-24
	MOVQ   x+0(FP), SI
	MOVQ   n+8(FP), CX
	XORQ   AX, AX
	VXORPS Y0, Y0, Y0

bits: // of the last numbers first
	VCMPPS    $4, -32(SI)(CX*4), Y0, Y1
	VMOVMSKPS Y1, DX
	SHLQ      $8, AX
	ORQ       DX, AX
	SUBQ      $8, CX
	JNZ       bits
	VZEROUPPER
	MOVQ AX, ret+16(FP)
	RET
