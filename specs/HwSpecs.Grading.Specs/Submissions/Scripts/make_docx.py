"""Word files by python-docx, in the style of people who type their results: python3 make_docx.py"""
from docx import Document
d = Document(); d.add_heading("Homework 1", 0); d.add_heading("Problem 2", 1); d.add_heading("2.1 Forward pass", 2)
t = d.add_table(rows=1, cols=4); t.style = "Table Grid"
for c, s in zip(t.rows[0].cells, ["Sample", "Input x", "ŷ", "Loss"]): c.text = s
for i, (x, y) in enumerate([("(0, 0)", "0.3775"), ("(0, 1)", "0.6225"), ("(1, 0)", "0.6225"), ("(1, 1)", "0.3775")], 1):
    for c, s in zip(t.add_row().cells, [str(i), x, y, "0.4741"]): c.text = s
d.add_heading("2.2 Backpropagation", 2)
for i, (w, b, W, c) in enumerate([("[0, 0]", "0.3775", "[[0, 0], [0, 0]]", "[0, 0]"), ("[−0.3775, 0]", "−0.3775", "[[0, −0.3775], [0, 0]]", "[−0.3775, 0]"), ("[−0.3775, 0]", "−0.3775", "[[−0.3775, 0], [0, 0]]", "[−0.3775, 0]"), ("[0.7551, 0.3775]", "0.3775", "[[0.3775, 0.3775], [−0.7551, −0.7551]]", "[0.3775, −0.7551]")], 1):
    d.add_paragraph(f"Sample {i}")
    for n, v in (("∂L/∂w", w), ("∂L/∂b", b), ("∂L/∂W", W), ("∂L/∂c", c)): d.add_paragraph(f"{n} = {v}", style="List Bullet")
d.add_heading("Problem 3", 1); d.add_heading("3.2 Training", 2)
p = d.add_paragraph("Average loss every ten epochs, learning rate 0.1:")
t = d.add_table(rows=2, cols=11); t.style = "Table Grid"
for k, (e, l) in enumerate([("Epoch", "Average loss")] + list(zip(map(str, range(10, 101, 10)), "0.4794 0.3996 0.3168 0.2809 0.2393 0.1973 0.1756 0.1528 0.1258 0.1137".split()))):
    t.rows[0].cells[k].text = e; t.rows[1].cells[k].text = l
d.add_heading("3.3 Adversarial examples", 2)
t = d.add_table(rows=3, cols=4); t.style = "Table Grid"
for r, row in zip(t.rows, [["Network", "Distance", "Original sample", "Adversarial example"], ["Initial", "0.3600", "(0, 1)", "(−0.2546, 0.7454)"], ["Trained", "0.3100", "(1, 0)", "(1.2224, 0.2160)"]]):
    for c, s in zip(r.cells, row): c.text = s
d.save("docs/typed-tables.docx")
