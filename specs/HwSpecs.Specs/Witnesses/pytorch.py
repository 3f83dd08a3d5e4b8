"""Writes pytorch.json: the homework's Problems 3 and 4 and the activation gradients, computed by PyTorch's own kernels and autograd.

    python3 pytorch.py > pytorch.json

Needs PyTorch (Debian: python3-torch). float32 values are widened to float64, which is exact, so that every digit counts.
Nothing here is shared with the C# library: derivatives are autograd's, the network is torch's linear algebra.
"""
import json

import torch

torch.set_num_threads(1)

SAMPLES = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]
TARGETS = [0.0, 1.0, 1.0, 0.0]
RATE, EPOCHS, STEP, MAX_STEPS = 0.1, 100, 0.01, 1000
THRESHOLDS = [0.1, 0.2, 0.5, 0.8]


def start():
    values = [[[1.0, 1.0], [1.0, 1.0]], [0.0, -1.0], [1.0, -2.0], -0.5]
    return [torch.tensor(value, requires_grad=True) for value in values]


def relu(z):
    return torch.relu(z)


def jump_relu(theta):
    return lambda z: z * (z > theta)


def forward(parameters, x, activation):
    W, c, w, b = parameters
    z = torch.nn.functional.linear(x.reshape(1, 2), W, c)
    h = activation(z)
    a = torch.nn.functional.linear(h, w.reshape(1, 2), b.reshape(1))
    return z[0], h[0], a[0, 0], torch.sigmoid(a)[0, 0]


def loss_of(y_hat, target):
    return torch.nn.functional.binary_cross_entropy(y_hat, torch.tensor(target))


def widened(tensor):
    return tensor.detach().double().tolist()


def per_sample():
    rows = []
    for x, target in zip(SAMPLES, TARGETS):
        parameters = start()
        z, h, a, y_hat = forward(parameters, torch.tensor(x), relu)
        loss = loss_of(y_hat, target)
        gradients = torch.autograd.grad(loss, parameters)
        rows.append({
            "a_hidden": widened(z), "h": widened(h), "a_out": widened(a), "y_hat": widened(y_hat), "loss": widened(loss),
            "grad_W": widened(gradients[0]), "grad_c": widened(gradients[1]),
            "grad_w": widened(gradients[2]), "grad_b": widened(gradients[3]),
        })
    return rows


def train(activation):
    parameters = start()
    averages = []
    for _ in range(EPOCHS):
        total = 0.0
        for x, target in zip(SAMPLES, TARGETS):
            loss = loss_of(forward(parameters, torch.tensor(x), activation)[3], target)
            total += loss.item()
            gradients = torch.autograd.grad(loss, parameters)
            with torch.no_grad():
                for parameter, gradient in zip(parameters, gradients):
                    parameter.add_(gradient, alpha=-RATE)  # as torch.optim.SGD does
        averages.append(total / len(SAMPLES))
    return parameters, averages


def walk(parameters, activation, sample, direction):
    x = torch.tensor(sample)
    origin = x.clone()
    frozen = [parameter.detach() for parameter in parameters]

    def prediction(point):
        return forward(frozen, point, activation)[3]

    start_class = bool(prediction(x) > 0.5)
    sign = -1.0 if direction == "lower y_hat" else 1.0
    for steps in range(1, MAX_STEPS + 1):
        x = x.detach().requires_grad_(True)
        gradient, = torch.autograd.grad(prediction(x), x)
        norm = torch.norm(gradient)
        if norm == 0:
            return {"outcome": "zero gradient", "steps": steps - 1}
        x = x.detach() + sign * STEP * (gradient / norm)
        if bool(prediction(x) > 0.5) != start_class:
            return {"outcome": "flipped", "steps": steps, "adversarial": widened(x), "distance": widened(torch.norm(x - origin))}
    return {"outcome": "no flip", "steps": MAX_STEPS}


def walks(network, parameters, activation):
    return [
        {"network": network, "sample": sample, "direction": direction, **walk(parameters, activation, sample, direction)}
        for sample in SAMPLES
        for direction in ("lower y_hat", "raise y_hat")
    ]


def parameters_of(parameters):
    return dict(zip("Wcwb", map(widened, parameters)))


def activation_gradients():
    x = torch.tensor([(-100.0 + k) / 20.0 for k in range(201)], dtype=torch.float64, requires_grad=True)

    def gradient(y):
        return torch.autograd.grad(y.sum(), x)[0].tolist()

    a, k = 0.1, 1.0
    return {
        "x": x.tolist(),
        "relu": gradient(torch.relu(x)),
        "sigmoid": gradient(torch.sigmoid(x)),
        "swish": gradient(torch.nn.functional.silu(x)),
        "elu": gradient(torch.nn.functional.elu(x)),
        "gelu": gradient(torch.nn.functional.gelu(x)),
        # At the knees x = -k, k autograd averages max's and min's two branches; every other point is the slope.
        "piecewise-linear": gradient(torch.maximum(a * (x + k) - k, torch.minimum(a * (x - k) + k, x))),
    }


def main():
    trained, averages = train(relu)
    jump = {}
    for theta in THRESHOLDS:
        retrained, retrained_averages = train(jump_relu(theta))
        jump[str(theta)] = {
            "retrofitted": walks("retrofitted", trained, jump_relu(theta)),
            "retrained": walks("retrained", retrained, jump_relu(theta)),
            "retrained_parameters": parameters_of(retrained),
            "retrained_average_loss_by_epoch": retrained_averages,
        }
    print(json.dumps({
        "made_with": f"PyTorch {torch.__version__}, CPU, one thread",
        "per_sample": per_sample(),
        "average_loss_by_epoch": averages,
        "trained": parameters_of(trained),
        "walks": walks("initial", start(), relu) + walks("trained", trained, relu),
        "jump_relu": jump,
        "activation_gradients": activation_gradients(),
    }, indent=1))


if __name__ == "__main__":
    main()
