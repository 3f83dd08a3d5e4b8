"""PDFs by reportlab: words set one by one as TeX sets them, a page that is only a picture, and copies with a password or cut off."""
import subprocess
from reportlab.pdfgen import canvas
from reportlab.lib.pagesizes import A4
def tex(path, lines):
    c = canvas.Canvas(path, pagesize=A4, invariant=1); y = 780
    for line in lines:
        size = 14 if line.startswith("#") else 10; font = "Times-Bold" if line.startswith("#") else "Times-Roman"
        x = 72
        for word in line.lstrip("# ").split(" "):
            # No space is ever drawn: only the gap between two words says that there is one.
            c.setFont(font, size); c.drawString(x, y, word); x += c.stringWidth(word, font, size) + size * 0.33
        y -= size * 1.5
        if y < 80: c.showPage(); y = 780
    c.save()
lines = ["# 2.1 Forward pass"]
for i, (x, y) in enumerate([("(0, 0)", "0.3775"), ("(0, 1)", "0.6225"), ("(1, 0)", "0.6225"), ("(1, 1)", "0.3775")], 1):
    lines += [f"Sample {i}, x = {x}: prediction = {y}, loss = 0.4741"]
lines += ["# 3.2 Training"] + [f"Epoch {10*k}: average loss {l}" for k, l in enumerate("0.4794 0.3996 0.3168 0.2809 0.2393 0.1973 0.1756 0.1528 0.1258 0.1137".split(), 1)]
tex("docs/tex-like.pdf", lines)
c = canvas.Canvas("docs/scanned.pdf", pagesize=A4, invariant=1)
import io, struct, zlib
def png():
    raw = b"".join(b"\0" + bytes((255 * ((x // 8 + y // 8) % 2)) for x in range(64)) for y in range(64))
    chunk = lambda t, d: struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
from reportlab.lib.utils import ImageReader
c.drawImage(ImageReader(io.BytesIO(png())), 50, 300, 400, 400); c.save()
subprocess.check_call(["qpdf", "--encrypt", "secret", "owner", "256", "--", "docs/tex-like.pdf", "docs/encrypted.pdf"])
data = open("docs/tex-like.pdf", "rb").read(); open("docs/truncated.pdf", "wb").write(data[:len(data) // 3])
