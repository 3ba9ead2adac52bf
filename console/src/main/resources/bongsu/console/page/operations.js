// What an operator looks at: readiness and dead letters, asked for every few seconds while the view is open.
import { letterRow } from './cards.js';
import { byId, element } from './dom.js';
import { count } from './format.js';
import { word } from './words.js';

const PERIOD = 3000;
let timer = null;
let open = false;

export function showOperations(visible) {
  clearTimeout(timer);
  open = visible;
  if (open) refresh();
}

async function refresh() {
  try {
    // 503 is an answer too: it says what is missing.
    const [readiness, letters, counts] = await Promise.all(
      ['/health/ready', '/api/dead-letters?limit=200', '/api/counts'].map(async (path) => (await fetch(path, { cache: 'no-store' })).json()));
    byId('readiness').replaceChildren(...readinessRows(readiness.notReady, counts.undecodable));
    byId('letters').replaceChildren(...letters.deadLetters.map(letterRow));
    byId('letters-empty').hidden = letters.deadLetters.length > 0;
    byId('letter-total').textContent = letters.matching === 0 ? '' : word('shownAlerts', { n: count(letters.matching) });
  } catch (e) {
    console.warn('bongsu: cannot ask how things stand', e);
    byId('readiness').replaceChildren(row('bad', word('unreachable')));
  }
  clearTimeout(timer);
  if (open) timer = setTimeout(refresh, PERIOD);
}

function readinessRows(notReady, undecodable) {
  const rows = Object.entries(notReady).map(([name, reason]) => row('waiting', `${word('notReady')}: ${name} — ${reason}`));
  if (rows.length === 0) rows.push(row('good', word('ready')));
  if (undecodable > 0) rows.push(row('bad', word('undecodable', { n: count(undecodable) })));
  return rows;
}

const row = (kind, text) => element('p', { class: `readiness-row ${kind}` }, element('span', { class: 'lamp', 'aria-hidden': 'true' }), text);
