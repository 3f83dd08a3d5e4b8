"""Writes NormalizationFormC.txt: Unicode's canonical decompositions and combining classes.

    python3 derive.py > NormalizationFormC.txt

Needs Python alone; the version of its Unicode data stands in the first line. Hangul syllables follow from arithmetic.
"""
import sys
import unicodedata

print(f"# Unicode {unicodedata.unidata_version}: a=b c also composes, a>b.. only decomposes, a-b:n has the combining class n")
classes = []
for code in range(sys.maxunicode + 1):
    character = chr(code)
    decomposition = unicodedata.decomposition(character)
    if decomposition and not decomposition.startswith("<"):
        composes = unicodedata.normalize("NFC", character) == character and " " in decomposition
        print(f"{code:04X}{'=' if composes else '>'}{decomposition}")
    number = unicodedata.combining(character)
    if number and classes and classes[-1][1] == code - 1 and classes[-1][2] == number:
        classes[-1][1] = code
    elif number:
        classes.append([code, code, number])
for first, last, number in classes:
    print(f"{first:04X}-{last:04X}:{number}")
