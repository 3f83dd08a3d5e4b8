"""Writes variants.json: the answers to a few students' variants, computed by PyTorch's own kernels and autograd.

    for id in s1234567 s7654321 0042 s1 s4 'n° 5 é'; do hwspecs variant --seed "$id" --format json; done | python3 variants.py > variants.json

Reads the handouts that `hwspecs variant` writes, of which only what is given is used. Needs PyTorch (Debian: python3-torch).
"""
import json
import sys

import torch

import pytorch


def handouts(text):
    decoder = json.JSONDecoder()
    while text.strip():
        text = text.lstrip()
        handout, end = decoder.raw_decode(text)
        yield handout
        text = text[end:]


def nearest(parameters, activation):
    """Each sample walks away from its own class; the least distance."""
    walks = []
    for sample in pytorch.SAMPLES:
        one = bool(pytorch.forward(parameters, torch.tensor(sample), activation)[3] > 0.5)
        walk = pytorch.walk(parameters, activation, sample, "lower y_hat" if one else "raise y_hat")
        if walk["outcome"] == "flipped":
            walks.append({"sample": sample, **walk})
    walks.sort(key=lambda walk: walk["distance"])
    return {name: walks[0][name] for name in ("distance", "sample", "adversarial", "steps")}


def answers(given):
    pytorch.SAMPLES, pytorch.TARGETS = [[float(x) for x in row] for row in given["samples"]], [float(t) for t in given["targets"]]
    pytorch.RATE, pytorch.EPOCHS = given["learningRate"], given["epochs"]
    pytorch.STEP, pytorch.MAX_STEPS = given["walkStep"], given["maxWalkSteps"]
    pytorch.start = lambda: [
        torch.tensor(given[name], dtype=torch.get_default_dtype(), requires_grad=True) for name in "Wcwb"
    ]
    torch.set_default_dtype(torch.float64)
    double = pytorch.per_sample()
    torch.set_default_dtype(torch.float32)
    single = pytorch.per_sample()

    jump = pytorch.jump_relu(given["theta"])
    trained, averages = pytorch.train(pytorch.relu)
    jumping = trained if given["training"] == "retrofitted" else pytorch.train(jump)[0]
    step = given["epochsPerLine"]
    problems = {}
    for n in range(len(pytorch.SAMPLES)):
        problems.update({f"2.1/sample {n + 1}/{name}": double[n][name] for name in ("y_hat", "loss")})
        problems.update({f"2.2/sample {n + 1}/{name}": double[n][name] for name in ("grad_w", "grad_b", "grad_W", "grad_c")})
        problems.update({f"3.1/sample {n + 1}/{name}": single[n][name] for name in ("a_hidden", "h", "a_out", "y_hat", "loss")})
    problems.update({f"3.2/epoch {k}/average loss": averages[k - 1] for k in range(step, given["epochs"] + 1, step)})
    for at, parameters, activation in (
        ("3.3/initial", pytorch.start(), pytorch.relu), ("3.3/trained", trained, pytorch.relu), ("4.2", jumping, jump),
    ):
        problems.update({f"{at}/{name}": value for name, value in nearest(parameters, activation).items()})
    return problems


def main():
    variants = [
        {"student": handout["student"], "given": handout["given"], "answers": answers(handout["given"])}
        for handout in handouts(sys.stdin.read())
    ]
    print(json.dumps({"made_with": f"PyTorch {torch.__version__}, CPU, one thread", "variants": variants}, indent=1))


if __name__ == "__main__":
    main()
