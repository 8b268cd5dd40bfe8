#include "textflag.h"

// EXP puts e^Y0 in Y1, of four numbers, with the operations of exp in Go. SI points to the numbers it is made with.
#define EXP \
	VMULPD       Y14, Y0, Y2      \
	VADDPD       Y15, Y2, Y2      \
	VSUBPD       Y15, Y2, Y3      \
	VMULPD       Y13, Y3, Y4      \
	VSUBPD       Y4, Y0, Y5       \
	VMULPD       Y12, Y3, Y4      \
	VSUBPD       Y4, Y5, Y5       \
	VMULPD       Y5, Y5, Y6       \
	VBROADCASTSD 160(SI), Y3      \
	VMULPD       Y3, Y6, Y3       \
	VBROADCASTSD 168(SI), Y4      \
	VMULPD       Y4, Y5, Y4       \
	VBROADCASTSD 176(SI), Y7      \
	VADDPD       Y7, Y4, Y4       \
	VADDPD       Y4, Y3, Y3       \
	VMULPD       Y6, Y6, Y4       \
	VMULPD       Y4, Y3, Y3       \
	VBROADCASTSD 184(SI), Y4      \
	VMULPD       Y4, Y5, Y4       \
	VADDPD       Y11, Y4, Y4      \
	VMULPD       Y4, Y6, Y4       \
	VADDPD       Y5, Y4, Y4       \
	VADDPD       Y4, Y3, Y3       \
	VPAND        Y9, Y2, Y4       \
	VPCMPEQD     Y7, Y7, Y7       \
	VGATHERQPD   Y7, (SI)(Y4*8), Y1 \
	VMULPD       Y1, Y3, Y3       \
	VADDPD       Y3, Y1, Y1       \
	VPSRLQ       $4, Y2, Y2       \
	VPSLLQ       $52, Y2, Y2      \
	VPADDQ       Y2, Y1, Y1

// READY loads what stays the same for all numbers.
#define READY \
	MOVQ         x+0(FP), DI    \
	MOVQ         n+8(FP), CX    \
	MOVQ         with+16(FP), SI \
	VBROADCASTSD 128(SI), Y14   \
	VBROADCASTSD 136(SI), Y15   \
	VBROADCASTSD 144(SI), Y13   \
	VBROADCASTSD 152(SI), Y12   \
	VBROADCASTSD 192(SI), Y11   \
	VBROADCASTSD 200(SI), Y10   \
	VPCMPEQD     Y9, Y9, Y9     \
	VPSRLQ       $60, Y9, Y9

// LIMITED puts the next four numbers in Y8, within what EXP takes.
#define LIMITED \
	VCVTPS2PD    (DI), Y8    \
	VBROADCASTSD 224(SI), Y1 \
	VMINPD       Y1, Y8, Y8  \
	VBROADCASTSD 232(SI), Y1 \
	VMAXPD       Y1, Y8, Y8

// func sigmoid4(x *float32, n int, with *float64)
TEXT ·sigmoid4(SB), NOSPLIT, $0-24
	READY

sigmoids:
	LIMITED
	VXORPD     Y0, Y0, Y0
	VSUBPD     Y8, Y0, Y0
	EXP
	VADDPD     Y10, Y1, Y1
	VDIVPD     Y1, Y10, Y1
	VCVTPD2PSY Y1, X1
	VMOVUPS    X1, (DI)
	ADDQ       $16, DI
	SUBQ       $4, CX
	JNZ        sigmoids
	VZEROUPPER
	RET

// func tanh4(x *float32, n int, with *float64)
TEXT ·tanh4(SB), NOSPLIT, $0-24
	READY

tanhs:
	LIMITED
	VADDPD       Y8, Y8, Y0
	EXP
	VADDPD       Y10, Y1, Y1
	VBROADCASTSD 208(SI), Y2
	VDIVPD       Y1, Y2, Y1
	VSUBPD       Y1, Y10, Y1

	// where |x| is tiny
	VPCMPEQD     Y3, Y3, Y3
	VPSRLQ       $1, Y3, Y3
	VANDPD       Y3, Y8, Y3
	VBROADCASTSD 240(SI), Y2
	VCMPPD       $1, Y2, Y3, Y3
	VMOVMSKPD    Y3, AX
	TESTQ        AX, AX
	JZ           told
	VMULPD       Y8, Y8, Y4
	VMULPD       Y8, Y4, Y4
	VBROADCASTSD 216(SI), Y2
	VDIVPD       Y2, Y4, Y4
	VSUBPD       Y4, Y8, Y4
	VBLENDVPD    Y3, Y4, Y1, Y1

told:
	VCVTPD2PSY Y1, X1
	VMOVUPS    X1, (DI)
	ADDQ       $16, DI
	SUBQ       $4, CX
	JNZ        tanhs
	VZEROUPPER
	RET
