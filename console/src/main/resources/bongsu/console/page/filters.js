// What the reader wants to see: chips by family, salience, type and modality, and words.
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
const COUNTS = { family: 'families', type: 'types', modality: 'modalities', salience: 'saliences' };

export function filters(changed) {
  const chosen = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, new Set()]));
  const chips = [];
  let words = [];
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

  const wants = (event) => Object.entries(chosen).every(([kind, set]) => set.size === 0 || set.has(event[kind]))
      && words.every((one) => haystack(event).includes(one));
  const isActive = () => words.length > 0 || Object.values(chosen).some((set) => set.size > 0);

  build();
  search.addEventListener('input', update);
  byId('search-form').addEventListener('submit', (submitted) => submitted.preventDefault());
  byId('clear-filters').addEventListener('click', clear);
  return { wants, isActive, clear, tally };
}
