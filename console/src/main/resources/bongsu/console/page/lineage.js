// What no single article reports: changes of direction, contradictions, and the lineage of models; asked for while the view is open.
import { byId, element } from './dom.js';
import { count, day, symbol, time, webAddress } from './format.js';
import { word } from './words.js';

const PERIOD = 3000;
const CITED = 3;
let timer = null;
let open = false;

export function showLineage(visible) {
  clearTimeout(timer);
  open = visible;
  if (open) refresh();
}

async function refresh() {
  try {
    const [shifts, lineage] = await Promise.all(
      ['/api/shifts?limit=100', '/api/lineage?limit=200'].map(async (path) => (await fetch(path, { cache: 'no-store' })).json()));
    fill('shifts', shifts.shifts.map(shiftRow), 'shift-total', shifts.matching);
    fill('pedigrees', lineage.lineage.map(pedigreeRow), 'pedigree-total', lineage.matching);
  } catch (e) {
    console.warn('bongsu: cannot ask for shifts and lineage', e);
  }
  clearTimeout(timer);
  if (open) timer = setTimeout(refresh, PERIOD);
}

function fill(list, rows, total, matching) {
  byId(list).replaceChildren(...rows);
  byId(`${list}-empty`).hidden = rows.length > 0;
  byId(total).textContent = matching === 0 ? '' : word('shownAlerts', { n: count(matching) });
}

function shiftRow(shift) {
  // The first is who turned, or whose model it is.
  const who = shift.event.participants[0]?.name ?? shift.entityId ?? word('UNKNOWN');
  const title = shift.kind === 'DIRECTION'
    ? word(shift.after > shift.before ? 'turnsHome' : 'turnsAbroad', { who, month: day(shift.month) })
    : word('contradicts', { who, model: shift.model });
  return element('li', { class: 'letter shift', dataset: { kind: shift.kind } },
    element('p', { class: 'letter-reason' }, title),
    element('ul', { class: 'reasons' }, shift.reasons.map((one) => element('li', {}, reason(one, shift.citations)))),
    citations(shift.citations));
}

const LEAN = /^lean (-?[\d.]+) → (-?[\d.]+)$/;
const STORIES = /^stories (\d+) in six months, then (\d+) in three$/;
const OWN = /^own: .+, by (\S+)$/;
const DERIVES = /^derives from (.+): (?:([A-Z_]+(?: and [A-Z_]+)*), )?([A-Z]+), (\d+) newsrooms$/;

/** A reason as the topology writes it, in the reader's words; one of another form stays as it is. */
function reason(text, cited) {
  let found = LEAN.exec(text);
  if (found) return word('reasonLean', { before: found[1], after: found[2] });
  found = STORIES.exec(text);
  if (found) return word('reasonStories', { before: count(Number(found[1])), after: count(Number(found[2])) });
  found = DERIVES.exec(text);
  if (found) {
    const reused = found[2] ? found[2].split(' and ').map((one) => word(`reused_${one}`)) : [];
    const what = [word(`lineage_${found[3]}`), ...reused, word('newsroomsSay', { n: count(Number(found[4])) })].join(', ');
    return word('reasonDerives', { base: found[1], what });
  }
  found = OWN.exec(text);
  const article = found && cited.find((one) => one.articleId === found[1]);
  return article ? [word('reasonOwn'), ' ', source(article)] : text;
}

function pedigreeRow(pedigree) {
  return element('li', { class: 'letter pedigree' },
    ...pedigree.bases.flatMap((base) => [
      element('p', { class: 'letter-reason' },
        element('strong', {}, pedigree.model), ' ← ', element('strong', {}, base.baseModel)),
      element('p', { class: 'letter-place' },
        [word(`lineage_${base.status}`), ...base.reused.map((one) => word(`reused_${one}`)), base.licence,
          word('newsroomsSay', { n: count(base.independent) })].filter(Boolean).join(' · ')),
      citations(base.citations),
    ]));
}

/** Where it is said, with the words; of a text that forbids use by AI its place alone. */
const citations = (all) => element('ul', { class: 'citations' }, all.slice(0, CITED).map((one) => element('li', {},
  one.evidence.text ? element('q', {}, one.evidence.text)
    : word('noQuotation', { field: symbol(one.evidence.field), start: one.evidence.start, end: one.evidence.end }),
  ' ', source(one))));

function source(one) {
  const label = [one.title, one.publisher ?? word('noPublisher'), time(one.published)].filter(Boolean).join(', ');
  const address = webAddress(one.url);
  return address === null ? label
    : element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', title: word('opensElsewhere') }, label);
}
