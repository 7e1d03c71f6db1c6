"""The characters that are kept, one code point a line: what a Japanese office can type, and signs."""

RANGES = [
    (0x20, 0x17F),  # Latin with accents
    (0x2010, 0x2044),  # dashes, quotation marks, dots
    (0x2190, 0x22FF),  # arrows, mathematics
    (0x25A0, 0x266F),  # shapes, stars
    (0x3000, 0x30FF),  # marks and kana
    (0x3380, 0x33DF),  # units in squares
]
# Of the kanji of the list for common use, those that Windows-31J lacks.
COMMON_USE = "\u525d\u5861\u9830\U00020b9f"


def windows_31j():
    """Every character of Windows-31J: JIS X 0208 with the extensions of NEC and IBM."""
    for first in range(0x100):
        for second in range(0x100):
            try:
                yield from bytes([first, second]).decode("cp932")
            except UnicodeDecodeError:
                pass


kept = set(windows_31j()) | set(COMMON_USE)
kept |= {chr(code) for first, last in RANGES for code in range(first, last + 1)}
for character in sorted(kept):
    print(f"U+{ord(character):04X}")
