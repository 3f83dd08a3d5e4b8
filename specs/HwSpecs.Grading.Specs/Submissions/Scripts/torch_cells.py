#%% md
# Neural networks, homework 1
## Problem 3
#%%
import torch
import torch.nn as nn
X = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
T = torch.tensor([[0.], [1.], [1.], [0.]])
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(2, 2); self.fc2 = nn.Linear(2, 1)
        self.fc1.weight.data = torch.ones(2, 2); self.fc1.bias.data = torch.tensor([0., -1.])
        self.fc2.weight.data = torch.tensor([[1., -2.]]); self.fc2.bias.data = torch.tensor([-0.5])
    def forward(self, x):
        z1 = self.fc1(x); h = torch.relu(z1); z2 = self.fc2(h)
        return z1, h, z2, torch.sigmoid(z2)
net = Net(); criterion = nn.BCELoss()
#%% md
### 3.1 Verification
#%%
for x, t in zip(X, T):
    z1, h, z2, y = net(x)
    print(f"Input: {x.numpy()}  Target: {t.item()}")
    print(f"  z1 = {z1.detach().numpy()}")
    print(f"  h  = {h.detach().numpy()}")
    print(f"  z2 = {z2.item():.4f}")
    print(f"  ŷ  = {y.item():.6f}")
    print(f"  BCE loss = {criterion(y, t).item():.6f}")
#%%
# Problem 3.2
losses = []
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(1, 101):
    running = 0
    for x, t in zip(X, T):
        opt.zero_grad(); loss = criterion(net(x)[3], t); loss.backward(); opt.step(); running += loss.item()
    losses.append(running / 4)
    if epoch % 10 == 0:
        print(f"epoch {epoch:3d} | average loss {losses[-1]:.4f}")
#%%
net.fc3
