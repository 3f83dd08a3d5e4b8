"""Writes pytorch-trainings.json: average losses of the homework's network under other trainings, by torch.optim and autograd in float64.

    python3 pytorch-trainings.py > pytorch-trainings.json

Needs PyTorch (Debian: python3-torch). Nothing here is shared with the C# library.
"""
import json

import torch

torch.set_num_threads(1)

SAMPLES = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], dtype=torch.float64)
TARGETS = torch.tensor([0.0, 1.0, 1.0, 0.0], dtype=torch.float64)
EPOCHS = 100

# At 0 autograd gives ReLU the gradient 0 and clamp the gradient 1.
RELU = {0: torch.relu, 1: lambda z: torch.clamp(z, min=0.0)}

CASES = [
    {"updates": "per-sample", "optimizer": "gradient-descent", "rate": 0.1, "order": [1, 2, 3, 4], "gradientAtZero": 0, "start": "as-given"},
    {"updates": "per-sample", "optimizer": "gradient-descent", "rate": 0.1, "order": [1, 2, 3, 4], "gradientAtZero": 1, "start": "as-given"},
    {"updates": "per-sample", "optimizer": "gradient-descent", "rate": 0.05, "order": [3, 1, 4, 2], "gradientAtZero": 0, "start": "as-given"},
    {"updates": "per-sample", "optimizer": "gradient-descent", "rate": 0.1, "order": [1, 2, 3, 4], "gradientAtZero": 0, "start": "zero-biases"},
    {"updates": "full-batch", "optimizer": "gradient-descent", "rate": 0.4, "order": [1, 2, 3, 4], "gradientAtZero": 0, "start": "as-given"},
    {"updates": "per-sample", "optimizer": "momentum", "rate": 0.01, "order": [1, 2, 3, 4], "gradientAtZero": 0, "start": "as-given"},
    {"updates": "full-batch", "optimizer": "momentum", "rate": 0.05, "order": [1, 2, 3, 4], "gradientAtZero": 1, "start": "as-given"},
    {"updates": "per-sample", "optimizer": "adam", "rate": 0.01, "order": [4, 2, 3, 1], "gradientAtZero": 0, "start": "as-given"},
    {"updates": "full-batch", "optimizer": "adam", "rate": 0.05, "order": [1, 2, 3, 4], "gradientAtZero": 0, "start": "as-given"},
]


def optimizer_of(name, parameters, rate):
    if name == "adam":
        return torch.optim.Adam(parameters, lr=rate)
    return torch.optim.SGD(parameters, lr=rate, momentum=0.9 if name == "momentum" else 0.0)


def losses_of(case):
    zero = case["start"] == "zero-biases"
    values = [[[1.0, 1.0], [1.0, 1.0]], [0.0, 0.0] if zero else [0.0, -1.0], [1.0, -2.0], 0.0 if zero else -0.5]
    W, c, w, b = parameters = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in values]
    relu = RELU[case["gradientAtZero"]]
    optimizer = optimizer_of(case["optimizer"], parameters, case["rate"])

    def loss(indices):
        logits = relu(SAMPLES[indices] @ W.T + c) @ w + b
        return torch.nn.functional.binary_cross_entropy_with_logits(logits, TARGETS[indices])

    everything = [0, 1, 2, 3]
    running, after = [], []
    for _ in range(EPOCHS):
        met = []
        for batch in ([[n - 1] for n in case["order"]] if case["updates"] == "per-sample" else [everything]):
            optimizer.zero_grad()
            value = loss(batch)
            value.backward()
            optimizer.step()
            met.append(value.item())
        running.append(sum(met) / len(met))
        after.append(loss(everything).item())
    return {**case, "before_each_update": running, "after_epoch": after}


print(json.dumps({"made_with": f"PyTorch {torch.__version__}, CPU, one thread", "trainings": [losses_of(case) for case in CASES]}, indent=1))
