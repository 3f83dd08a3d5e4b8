# A solution in PyTorch with autograd: two linear layers, SGD sample by sample.
import torch
X = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]]); T = torch.tensor([[0.], [1.], [1.], [0.]])
hidden = torch.nn.Linear(2, 2); out = torch.nn.Linear(2, 1)
with torch.no_grad():
    hidden.weight.fill_(1.); hidden.bias.copy_(torch.tensor([0., -1.])); out.weight.copy_(torch.tensor([[1., -2.]])); out.bias.fill_(-0.5)
bce = torch.nn.BCELoss()
def forward(x):
    a = hidden(x); h = torch.relu(a); o = out(h)
    return a, h, o, torch.sigmoid(o)
def oae(target_only=True):
    best = None
    for x, t in zip(X, T):
        if t.item() != 1: continue
        y = x.clone()
        for _ in range(300):
            y = y.detach().requires_grad_(True)
            p = forward(y)[3]
            if p.item() <= 0.5: break
            p.backward()
            if y.grad.norm() == 0: break
            y = y - 0.01 * y.grad / y.grad.norm()
        y = y.detach()
        if forward(y)[3].item() > 0.5: continue
        d = (y - x).norm().item()
        if best is None or d < best[0]: best = (d, (x, y))
    return best
print("===== Problem 3.1 =====")
for i in range(4):
    a, h, o, p = forward(X[i:i+1]); loss = bce(p, T[i:i+1])
    print(f"\nSample {i+1}: x = {X[i].tolist()}, y = {T[i].item():.0f}")
    print("hidden pre-activation:", a)
    print("hidden activation:", h)
    print("logit:", o)
    print("Prediction:", p)
    print("Loss:", loss)
initial = oae()
print("\n===== Problem 3.2 =====")
for epoch in range(1, 101):
    total = 0.
    for i in range(4):
        p = forward(X[i:i+1])[3]; loss = bce(p, T[i:i+1])
        hidden.zero_grad(); out.zero_grad(); loss.backward(); total += loss.item()
        with torch.no_grad():
            for q in list(hidden.parameters()) + list(out.parameters()): q -= 0.1 * q.grad
    if epoch % 10 == 0: print(f"Epoch [{epoch}/100], Loss: {total / 4:.4f}")
print("\n===== Problem 3.3 =====")
print("Initial OAE:", initial)
print("Trained OAE:", oae())
