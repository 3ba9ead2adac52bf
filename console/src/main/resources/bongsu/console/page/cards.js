// An event, an alert, a dead letter as elements. All that comes from records becomes text nodes.
import { element } from './dom.js';
import { amount, country, countryLabel, day, duration, split, symbol, time, webAddress } from './format.js';
import { hasWord, word } from './words.js';

const LADDER = ['TALKS', 'MOU', 'CONTRACT', 'EXECUTION'];
/** Who acts comes before whom it concerns; an arrow stands between. */
const SIDES = [['PARTNER', 'INVESTOR', 'PROVIDER', 'ACTOR', 'UNKNOWN'], ['TARGET', 'ADOPTER', 'COUNTERPART']];

export const isWithdrawn = (event) => event.status === 'RETRACTED' || event.status === 'MERGED';

export function eventCard(event) {
  const card = element('li', {
    class: 'card', id: `event-${event.eventId}`, tabindex: '-1',
    dataset: { family: event.family, status: event.status, modality: event.modality },
  });
  card.append(
    element('article', { 'aria-label': event.title || word('untitled') },
      badges(event), headline(event), participants(event.participants), evidence(event), facts(event), footer(event)),
  );
  return card;
}

export function alertCard(alert) {
  const event = alert.event;
  return element('li', { class: 'alert', dataset: { family: event.family, status: event.status } },
    element('p', { class: 'alert-top' },
      element('strong', { class: 'subscription' }, alert.subscriptionName || alert.subscriptionId),
      (alert.update || event.status !== 'ACTIVE') && element('span', { class: 'badge became' }, symbol(event.status === 'ACTIVE' ? 'updated' : event.status)),
      element('time', { datetime: alert.raised }, time(alert.raised))),
    element('p', { class: 'alert-title' },
      element('span', { class: 'badge type' }, symbol(event.type)), link(event.url, marked(event) ?? (event.title || word('untitled')))),
    contradiction(alert.contradiction),
    quotation(event),
    alert.why.length > 0 && element('ul', { class: 'why', 'aria-label': word('why') }, alert.why.map((reason) => element('li', {}, condition(reason)))));
}

export function letterRow(letter) {
  const place = letter.topic ? `${letter.topic}-${letter.partition}@${letter.offset}` : letter.url;
  return element('li', { class: 'letter' },
    element('p', { class: 'letter-reason' }, letter.reason),
    element('p', { class: 'letter-place' },
      element('span', { class: 'badge' }, letter.component), ' ',
      element('time', { datetime: letter.failed }, time(letter.failed)), ' · ',
      place && (letter.topic ? element('code', {}, place) : link(letter.url, place)),
      letter.exception && [' · ', element('code', {}, letter.exception)]));
}

/** "ANNOUNCED by a1, CANCELLED by a2" in words; what has another form stays as it is. */
function contradiction(text) {
  if (text === null) return null;
  const found = /^([A-Z]+) by \S+, ([A-Z]+) by \S+$/.exec(text);
  return element('p', { class: 'contradiction' }, found ? word('contradicted', { yes: symbol(found[1]), no: symbol(found[2]) }) : text);
}

/** "family PARTNERSHIP" in words; what is no word of ours stays as it is. */
const condition = (reason) => reason.split(' ').map((part) => (hasWord(part) ? word(part) : part)).join(' ');

function badges(event) {
  return element('p', { class: 'badges' },
    element('span', { class: 'badge type' }, symbol(event.type)),
    element('span', { class: 'badge modality' }, symbol(event.modality)),
    event.status !== 'ACTIVE' && element('span', { class: 'badge became' }, symbol(event.status)),
    event.salience === 'secondary' && element('span', { class: 'badge salience' }, word('secondary')),
    confidence(event.confidence));
}

function confidence(value) {
  const percent = Math.round(value * 100);
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span'));
  bar.firstChild.style.width = `${Math.min(100, Math.max(0, percent))}%`;
  return element('span', { class: 'confidence' }, word('confidence'), bar, element('span', { class: 'figure' }, `${percent}%`));
}

function headline(event) {
  return element('h3', {}, link(event.url, marked(event) ?? (event.title || word('untitled'))));
}

function link(url, text) {
  const address = webAddress(url);
  return address === null
    ? element('span', {}, text)
    : element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', title: word('opensElsewhere') }, text);
}

/** The headline with its evidence marked, where the evidence lies in it; null where it does not. */
function marked(event) {
  const { field, start, end, text } = event.evidence;
  if (field !== 'title' || text === null) return null;
  const points = [...event.title];
  if (points.slice(start, end).join('') !== text) return null;
  return [points.slice(0, start).join(''), element('mark', {}, text), points.slice(end).join('')];
}

function participants(list) {
  const sides = SIDES.map((roles) => list.filter((one) => roles.includes(one.role)));
  const groups = sides.filter((side) => side.length > 0).map(oneSide);
  if (groups.length === 0) return null;
  return element('div', { class: 'participants' },
    groups.length === 2 ? [groups[0], element('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), groups[1]] : groups);
}

/** Those of one side, each role named once. */
function oneSide(side) {
  return element('div', { class: 'side' }, [...Map.groupBy(side, (one) => one.role)].map(([role, list]) =>
    element('div', { class: 'role-group' }, element('span', { class: 'role' }, symbol(role)), element('ul', {}, list.map(participant)))));
}

function participant(one) {
  return element('li', { class: 'participant' },
    element('span', { class: 'name' }, one.name),
    one.country && element('span', { class: 'country', title: country(one.country) }, countryLabel(one.country)));
}

function evidence(event) {
  if (event.evidence.text === null) {
    const { field, start, end } = event.evidence;
    return element('p', { class: 'no-quotation' }, word('noQuotation', { field: symbol(field), start, end }));
  }
  return marked(event) === null ? quotation(event) : null;
}

function quotation(event) {
  const text = event.evidence.text;
  if (text === null || marked(event) !== null) return null;
  const names = [...event.participants.map((one) => one.name), ...event.products];
  return element('blockquote', { class: 'evidence' },
    element('mark', {}, split(text, names).map((part) => (part.name ? element('b', {}, part.text) : part.text))));
}

function facts(event) {
  const rows = [
    event.amount && [event.amount.role === 'BUDGET' ? 'budget' : 'amount',
      element('strong', {}, amount(event.amount.value, event.amount.currency))],
    event.date && ['date', day(event.date)],
    event.duration && ['duration', duration(event.duration)],
    event.stage && ['stage', ladder(event.stage)],
    event.products.length > 0 && ['products', event.products.join(', ')],
    event.claimant && ['claimant', symbol(event.claimant)],
  ].filter(Boolean);
  return rows.length === 0 ? null : element('dl', { class: 'facts' },
    rows.map(([name, value]) => element('div', { class: `fact ${name}` }, element('dt', {}, word(name)), element('dd', {}, value))));
}

/** The rungs of the deal ladder as dots, filled up to the one that was reached. */
function ladder(stage) {
  const reached = LADDER.indexOf(stage);
  return element('span', { class: 'ladder' },
    reached >= 0 && element('span', { class: 'rungs', 'aria-hidden': 'true' },
      LADDER.map((rung, index) => element('i', { class: index <= reached ? 'reached' : null }))),
    symbol(stage));
}

function footer(event) {
  const moment = event.published ?? event.fetched;
  const shown = event.published ? time(moment) : word('fetchedAt', { time: time(moment) });
  return element('footer', {},
    element('span', { class: 'newsroom' }, event.publisher ?? word('noPublisher')),
    element('time', { datetime: moment }, shown),
    element('span', { class: 'rule', title: word('rule') }, event.rule));
}
