package hostile

import "strings"

// Payload is a text that must not come through as it is.
type Payload struct {
	Name, Text string
	// Raw says that the text itself is dangerous, before anything is decoded.
	Raw bool
}

// Payloads are all of them.
func Payloads() []Payload {
	raw := func(name, text string) Payload { return Payload{name, text, true} }
	coded := func(name, text string) Payload { return Payload{name, text, false} }
	return []Payload{
		// Sequences of controls.
		raw("colour", "\x1b[31mred"),
		raw("conceal", "\x1b[8mhidden\x1b[5m"),
		raw("clear", "\x1b[2J\x1b[H"),
		raw("leave the screen", "\x1b[?1049l"),
		raw("mouse on", "\x1b[?1003h\x1b[?1006h"),
		raw("paste", "\x1b[200~rm\x1b[201~"),
		raw("ask for the cursor", "\x1b[6n\x1b[c\x1b[>q"),
		raw("title", "\x1b]0;owned\x07"),
		raw("title with its end", "\x1b]2;owned\x1b\\"),
		raw("link", "\x1b]8;;http://evil.example/\x1b\\here\x1b]8;;\x1b\\"),
		raw("clipboard", "\x1b]52;c;AAAA\x07"),
		raw("picture", "\x1b]1337;File=inline=1:AAAA\x07"),
		raw("device string", "\x1bP$q\"p\x1b\\"),
		raw("sixel", "\x1bPq#0;2;0;0;0~~\x1b\\"),
		raw("application command", "\x1b_Gf=100;AAAA\x1b\\"),
		raw("privacy message", "\x1b^secret\x1b\\"),
		raw("start of string", "\x1bXstring\x1b\\"),
		raw("unterminated", "\x1b]0;"+strings.Repeat("x", 500)),
		raw("reset", "\x1bc"),
		raw("line drawing", "\x1b(0\x0e"),
		raw("doubled escape", "\x1b\x1b[31m\x1b\x1b]0;x\x07"),
		raw("escape at a line's end", "\x1b\n[31m"),
		raw("half a character before it", "\xc2\x1b[31m"),
		raw("half an emoji before it", "\xf0\x9f\x1b[31m"),
		raw("overlong", "\xc0\x9b[31m\xe0\x80\x9b[31m"),
		raw("surrogates", "\xed\xa0\x9b\xed\xb0\x80"),
		raw("raw C1 sequence", "\x9b31m"),
		raw("raw C1 title", "\x9d0;owned\x9c"),
		raw("raw C1 device string", "\x90q\x9c"),
		raw("C1 sequence", "\u009b31m"),
		raw("C1 title", "\u009d0;owned\u009c"),
		raw("C1 device string", "\u0090q\u009c\u0098x\u009e\u009f"),
		// Single controls.
		raw("bell", "\a\a"),
		raw("backspaces", "safe\b\b\b\bevil"),
		raw("return", "safe\x01\revil\x02"),
		raw("delete", "a\x7fb"),
		raw("null", "a\x00b"),
		raw("shifts", "\x0e\x0f"),
		raw("next line", "a\u0085b"),
		raw("flow", "\x11\x13"),
		// Direction.
		raw("override", "invoice\u202efdp.exe\u202c"),
		raw("embedding", "\u202aa\u202bb\u202c"),
		raw("isolates", "\u2066a\u2067b\u2068c\u2069"),
		raw("marks of direction", "a\u200eb\u200fc\u061cd"),
		// What is not seen.
		raw("zero width", "a\u200bb\u2060c\ufeffd"),
		raw("soft hyphen", "co\u00adop\u034fx\u180ey"),
		raw("tags", "a\U000e0049\U000e0067\U000e006e\U000e007f"),
		raw("joiners in ASCII", "a\u200db\u200cc"),
		raw("joiners in a row", "é\u200d\u200d\u200d é\u200c"),
		raw("separators", "a\u2028b\u2029c"),
		raw("sentinels", "a\ufff9b\ufffac\ufffbd"),
		raw("private use", "a\ue000b\uf8ffc\U000f0000d\U0010fffde"),
		raw("noncharacters", "a\ufdd0b\ufffec\U0001ffffd"),
		raw("invisible operators", "f\u2061x\u2062y\u2063z\u2064\u206a\u206f"),
		raw("signs that hide a number", "a\u0600b\u06dd1\u070fc\u08e22\U000110bd3"),
		raw("later marks", "e"+strings.Repeat("\u1acf\u1ae0", 250)),
		raw("marks", "e"+strings.Repeat("\u0301", 500)),
		raw("marks outside", "a"+strings.Repeat("\u20e3\u0489", 20)),
		// What becomes one of these when it is decoded.
		coded("reference", "&#27;[31m&#27;]0;x&#7;"),
		coded("reference in hexadecimal", "&#x1b;[31m&#X1B;[2J"),
		coded("reference to C1", "&#155;31m&#x9d;0;x&#156;"),
		coded("reference without end", "&#27[31m&#x1b[31m"),
		coded("reference to direction", "&#8238;&#x202e;&rlm;&lrm;"),
		coded("reference to nothing seen", "&shy;&ZeroWidthSpace;&NoBreak;&zwj;&#xfeff;&#xe000;"),
		coded("reference twice", "&amp;#27;[31m&amp;amp;#27;[31m"),
		coded("reference put together", "&**#27;**[31m &<b></b>#27;[31m"),
		coded("reference to null", "&#0;&#xd800;&#x110000;"),
		coded("reference to controls", "&#1;&#8;&#13;&#127;&Tab;&NewLine;"),
		coded("percent", "%1b%5b31m%1B]0;x%07%E2%80%AE%9b"),
		coded("JSON escapes", `\u001b[31m\u009b31m\u202e\b`),
		coded("UTF-7", "+ABs-[31m+AJs-31m"),
		coded("ISO 2022", "\x0f$B!!(B"),
		coded("written out", `\033[31m\x1b[31m\e[31m^[[31m`),
		// Breaking out of where it stands.
		coded("out of a tag", `"><b onmouseover=x>&#27;[31m</b>`),
		coded("out of a link", `](javascript:alert(1)) [x](data:text/html,&#27;`),
		coded("out of a script", `"}</script><p>&#27;[31m&#x9b;31m</p>`),
		coded("out of code", "```\n~~~\n</code></pre>&#27;[31m"),
		coded("out of a cell", "| &#27;[31m |\n| a\\|b |"),
	}
}
