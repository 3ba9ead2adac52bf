// The topology as a picture: drawn from the nodes and edges that the processor gives, and told in words below it.
import { byId, drawing, element } from './dom.js';
import { count } from './format.js';
import { layOut } from './layers.js';
import { word } from './words.js';

const KINDS = ['topic', 'source', 'stage', 'processor', 'store', 'sink', 'other'];
const HEIGHT = 38;
const MARGIN = 12;
const LONGEST = 34;
/** Drawn no smaller than this part of full size: below it the labels cannot be read, and the picture scrolls. */
const SMALLEST = 0.66;

let graph = null;

export async function showTopology() {
  try {
    const answer = await fetch('/api/topology', { cache: 'no-store' });
    if (!answer.ok) throw new Error(`/api/topology answers ${answer.status}`);
    graph = tidy(await answer.json());
  } catch (e) {
    console.warn('bongsu: no topology', e);
    graph ??= { nodes: [], edges: [] };
  }
  draw();
}

new ResizeObserver(() => { if (graph) draw(); }).observe(byId('picture'));

function tidy({ nodes, edges }) {
  return {
    nodes: nodes.map((node) => ({ id: node.id, label: node.label || node.id, kind: KINDS.includes(node.kind) ? node.kind : 'other' })),
    edges: edges.map(({ from, to }) => ({ from, to })),
  };
}

let drawnFor = null;
let traffic = {};

/** Writes beside each topic how many of its records the console has read. */
export function showTraffic(topics) {
  traffic = topics;
  byId('picture').querySelectorAll('.traffic').forEach((place) => {
    place.textContent = place.dataset.topic in traffic ? count(traffic[place.dataset.topic]) : '';
  });
}

function draw() {
  const place = byId('picture');
  const key = JSON.stringify([graph, place.clientWidth, document.documentElement.lang]);
  if (place.clientWidth === 0 || key === drawnFor) return;
  drawnFor = key;
  const isEmpty = graph.nodes.length === 0;
  byId('topology-empty').hidden = !isEmpty;
  place.hidden = isEmpty;
  byId('topology-text').hidden = isEmpty;
  byId('topology-total').textContent = isEmpty ? '' : word('nodesAndEdges', { nodes: count(graph.nodes.length), edges: count(graph.edges.length) });
  byId('legend').replaceChildren(...KINDS.filter((kind) => graph.nodes.some((node) => node.kind === kind))
    .map((kind) => element('li', { class: `kind ${kind}` }, word(`kind_${kind}`))));
  place.replaceChildren(...(isEmpty ? [] : [picture(place.clientWidth - 2 * MARGIN)]));
  showTraffic(traffic);
  byId('topology-text').querySelector('ul').replaceChildren(...graph.edges.map((edge) => element('li', {}, `${label(edge.from)} → ${label(edge.to)}`)));
}

const label = (id) => graph.nodes.find((node) => node.id === id)?.label ?? id;
const short = (text) => ([...text].length <= LONGEST ? text : `${[...text].slice(0, LONGEST - 1).join('')}…`);

function picture(room) {
  const ruler = document.createElement('canvas').getContext('2d');
  ruler.font = getComputedStyle(byId('picture')).font;
  const nodes = graph.nodes.map((node) => ({ ...node, text: short(node.label), height: HEIGHT, width: Math.ceil(ruler.measureText(short(node.label)).width) + 32 }));
  const { laid, vertical, scale } = fitting(nodes, room);
  const [width, height] = [laid.width + 2 * MARGIN, laid.height + 3 * MARGIN];
  return drawing('svg', {
    viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`, width: width * scale, height: height * scale, role: 'img', 'aria-label': byId('topology-total').textContent,
  },
  drawing('defs', {}, drawing('marker', { id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse' },
    drawing('path', { d: 'M0 0.5 L7.5 4 L0 7.5 Z', class: 'tip' }))),
  drawing('g', { class: 'edges' }, laid.edges.map((edge) => line(edge, vertical))),
  drawing('g', { class: 'nodes' }, nodes.map((node) => box(node, laid.nodes.get(node.id)))));
}

/** From left to right if that can be read in the room there is, or else from top to bottom if that can be read better. */
function fitting(nodes, room) {
  const drawings = [{ layerGap: 60, nodeGap: 24 }, { layerGap: 34, nodeGap: 24 }, { vertical: true, layerGap: 46, nodeGap: 16 }].map((way) => {
    const laid = layOut(nodes, graph.edges, way);
    return { laid, vertical: way.vertical === true, scale: Math.min(1, room / (laid.width + 2 * MARGIN)) };
  });
  const best = drawings.reduce((one, next) => (next.scale > one.scale + 0.05 ? next : one));
  return { ...best, scale: Math.max(SMALLEST, best.scale) };
}

function line({ from, to, both, points }, vertical) {
  let path = `M${round(points[0].x)} ${round(points[0].y)}`;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    path += vertical
      ? ` C${round(a.x)} ${round(my)} ${round(b.x)} ${round(my)} ${round(b.x)} ${round(b.y)}`
      : ` C${round(mx)} ${round(a.y)} ${round(mx)} ${round(b.y)} ${round(b.x)} ${round(b.y)}`;
  }
  const start = both ? { 'marker-start': 'url(#tip)' } : {};
  return drawing('path', { d: path, class: 'edge', 'marker-end': 'url(#tip)', ...start, 'data-from': from, 'data-to': to });
}

const round = (number) => Math.round(number * 10) / 10;

function box(node, { x, y }) {
  const [w, h] = [node.width, node.height];
  const group = drawing('g', { class: `node ${node.kind}`, transform: `translate(${round(x - w / 2)} ${round(y - h / 2)})`, 'data-id': node.id },
    drawing('title', {}, `${word(`kind_${node.kind}`)}: ${node.label}`), ...shape(node.kind, w, h),
    drawing('text', { class: 'label', x: w / 2, y: h / 2 + (node.kind === 'store' ? 4 : 0), 'dominant-baseline': 'central', 'text-anchor': 'middle' }, node.text));
  if (node.kind === 'topic') group.append(drawing('text', { class: 'traffic', x: w, y: h + 13, 'text-anchor': 'end', 'data-topic': node.label }));
  group.addEventListener('pointerenter', () => light(node.id, true));
  group.addEventListener('pointerleave', () => light(node.id, false));
  return group;
}

/** A topic is a log (ruled at both ends), a store a drum, the rest are boxes. */
function shape(kind, w, h) {
  if (kind === 'store') {
    return [drawing('path', { class: 'shape', d: `M0 6 C0 -2 ${w} -2 ${w} 6 V${h - 6} C${w} ${h + 2} 0 ${h + 2} 0 ${h - 6} Z` }),
      drawing('path', { class: 'rule', d: `M0 6 C0 14 ${w} 14 ${w} 6` })];
  }
  if (kind === 'topic') {
    return [drawing('rect', { class: 'shape', width: w, height: h, rx: 4 }),
      drawing('path', { class: 'rule', d: `M7 0 V${h} M${w - 7} 0 V${h}` })];
  }
  return [drawing('rect', { class: 'shape', width: w, height: h, rx: kind === 'source' || kind === 'sink' ? h / 2 : 8 })];
}

function light(id, on) {
  const svg = byId('picture').querySelector('svg');
  svg.classList.toggle('focused', on);
  svg.querySelectorAll('.edge').forEach((edge) => edge.classList.toggle('lit', on && (edge.dataset.from === id || edge.dataset.to === id)));
}
