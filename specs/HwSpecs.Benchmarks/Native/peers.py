"""The homework in NumPy and PyTorch as one writes it there, timed in one process after warming up, printed as JSON.

Run by the benchmarks with the interpreter that has both (Debian: python3-numpy, python3-torch). One thread. Nanoseconds by the
median of several runs; what is not installed is left out.
"""
import json
import time

X = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
T = [0.0, 1.0, 1.0, 0.0]
W, C, V, B = [[1.0, 1.0], [1.0, 1.0]], [0.0, -1.0], [1.0, -2.0], -0.5
RATE, EPOCHS, STEP, MOST = 0.1, 100, 0.01, 1000


def median_ns(action, runs, warm=2):
    for _ in range(warm):
        action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1e9)
    return sorted(times)[len(times) // 2]


def numpy_rows():
    import numpy as np
    x, t = np.array(X), np.array(T)

    def forward(p, s):
        z = p[0] @ s + p[1]
        h = np.maximum(z, 0)
        a = p[2] @ h + p[3]
        return z, h, a, 1 / (1 + np.exp(-a))

    def start():
        return [np.array(W), np.array(C), np.array(V), B]

    def gradient(p, s, target):
        z, h, a, y = forward(p, s)
        delta = y - target
        hidden = delta * p[2] * (z > 0)
        return (np.outer(hidden, s), hidden, delta * h, delta), a

    def train():
        p, losses = start(), []
        for _ in range(EPOCHS):
            total = 0.0
            for s, target in zip(x, t):
                g, a = gradient(p, s, target)
                total += max(a, 0) - a * target + np.log1p(np.exp(-abs(a)))
                for k in range(4):
                    p[k] = p[k] - RATE * g[k]
            losses.append(total / len(t))
        return p, losses

    trained, losses = train()

    def walk():
        s = np.array(X[2])
        z, h, a, y = forward(trained, s)
        one = y > 0.5
        for n in range(1, MOST):
            g = y * (1 - y) * ((trained[2] * (z > 0)) @ trained[0])
            s = s - STEP * (g / np.sqrt(g @ g))
            z, h, a, y = forward(trained, s)
            if (y > 0.5) != one:
                return n
        return 0

    p = start()
    return {
        "version": np.__version__,
        "loss": losses[-1],
        "steps": walk(),
        "train": median_ns(train, 9),
        "walk": median_ns(walk, 9),
        "gradients": median_ns(lambda: [gradient(p, s, target) for s, target in zip(x, t)], 25, 5),
    }


def torch_rows():
    import torch
    torch.set_num_threads(1)
    x, t = torch.tensor(X), torch.tensor(T)

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.hidden = torch.nn.Linear(2, 2)
            self.output = torch.nn.Linear(2, 1)
            with torch.no_grad():
                self.hidden.weight.copy_(torch.tensor(W))
                self.hidden.bias.copy_(torch.tensor(C))
                self.output.weight.copy_(torch.tensor([V]))
                self.output.bias.fill_(B)

        def forward(self, s):
            return torch.sigmoid(self.output(torch.relu(self.hidden(s))))

    loss_of = torch.nn.BCELoss()

    def train():
        net = Net()
        optimizer = torch.optim.SGD(net.parameters(), lr=RATE)
        losses = []
        for _ in range(EPOCHS):
            total = 0.0
            for s, target in zip(x, t):
                optimizer.zero_grad()
                loss = loss_of(net(s), target.unsqueeze(0))
                loss.backward()
                optimizer.step()
                total += loss.item()
            losses.append(total / len(t))
        return net, losses

    trained, losses = train()

    def walk():
        s = x[2].clone()
        one = trained(s).item() > 0.5
        for n in range(1, MOST):
            s.requires_grad_(True)
            g, = torch.autograd.grad(trained(s), s)
            with torch.no_grad():
                s = s - STEP * g / g.norm()
                if (trained(s).item() > 0.5) != one:
                    return n
        return 0

    net = Net()

    def gradients():
        for s, target in zip(x, t):
            net.zero_grad()
            loss_of(net(s), target.unsqueeze(0)).backward()

    return {
        "version": torch.__version__,
        "loss": losses[-1],
        "steps": walk(),
        "train": median_ns(train, 5, 1),
        "walk": median_ns(walk, 5),
        "gradients": median_ns(gradients, 25, 5),
    }


rows = {}
for name, peer in (("NumPy", numpy_rows), ("PyTorch", torch_rows)):
    try:
        rows[name] = peer()
    except ImportError:
        pass
print(json.dumps(rows))
