"""Tables as they come out of a word processor and a browser: python3 make_table_pdfs.py, with LibreOffice, Chromium and qpdf."""
import html as escape, os, subprocess, zipfile
XS, YS = ["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"], ["0.3775", "0.6225", "0.6225", "0.3775"]
LOSSES = "0.4794 0.3996 0.3168 0.2809 0.2393 0.1973 0.1756 0.1528 0.1258 0.1137".split()
GRADIENTS = [("[0, 0]", "0.3775", "[[0, 0], [0, 0]]", "[0, 0]"), ("[−0.3775, 0]", "−0.3775", "[[0, −0.3775], [0, 0]]", "[−0.3775, 0]"),
             ("[−0.3775, 0]", "−0.3775", "[[−0.3775, 0], [0, 0]]", "[−0.3775, 0]"), ("[0.7551, 0.3775]", "0.3775", "[[0.3775, 0.3775], [−0.7551, −0.7551]]", "[0.3775, −0.7551]")]
FORWARD = [["Sample", "Input x", "ŷ", "Loss"]] + [[str(i), x, y, "0.4741"] for i, (x, y) in enumerate(zip(XS, YS), 1)]
BACKWARD = [["Sample", "grad_w", "grad_b", "grad_W", "grad_c"]] + [[str(i), *row] for i, row in enumerate(GRADIENTS, 1)]
TRAINING = [["Epoch", "Average loss"]] + [[str(10 * k), loss] for k, loss in enumerate(LOSSES, 1)]
EXAMPLES = [["Network", "Distance", "Original sample", "Adversarial example"], ["Initial", "0.3600", "(0, 1)", "(−0.2546, 0.7454)"], ["Trained", "0.3100", "(1, 0)", "(1.2224, 0.2160)"]]
PARTS = [("2.1 Forward pass", FORWARD), ("2.2 Backpropagation", BACKWARD), ("3.2 Training", TRAINING), ("3.3 Adversarial examples", EXAMPLES)]

def word(name):
    W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = lambda text: f"<w:p><w:r><w:t xml:space='preserve'>{escape.escape(text)}</w:t></w:r></w:p>"
    cells = lambda row: "".join(f"<w:tc><w:tcPr><w:tcW w:w='{9000 // len(row)}' w:type='dxa'/></w:tcPr>{paragraph(cell)}</w:tc>" for cell in row)
    table = lambda rows: f"<w:tbl><w:tblPr><w:tblW w:w='9000' w:type='dxa'/></w:tblPr><w:tblGrid>{''.join('<w:gridCol/>' for _ in rows[0])}</w:tblGrid>{''.join(f'<w:tr>{cells(row)}</w:tr>' for row in rows)}</w:tbl>"
    body = paragraph("Homework 1") + "".join(paragraph(title) + paragraph("All values to four digits:") + table(rows) + paragraph("") for title, rows in PARTS)
    with zipfile.ZipFile(name + ".docx", "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr("word/document.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>')
    subprocess.check_call(["soffice", "--headless", "--convert-to", "pdf", name + ".docx"], stdout=subprocess.DEVNULL)

def html(name, css, before="", wrap=lambda s: s):
    body = "".join(f"<h2>{title}</h2><p>All values to four digits:</p><table>" + "".join("<tr>" + "".join(f"<{'th' if k == 0 else 'td'}>{c}</{'th' if k == 0 else 'td'}>" for c in row) + "</tr>" for k, row in enumerate(rows)) + "</table>" for title, rows in PARTS)
    open(name + ".html", "w").write(f"<!DOCTYPE html><meta charset=utf-8><title>Homework 1</title><style>{css}</style><h1>Homework 1</h1>{before}{wrap(body)}")
    subprocess.check_call(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={name}.pdf", f"file://{os.getcwd()}/{name}.html"], stderr=subprocess.DEVNULL)

word("word-borderless-tables")
html("browser-ruled-tables", "table { border-collapse: collapse } td, th { border: 1px solid black; padding: 2px 6px }")
html("browser-separate-borders", "td, th { border: 1px solid gray; padding: 2px 6px } table { border: 1px solid gray }")
# As a notebook shows a data frame: no rules but one under the header, numbers to the right, every other row shaded.
html("browser-data-frames", "body { font: 13px sans-serif } table { border-collapse: collapse } td, th { padding: 4px 7px; text-align: right } tr:first-child { border-bottom: 1px solid black } tr:nth-child(odd) td { background: #f5f5f5 }")
prose = "<p>" + "The network of this homework has two inputs, two hidden units with ReLU and one output with a sigmoid. " * 12 + "</p>"
html("browser-two-columns", "body { columns: 2; font: 10px serif; text-align: justify } table { border-collapse: collapse } td, th { border: 1px solid black; padding: 1px 2px } h2 { font-size: 12px }", prose)
subprocess.check_call(["qpdf", "--rotate=+90", "browser-ruled-tables.pdf", "rotated-tables.pdf"])
