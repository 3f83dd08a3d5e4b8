"""Writes normalization.json: hashes of what Python's unicodedata makes of every code point and of mixed-up marks.

    python3 normalization.py > normalization.json

The mixtures come from ranges and a linear congruential generator that NormalizationFormCSpecs repeats.
"""
import hashlib
import json
import unicodedata

RANGES = [(0x41, 0x7A), (0xC0, 0x24F), (0x300, 0x36F), (0x5B0, 0x5C7), (0x900, 0xDFF), (0x1100, 0x11FF), (0x1E00, 0x1FFF), (0xAC00, 0xAC80)]
POOL = [code for first, last in RANGES for code in range(first, last + 1)]


def digest(texts):
    text = "".join(unicodedata.normalize("NFC", text) + "\n" for text in texts)
    return hashlib.sha256(text.encode()).hexdigest()


def mixtures():
    state = 1
    for _ in range(20000):
        text = ""
        for _ in range(6):
            state = (state * 1103515245 + 12345) % 2**31
            text += chr(POOL[(state >> 8) % len(POOL)])
        yield text


print(json.dumps({
    "made_with": f"unicodedata {unicodedata.unidata_version}",
    "every_code_point": digest(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000),
    "mixtures": digest(mixtures()),
}, indent=1))
