// Read-outs under the pointer or a slider, and other thresholds and parameters than the homework's. The page is complete without it.
'use strict';
(() => {
  const svgSpace = 'http://www.w3.org/2000/svg';
  const order = ['fast', 'active', 'slow', 'inactive'];

  // Mathematics: each function with its pieces, on which the gradient is constant or strictly monotone.

  const sigmoid = z => z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z));
  const density = x => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);

  // Φ by its power series near 0, by a continued fraction in the tails.
  function distribution(x) {
    const u = Math.abs(x);
    if (u < 4) {
      let term = u, sum = u;
      for (let k = 1; term > sum * 1e-17; k++) sum += term *= u * u / (2 * k + 1);
      return x < 0 ? 0.5 - density(u) * sum : 0.5 + density(u) * sum;
    }
    let fraction = 0;
    for (let k = 60; k > 0; k--) fraction = k / (u + fraction);
    const tail = density(u) / (u + fraction);
    return x < 0 ? tail : 1 - tail;
  }

  const piece = (from, to, fromClosed, toClosed, atFrom, atTo) => ({ from, to, fromClosed, toClosed, atFrom, atTo });
  const turning = (f, g, turn) => ({ f, g, pieces: [
    piece(-Infinity, -turn, false, true, 0, g(-turn)), piece(-turn, turn, false, true, g(-turn), g(turn)), piece(turn, Infinity, false, false, g(turn), 1)] });
  const swishTurn = root(z => z * Math.tanh(z / 2) - 2, 2, 3);

  const activations = {
    'relu': () => ({ f: x => Math.max(0, x), g: x => x > 0 ? 1 : 0, pieces: [piece(-Infinity, 0, false, true, 0, 0), piece(0, Infinity, false, false, 1, 1)] }),
    'sigmoid': () => {
      const g = x => { const e = Math.exp(-Math.abs(x)); return e / ((1 + e) * (1 + e)); };
      return { f: sigmoid, g, pieces: [piece(-Infinity, 0, false, true, 0, 0.25), piece(0, Infinity, false, false, 0.25, 0)] };
    },
    'piecewise-linear': () => ({
      f: x => Math.max(0.1 * (x + 1) - 1, Math.min(0.1 * (x - 1) + 1, x)), g: x => Math.abs(x) < 1 ? 1 : 0.1,
      pieces: [piece(-Infinity, -1, false, true, 0.1, 0.1), piece(-1, 1, false, false, 1, 1), piece(1, Infinity, true, false, 0.1, 0.1)] }),
    'swish': beta => turning(x => x * sigmoid(beta * x), x => { const s = sigmoid(beta * x); return s + beta * x * s * (1 - s); }, swishTurn / beta),
    'elu': alpha => ({ f: x => x > 0 ? x : alpha * Math.expm1(x), g: x => x > 0 ? 1 : alpha * Math.exp(x),
      pieces: [piece(-Infinity, 0, false, true, 0, alpha), piece(0, Infinity, false, false, 1, 1)] }),
    'gelu': () => turning(x => x * distribution(x), x => distribution(x) + x * density(x), Math.SQRT2),
  };

  function root(f, from, to) {
    const sign = Math.sign(f(from));
    for (let k = 0; k < 200 && from < to; k++) {
      const middle = (from + to) / 2;
      if (middle === from || middle === to) break;
      if (Math.sign(f(middle)) === sign) from = middle; else to = middle;
    }
    return (from + to) / 2;
  }

  const regionOf = (g, { slow, fast }) => g === 0 ? 'inactive' : Math.abs(g) < slow ? 'slow' : Math.abs(g) <= fast ? 'active' : 'fast';

  // Largest intervals of one region each, from left to right.
  function regions({ g, pieces }, thresholds, left, right) {
    const found = [];
    const add = part => {
      const last = found[found.length - 1];
      if (last && last.region === part.region) Object.assign(last, { to: part.to, toClosed: part.toClosed }); else found.push(part);
    };
    for (const p of pieces) {
      const from = Math.max(p.from, left), to = Math.min(p.to, right);
      if (from > to || (from === to && !(p.fromClosed || p.from < left) && !(p.toClosed || p.to > right))) continue;
      const fromClosed = p.from < left || p.fromClosed, toClosed = p.to > right || p.toClosed;
      if (p.atFrom === p.atTo) {
        add({ region: regionOf(p.atFrom, thresholds), from, to, fromClosed, toClosed });
        continue;
      }
      const atFrom = from === p.from ? p.atFrom : g(from), atTo = to === p.to ? p.atTo : g(to);
      const levels = [-thresholds.fast, -thresholds.slow, 0, thresholds.slow, thresholds.fast];
      const marks = [[from, atFrom]];
      for (const level of p.atFrom < p.atTo ? levels : levels.reverse())
        if ((level - atFrom) * (level - atTo) < 0) marks.push([root(x => g(x) - level, from, to), level]);
      marks.push([to, atTo]);
      const point = (x, level) => add({ region: regionOf(level, thresholds), from: x, to: x, fromClosed: true, toClosed: true });
      if (fromClosed) point(...marks[0]);
      for (let k = 1; k < marks.length; k++) {
        const [[a, atA], [b, atB]] = [marks[k - 1], marks[k]];
        if (a < b) add({ region: regionOf((atA + atB) / 2, thresholds), from: a, to: b, fromClosed: false, toClosed: false });
        if (k < marks.length - 1 || toClosed) point(b, atB);
      }
    }
    return found;
  }

  // Drawing, as the page was drawn.

  const shown = (value, decimals = 4) => { const s = String(Number(value.toFixed(decimals))); return s === '-0' ? '0' : s.replace('-', '\u2212'); };

  function element(name, attributes, text) {
    const made = document.createElementNS(svgSpace, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function scaleOf(svg) {
    const [left, top, width, height, fromX, toX, fromY, toY] = svg.dataset.scale.split(' ').map(Number);
    return { left, top, right: left + width, bottom: top + height, fromX, toX, fromY, toY,
      x: x => left + (x - fromX) / (toX - fromX) * width, y: y => top + height - (y - fromY) / (toY - fromY) * height,
      back: (px, py) => [fromX + (px - left) / width * (toX - fromX), fromY + (top + height - py) / height * (toY - fromY)] };
  }

  const points = (scale, curve) => curve.map(([x, y]) => `${scale.x(x).toFixed(2)},${scale.y(y).toFixed(2)}`).join(' ');
  const diamond = (x, y) => element('polygon', { class: 'fill-paper stroke-isolated', 'stroke-width': 1.6, points: `${x},${y - 4.5} ${x + 4.5},${y} ${x},${y + 4.5} ${x - 4.5},${y}` });

  function curves(scale, { pieces }, value) {
    return pieces.map(p => {
      const from = Math.max(p.from, scale.fromX), to = Math.min(p.to, scale.toX);
      return from < to ? Array.from({ length: 201 }, (_, k) => from + (to - from) * k / 200).map(x => [x, value(x, p)]) : [];
    }).filter(curve => curve.length > 0);
  }

  function spread(wanted, widths, left, right) {
    const groups = [], edge = g => Math.max(left, Math.min(g.sum / g.count, right - g.width));
    wanted.forEach((x, k) => {
      groups.push({ sum: x - widths[k] / 2, width: widths[k], count: 1 });
      for (let n = groups.length; n > 1 && edge(groups[n - 2]) + groups[n - 2].width > edge(groups[n - 1]); n--) {
        const b = groups.pop(), a = groups.pop();
        groups.push({ sum: a.sum + b.sum - b.count * a.width, width: a.width + b.width, count: a.count + b.count });
      }
    });
    const centres = [];
    for (const group of groups) {
      let at = edge(group);
      for (let k = 0; k < group.count; k++) { centres.push(at + widths[centres.length] / 2); at += widths[centres.length - 1]; }
    }
    return centres;
  }

  function draw(svg, activation, parts) {
    const scale = scaleOf(svg), lanes = 236, laneHeight = 13;
    const layer = (name, marks) => svg.querySelector(`g.${name}`).replaceChildren(...marks);
    const rectangle = (part, top, bottom, fill) => element('polygon', { class: `fill-${fill}`,
      points: `${scale.x(part.from)},${top} ${scale.x(part.to)},${top} ${scale.x(part.to)},${bottom} ${scale.x(part.from)},${bottom}` });
    const lines = parts.filter(part => part.from < part.to), single = parts.filter(part => part.from === part.to);
    layer('bands', lines.map(part => rectangle(part, scale.top, scale.bottom, part.region)));
    const inside = curve => curve.filter(([, y]) => y >= scale.fromY && y <= scale.toY);
    layer('function', curves(scale, activation, activation.f).map(curve => element('polyline', { class: 'stroke-function', fill: 'none', 'stroke-width': 1.2, points: points(scale, inside(curve)) })));
    const jumps = activation.pieces.slice(1).flatMap((after, k) => {
      const before = activation.pieces[k], x = after.from;
      if (before.atTo === after.atFrom) return [];
      const disc = (y, full) => element('circle', { class: `fill-${full ? 'gradient' : 'paper'} stroke-gradient`, 'stroke-width': 1.6, cx: scale.x(x), cy: scale.y(y), r: 3.2 });
      return [disc(before.atTo, before.toClosed), disc(after.atFrom, after.fromClosed)];
    });
    layer('gradient', [...curves(scale, activation, (x, p) => x === p.from ? p.atFrom : x === p.to ? p.atTo : activation.g(x))
      .map(curve => element('polyline', { class: 'stroke-gradient', fill: 'none', 'stroke-width': 2.4, points: points(scale, inside(curve)) })), ...jumps]);
    layer('points', single.flatMap(part => [
      element('polyline', { class: 'stroke-isolated', fill: 'none', 'stroke-dasharray': '3 3', points: `${scale.x(part.from)},${scale.top} ${scale.x(part.from)},${scale.bottom}` }),
      diamond(scale.x(part.from), scale.y(activation.g(part.from)))]));
    const lane = svg.querySelector('g.lanes');
    lane.querySelectorAll('polygon').forEach(bar => bar.remove());
    lane.append(...parts.map(part => {
      const y = lanes + laneHeight * order.indexOf(part.region);
      return part.from === part.to ? diamond(scale.x(part.from), y + laneHeight / 2) : rectangle(part, y + 3, y + laneHeight - 2, 'outline');
    }));
    const changes = parts.flatMap((part, k) => k === 0 ? [] : part.from === part.to ? [[part.from, 'isolated']] : parts[k - 1].from < parts[k - 1].to ? [[part.from, 'text']] : []);
    const texts = changes.map(([x]) => shown(x)), centres = spread(changes.map(([x]) => scale.x(x)), texts.map(text => text.length * 11 * 0.64 + 8), scale.left - 20, scale.right + 8);
    const top = lanes + 4 * laneHeight;
    layer('boundaries', changes.flatMap(([x, ink], k) => [
      element('polyline', { class: `stroke-${ink}`, fill: 'none', 'stroke-width': 0.8, points: `${scale.x(x)},${top} ${scale.x(x)},${top + 3} ${centres[k]},${top + 13} ${centres[k]},${top + 15}` }),
      element('text', { class: `fill-${ink}`, 'font-size': 11, 'text-anchor': 'middle', x: centres[k], y: top + 26 }, texts[k])]));
  }

  const interval = part => part.from === part.to ? `{${shown(part.from, 9)}}`
    : `${part.fromClosed ? '[' : '('}${shown(part.from, 9)}, ${shown(part.to, 9)}${part.toClosed ? ']' : ')'}`;

  // A cursor in the plot and its words below, led by the pointer or by sliders.
  function readOut(box, svg, say) {
    const scale = scaleOf(svg), sliders = [...box.querySelectorAll('input:not([data-parameter])')], words = box.querySelector('.read-out');
    const cursor = svg.appendChild(element('g', { class: 'cursors' }));
    const show = (values, exact) => {
      sliders.forEach((slider, k) => { slider.value = values[k]; slider.nextElementSibling.textContent = shown(exact ? values[k] : Number(slider.value)); });
      const { text, at: [x, y], vertical } = say(values);
      words.textContent = text;
      cursor.replaceChildren(
        ...vertical ? [element('line', { class: 'cursor', x1: scale.x(x), x2: scale.x(x), y1: scale.top, y2: scale.bottom })] : [],
        ...y >= scale.fromY && y <= scale.toY ? [element('circle', { class: 'cursor-dot', cx: scale.x(x), cy: scale.y(y), r: 4 })] : []);
    };
    sliders.forEach(slider => slider.addEventListener('input', () => show(sliders.map(one => Number(one.value)), false)));
    svg.addEventListener('pointermove', event => {
      const at = svg.getScreenCTM().inverse(), p = new DOMPoint(event.clientX, event.clientY).matrixTransform(at);
      if (p.x >= scale.left && p.x <= scale.right && p.y >= scale.top && p.y <= scale.bottom) show(scale.back(p.x, p.y).slice(0, sliders.length).map(value => Math.round(value * 100) / 100), true);
    });
    return () => { if (cursor.childElementCount > 0) show(sliders.map(one => Number(one.value)), false); };
  }

  const form = document.querySelector('[data-thresholds]');
  const inputs = { slow: form.querySelector('[name=slow]'), fast: form.querySelector('[name=fast]') };
  const thresholds = () => ({ slow: Number(inputs.slow.value), fast: Math.max(Number(inputs.fast.value), Number(inputs.slow.value)) });
  const plots = [...document.querySelectorAll('[data-activation]')].map(article => {
    const svg = article.querySelector('svg'), parameter = article.querySelector('[data-parameter]'), scale = scaleOf(svg);
    const current = () => activations[article.dataset.activation](parameter ? Number(parameter.value) : undefined);
    const asDrawn = [...svg.querySelectorAll(':scope > g')].map(layer => [layer, [...layer.childNodes].map(node => node.cloneNode(true))]);
    const refresh = readOut(article.querySelector('[data-read-out]'), svg, ([x]) => {
      const activation = current(), g = activation.g(x);
      return { text: `x = ${shown(x)}: function ${shown(activation.f(x), 6)}, gradient ${shown(g, 6)}, ${regionOf(g, thresholds())}`, at: [x, g], vertical: true };
    });
    const words = article.querySelector('[data-regions]');
    const update = () => {
      if (parameter) parameter.nextElementSibling.textContent = shown(Number(parameter.value));
      const changed = [inputs.slow, inputs.fast, parameter].some(input => input && Number(input.value) !== Number(input.defaultValue));
      if (changed) {
        const parts = regions(current(), thresholds(), scale.fromX, scale.toX);
        draw(svg, current(), parts);
        words.textContent = `As chosen: ${parts.map(part => `${part.region} ${interval(part)}`).join('; ')}`;
      } else {
        asDrawn.forEach(([layer, nodes]) => layer.replaceChildren(...nodes.map(node => node.cloneNode(true))));
        words.textContent = 'As in the homework.';
      }
      refresh();
    };
    if (parameter) parameter.addEventListener('input', update);
    return { update, reset: () => { if (parameter) parameter.value = parameter.defaultValue; update(); } };
  });
  const choose = () => {
    for (const input of Object.values(inputs)) input.nextElementSibling.textContent = shown(Number(input.value));
    plots.forEach(plot => plot.update());
  };
  Object.values(inputs).forEach(input => input.addEventListener('input', choose));
  form.querySelector('[data-reset]').addEventListener('click', () => {
    for (const input of Object.values(inputs)) { input.value = input.defaultValue; input.nextElementSibling.textContent = shown(Number(input.value)); }
    plots.forEach(plot => plot.reset());
  });

  const training = document.querySelector('[data-losses]'), losses = training.dataset.losses.split(' ').map(Number);
  readOut(training.querySelector('[data-read-out]'), training.querySelector('svg'), ([x]) => {
    const epoch = Math.min(Math.max(Math.round(x), 1), losses.length);
    return { text: `epoch ${epoch}: average loss ${losses[epoch - 1]}`, at: [epoch, losses[epoch - 1]], vertical: true };
  });

  for (const plane of document.querySelectorAll('[data-plane]')) {
    const [a, b, c, d, c0, c1, w0, w1, bias, threshold] = plane.dataset.network.split(' ').map(Number);
    readOut(plane.querySelector('[data-read-out]'), plane.querySelector('svg'), ([x, y]) => {
      const z = [a * x + b * y + c0, c * x + d * y + c1], h = z.map(one => one > threshold ? one : 0);
      const logit = h[0] * w0 + h[1] * w1 + bias;
      return { text: `(${shown(x)}, ${shown(y)}): pre-activations (${z.map(one => shown(one)).join(', ')}), prediction ${shown(sigmoid(logit), 6)}, class ${logit > 0 ? 1 : 0}`, at: [x, y], vertical: false };
    });
  }
})();
