// A layered drawing of a directed graph (Sugiyama): layers by longest path, order by barycentres, then places.
// Pure arithmetic on {id, width, height} and {from, to}; draws nothing.

const SWEEPS = 12;

/**
 * Places nodes and routes edges. `along` is the direction of the flow, `across` the other one.
 * Returns {nodes: Map id → {x, y}} with centres, {edges: [{from, to, both, points}]}, and {width, height}; an edge and
 * its reverse are one with `both`.
 */
export function layOut(nodes, edges, { vertical = false, layerGap = 64, nodeGap = 18 } = {}) {
  const ids = new Set(nodes.map((node) => node.id));
  const known = joined(edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to) && edge.from !== edge.to));
  const layers = layersOf(nodes, withoutCycles(nodes, known));
  const grid = fill(nodes, known, layers, vertical);
  order(grid);
  return place(grid, vertical, layerGap, nodeGap);
}

/** Each pair of nodes once: the first edge between them. */
function joined(edges) {
  const pairs = new Map();
  for (const { from, to } of edges) {
    const back = pairs.get(`${to} ${from}`);
    if (back) back.both = true;
    else if (!pairs.has(`${from} ${to}`)) pairs.set(`${from} ${to}`, { from, to, both: false });
  }
  return [...pairs.values()];
}

/** The edges with those turned round that close a cycle. */
function withoutCycles(nodes, edges) {
  const out = Map.groupBy(edges, (edge) => edge.from);
  const state = new Map();
  const turned = new Set();
  const visit = (id) => {
    state.set(id, 'open');
    for (const edge of out.get(id) ?? []) {
      if (state.get(edge.to) === 'open') turned.add(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, 'done');
  };
  nodes.forEach((node) => { if (!state.has(node.id)) visit(node.id); });
  return edges.map((edge) => (turned.has(edge) ? { from: edge.to, to: edge.from } : edge));
}

/** The layer of each node: one more than the latest of those before it; a source is drawn close to what it feeds. */
function layersOf(nodes, edges) {
  const before = Map.groupBy(edges, (edge) => edge.to);
  const after = Map.groupBy(edges, (edge) => edge.from);
  const layers = new Map();
  const layer = (id) => {
    if (!layers.has(id)) layers.set(id, Math.max(-1, ...(before.get(id) ?? []).map((edge) => layer(edge.from))) + 1);
    return layers.get(id);
  };
  nodes.forEach((node) => layer(node.id));
  nodes.filter((node) => !before.has(node.id) && after.has(node.id)).forEach((node) => {
    layers.set(node.id, Math.min(...after.get(node.id).map((edge) => layers.get(edge.to))) - 1);
  });
  return layers;
}

/** Rows of cells, a layer each; an edge over several layers passes through a thin cell in each between. */
function fill(nodes, edges, layers, vertical) {
  const rows = Array.from({ length: Math.max(0, ...layers.values()) + 1 }, () => []);
  const cells = new Map();
  const add = (row, cell) => { rows[row].push(cell); return cell; };
  nodes.forEach((node) => {
    const [along, across] = vertical ? [node.height, node.width] : [node.width, node.height];
    cells.set(node.id, add(layers.get(node.id), { id: node.id, along, across, before: [], after: [] }));
  });
  const routes = edges.map((edge) => {
    const [first, last] = layers.get(edge.from) <= layers.get(edge.to) ? [edge.from, edge.to] : [edge.to, edge.from];
    const route = [cells.get(first)];
    for (let row = layers.get(first) + 1; row < layers.get(last); row += 1) route.push(add(row, { along: 0, across: 4, before: [], after: [] }));
    route.push(cells.get(last));
    route.slice(1).forEach((cell, index) => { route[index].after.push(cell); cell.before.push(route[index]); });
    return { edge, route: first === edge.from ? route : route.toReversed() };
  });
  return { rows, cells, routes };
}

function order({ rows }) {
  rows.forEach((row) => row.forEach((cell, index) => { cell.rank = index; }));
  let best = rows.map((row) => [...row]);
  let fewest = crossings(rows);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const forward = sweep % 2 === 0;
    for (const row of forward ? rows : rows.toReversed()) {
      const centre = (cell) => {
        const neighbours = forward ? cell.before : cell.after;
        return neighbours.length === 0 ? cell.rank : neighbours.reduce((sum, one) => sum + one.rank, 0) / neighbours.length;
      };
      const centres = new Map(row.map((cell) => [cell, centre(cell)]));
      row.sort((a, b) => centres.get(a) - centres.get(b));
      row.forEach((cell, index) => { cell.rank = index; });
    }
    const now = crossings(rows);
    if (now < fewest) {
      fewest = now;
      best = rows.map((row) => [...row]);
    }
  }
  best.forEach((row, index) => { rows[index] = row; row.forEach((cell, rank) => { cell.rank = rank; }); });
}

