# A solution in plain NumPy: prints as the assignment's wording does.
import numpy as np
X = np.array([[0., 0.], [0., 1.], [1., 0.], [1., 1.]]); T = np.array([0, 1, 1, 0])
W = np.array([[1., 1.], [1., 1.]]); c = np.array([0., -1.]); w = np.array([1., -2.]); b = -0.5
sigmoid = lambda a: 1 / (1 + np.exp(-a))
print("Problem 2")
print("2.1 Forward pass")
for i, (x, t) in enumerate(zip(X, T), 1):
    h = np.maximum(W @ x + c, 0); y = sigmoid(w @ h + b)
    loss = -(t * np.log(y) + (1 - t) * np.log(1 - y))
    print(f"Sample {i}: x = {x}, target = {t}")
    print(f"  yhat = {y:.4f}")
    print(f"  BCE loss = {loss:.4f}")
print()
print("2.2 Backpropagation")
for i, (x, t) in enumerate(zip(X, T), 1):
    z = W @ x + c; h = np.maximum(z, 0); y = sigmoid(w @ h + b)
    d = y - t; dz = (z > 0) * d * w
    print(f"Sample {i}: x = {x}, target = {t}")
    print("dL/dw =", d * h)
    print("dL/db =", d)
    print("dL/dW =\n", np.outer(dz, x))
    print("dL/dc =", dz)
