#%% md
# Homework 1
My answers, with all cells run from top to bottom.
## Problem 2
#%%
import numpy as np
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
T = np.array([0, 1, 1, 0])
W1 = np.ones((2, 2)); b1 = np.array([0., -1.]); W2 = np.array([1., -2.]); b2 = -0.5
def sigmoid(a): return 1 / (1 + np.exp(-a))
#%% md
### 2.1
Outputs and losses of the start network, $\hat{y} = \sigma(w^T h + b)$.
#%%
print("| Sample | x | y_hat | Loss |")
print("|---|---|---|---|")
for i in range(4):
    h = np.maximum(W1 @ X[i] + b1, 0)
    y = sigmoid(W2 @ h + b2)
    print(f"| {i+1} | ({X[i,0]:.0f}, {X[i,1]:.0f}) | {y:.4f} | {-np.log(y if T[i] else 1 - y):.4f} |")
#%% md
### 2.2
Gradients in the names of the code: W1, b1 for the hidden layer and W2, b2 for the output.
#%%
def gradients(i):
    z = W1 @ X[i] + b1; h = np.maximum(z, 0); d = sigmoid(W2 @ h + b2) - T[i]
    dz = d * W2 * (z > 0)
    return {"dW1": np.outer(dz, X[i]), "db1": dz, "dW2": d * h, "db2": d}
for i in range(4):
    print("Sample", i + 1)
    for name, value in gradients(i).items():
        print(f"{name}: {value}")
