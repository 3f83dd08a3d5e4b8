"""Runs the cells of a list and writes what they print as a notebook, as Jupyter would: python3 make_notebook.py cells.py out.ipynb."""
import ast, contextlib, io, json, re, sys, traceback
def run(path, out):
    cells, scope, count = [], {}, 0
    for block in open(path).read().split("#%%")[1:]:
        head, _, source = block.partition("\n")
        source = source.rstrip("\n")
        lines = [l + "\n" for l in source.split("\n")]; lines[-1] = lines[-1][:-1]
        if head.strip() == "md":
            cells.append({"cell_type": "markdown", "metadata": {}, "source": lines}); continue
        count += 1; outputs = []; buffer = io.StringIO(); result = None
        try:
            tree = ast.parse(source); last = tree.body[-1] if tree.body else None
            with contextlib.redirect_stdout(buffer):
                if isinstance(last, ast.Expr):
                    exec(compile(ast.Module(tree.body[:-1], []), "<cell>", "exec"), scope)
                    result = eval(compile(ast.Expression(last.value), "<cell>", "eval"), scope)
                else:
                    exec(compile(tree, "<cell>", "exec"), scope)
        except Exception as e:
            if buffer.getvalue(): outputs.append({"name": "stdout", "output_type": "stream", "text": buffer.getvalue().splitlines(True)})
            outputs.append({"ename": type(e).__name__, "evalue": str(e), "output_type": "error", "traceback": re.sub(r'File "/.*?(?:dist-packages/|/)(?=(?:torch|numpy)/|[^/"]*")', 'File "', traceback.format_exc()).splitlines()})
        else:
            if buffer.getvalue(): outputs.append({"name": "stdout", "output_type": "stream", "text": buffer.getvalue().splitlines(True)})
            if result is not None: outputs.append({"data": {"text/plain": repr(result).splitlines(True)}, "execution_count": count, "metadata": {}, "output_type": "execute_result"})
        cells.append({"cell_type": "code", "execution_count": count, "metadata": {}, "outputs": outputs, "source": lines})
    json.dump({"cells": cells, "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}, open(out, "w"), indent=1, ensure_ascii=False)
    open(out, "a").write("\n")
run(sys.argv[1], sys.argv[2])