function crossings(rows) {
  let sum = 0;
  for (const row of rows) {
    const links = row.flatMap((cell) => cell.after.map((next) => [cell.rank, next.rank]));
    for (let i = 0; i < links.length; i += 1) {
      for (let j = i + 1; j < links.length; j += 1) {
        if ((links[i][0] - links[j][0]) * (links[i][1] - links[j][1]) < 0) sum += 1;
      }
    }
  }
  return sum;
}

function place({ rows, cells, routes }, vertical, layerGap, nodeGap) {
  const gap = (a, b) => (a.across + b.across) / 2 + (a.id && b.id ? nodeGap : nodeGap * 0.7);
  rows.forEach((row) => row.forEach((cell, index) => { cell.at = index === 0 ? 0 : row[index - 1].at + gap(row[index - 1], cell); }));
  // Each row in turn moves towards its neighbours, as far as its own order lets it.
  for (let sweep = 0; sweep < SWEEPS * 2; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) settle(row, gap);
  }
  const lowest = Math.min(...rows.flat().map((cell) => cell.at - cell.across / 2));
  let along = 0;
  rows.forEach((row) => {
    const depth = Math.max(...row.map((cell) => cell.along));
    row.forEach((cell) => { cell.mid = along + depth / 2; cell.depth = depth; cell.at -= lowest; });
    along += depth + layerGap;
  });
  const breadth = Math.max(0, ...rows.flat().map((cell) => cell.at + cell.across / 2));
  const point = (mid, at) => (vertical ? { x: at, y: mid } : { x: mid, y: at });
  const length = Math.max(0, along - layerGap);
  return {
    nodes: new Map([...cells].map(([id, cell]) => [id, point(cell.mid, cell.at)])),
    edges: routes.map(({ edge, route }) => ({ ...edge, points: pointsOf(route, point) })),
    width: vertical ? breadth : length,
    height: vertical ? length : breadth,
  };
}

/** Wishes of the cells (the middle of their neighbours), made to fit: overlapping ones share their average wish. */
function settle(row, gap) {
  const offsets = [0];
  row.slice(1).forEach((cell, index) => offsets.push(offsets[index] + gap(row[index], cell)));
  const blocks = [];
  row.forEach((cell, index) => {
    const neighbours = [...cell.before, ...cell.after];
    const wish = neighbours.length === 0 ? cell.at : neighbours.reduce((sum, one) => sum + one.at, 0) / neighbours.length;
    blocks.push({ sum: wish - offsets[index], weight: 1, cells: [index] });
    while (blocks.length > 1 && blocks.at(-2).sum / blocks.at(-2).weight > blocks.at(-1).sum / blocks.at(-1).weight) {
      const last = blocks.pop();
      const block = blocks.at(-1);
      block.sum += last.sum;
      block.weight += last.weight;
      block.cells.push(...last.cells);
    }
  });
  blocks.forEach((block) => block.cells.forEach((index) => { row[index].at = block.sum / block.weight + offsets[index]; }));
}

/** From the edge of the first cell through the thin ones to the edge of the last. */
function pointsOf(route, point) {
  const direction = Math.sign(route.at(-1).mid - route[0].mid) || 1;
  return route.flatMap((cell, index) => {
    if (index === 0) return [point(cell.mid + (direction * cell.along) / 2, cell.at)];
    if (index === route.length - 1) return [point(cell.mid - (direction * cell.along) / 2, cell.at)];
    return [point(cell.mid - (direction * cell.depth) / 2, cell.at), point(cell.mid + (direction * cell.depth) / 2, cell.at)];
  });
}
