// What the reader wants to see: chips by family, salience, type and modality, words, and whether also what is doubtful.
import { byId, element } from './dom.js';
import { count } from './format.js';
import { word } from './words.js';

const KINDS = {
  family: ['PARTNERSHIP', 'SOVEREIGNTY'],
  salience: ['main', 'secondary'],
  type: ['ALLIANCE', 'JOINT_DEVELOPMENT', 'JOINT_VENTURE', 'INVESTMENT', 'ACQUISITION', 'ADOPTION',
    'GOVERNMENT_PROGRAM', 'DOMESTIC_CAPABILITY', 'FOREIGN_DEPENDENCE', 'DATA_SOVEREIGNTY'],
  modality: ['ANNOUNCED', 'PLANNED', 'RUMORED', 'POSTPONED', 'CANCELLED', 'OPINION'],
};
/** Of events of less confidence hardly half are right: they are shown to who asks for them. */
const DOUBTFUL = 0.5;
const COUNTS = { family: 'families', type: 'types', modality: 'modalities', salience: 'saliences' };

export function filters(changed) {
  const chosen = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Set()]));
  const chips = [];
  let words = [];
  let showsDoubtful = false;
  const search = byId('search');

  function build() {
    byId('chips').replaceChildren(...Object.entries(KINDS).map(([kind, symbols]) =>
      element('fieldset', { class: `chips ${kind}` }, element('legend', {}, element('span', { dataset: { word: kind } }, word(kind))),
        symbols.map((symbol) => chip(kind, symbol)))));
  }

  function chip(kind, symbol) {
    const tally = element('span', { class: 'tally' });
    const button = element('button', {
      type: 'button', class: 'chip', 'aria-pressed': 'false', dataset: { kind, symbol },
      onclick: () => {
        if (!chosen[kind].delete(symbol)) chosen[kind].add(symbol);
        update();
      },
    }, element('span', { dataset: { word: symbol } }, word(symbol)), tally);
    chips.push({ kind, symbol, button, tally });
    return button;
  }

  function update() {
    words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    chips.forEach(({ kind, symbol, button }) => button.setAttribute('aria-pressed', chosen[kind].has(symbol)));
    const active = Object.values(chosen).reduce((sum, set) => sum + set.size, 0);
    byId('active-filters').textContent = count(active);
    byId('active-filters').hidden = active === 0;
    byId('clear-filters').hidden = active === 0 && words.length === 0;
    changed();
  }

  function clear() {
    Object.values(chosen).forEach((set) => set.clear());
    search.value = '';
    update();
  }

  /** Offers what is hidden of all events, or to hide it again. */
  function offer(all) {
    const number = all.filter((event) => isDoubtful(event) && matches(event)).length;
    const button = byId('doubtful');
    button.hidden = number === 0;
    button.setAttribute('aria-pressed', showsDoubtful);
    button.textContent = word(showsDoubtful ? 'hideDoubtful' : 'showDoubtful', { n: count(number), percent: DOUBTFUL * 100 });
    return showsDoubtful ? 0 : number;
  }

  function tally(counts) {
    chips.forEach(({ kind, symbol, button, tally: place }) => {
      const number = counts[COUNTS[kind]]?.[symbol] ?? 0;
      place.textContent = count(number);
      button.dataset.none = number === 0;
    });
  }

  const haystacks = new WeakMap();
  function haystack(event) {
    if (!haystacks.has(event)) {
      const texts = [event.title, event.publisher, event.evidence.text, ...event.products, ...event.participants.flatMap((one) => [one.name, one.id])];
      haystacks.set(event, texts.filter(Boolean).join('\n').toLocaleLowerCase());
    }
    return haystacks.get(event);
  }

  const matches = (event) => Object.entries(chosen).every(([kind, set]) => set.size === 0 || set.has(event[kind]))
      && words.every((one) => haystack(event).includes(one));
  const isDoubtful = (event) => event.confidence < DOUBTFUL;
  const wants = (event) => matches(event) && (showsDoubtful || !isDoubtful(event));
  const isActive = () => words.length > 0 || Object.values(chosen).some((set) => set.size > 0);

  build();
  search.addEventListener('input', update);
  byId('search-form').addEventListener('submit', (submitted) => submitted.preventDefault());
  byId('clear-filters').addEventListener('click', clear);
  byId('doubtful').addEventListener('click', () => { showsDoubtful = !showsDoubtful; changed(); });
  return { wants, isActive, clear, tally, offer };
}
