// The page: holds what the feed brings, and shows the part of it that is asked for.
import { alertCard, eventCard, isWithdrawn } from './cards.js';
import { arrange, byId } from './dom.js';
import { follow } from './feed.js';
import { filters } from './filters.js';
import { count } from './format.js';
import { showLineage } from './lineage.js';
import { showOperations } from './operations.js';
import { showTopology, showTraffic } from './topology.js';
import { currentLanguage, setLanguage, translate, word } from './words.js';

const PAGE = 40;
const ALERTS = 60;
const HELD = 2000;
const VIEWS = ['events', 'alerts', 'lineage', 'topology', 'operations'];
const BUSY_WINDOW = 120_000;

const events = new Map();
const alerts = new Map();
const cards = new Map();
let counts = null;
let state = 'loading';
let shown = PAGE;
let loaded = false;
let drawn = false;
let arrivals = [];
let planned = false;

const filter = filters(() => { shown = PAGE; plan(); });

function plan() {
  if (planned) return;
  planned = true;
  requestAnimationFrame(() => { planned = false; render(); });
}

const hold = (map, id, record, iso) => map.set(id, { id, record, time: Date.parse(iso) });

/** What a map holds, newest first; beyond the limit it forgets the oldest. */
function newestFirst(map) {
  const all = [...map.values()].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1));
  all.splice(HELD).forEach(({ id }) => {
    map.delete(id);
    cards.delete(id);
  });
  return all.map(({ record }) => record);
}

/** The card of a record, made anew when the record was replaced. */
function card(id, record, make) {
  const known = cards.get(id);
  if (known?.record === record) return known.node;
  const node = make(record);
  if (drawn && !known) node.classList.add('fresh');
  cards.set(id, { record, node });
  return node;
}

function render() {
  const all = newestFirst(events);
  const wanted = all.filter(filter.wants);
  const hidden = filter.offer(all);
  arrange(byId('feed'), wanted.slice(0, shown).map((event) => card(event.eventId, event, eventCard)));
  const rest = wanted.length - shown;
  byId('more').hidden = rest <= 0;
  byId('more').textContent = word('more', { n: count(Math.min(rest, PAGE)) });
  byId('event-total').textContent = !loaded ? ''
    : filter.isActive() ? word('totalOf', { n: count(wanted.length), all: count(all.length) }) : word('shownEvents', { n: count(wanted.length) });
  const empty = byId('empty');
  empty.hidden = !loaded || wanted.length > 0;
  const why = hidden > 0 ? 'onlyDoubtful' : filter.isActive() ? 'noMatch' : 'empty';
  empty.querySelector('.empty-title').textContent = word(why);
  empty.querySelector('.empty-hint').textContent = word(`${why}Hint`);

  const raised = newestFirst(alerts);
  arrange(byId('alert-list'), raised.slice(0, ALERTS).map((alert) => card(alert.alertId, alert, alertCard)));
  byId('alerts-empty').hidden = !loaded || raised.length > 0;
  byId('alert-total').textContent = loaded ? word('shownAlerts', { n: count(raised.length) }) : '';

  byId('skeleton').hidden = loaded;
  byId('feed').setAttribute('aria-busy', String(!loaded));
  drawn = loaded;
  renderState();
}

function renderState() {
  byId('connection').dataset.state = state;
  byId('connection-text').textContent = word(state);
  byId('connection-text').dataset.word = state;
  byId('disconnected').hidden = state !== 'reconnecting';
  renderBeacons();
  if (counts) renderCounts();
}

/** As of old: one beacon says that all is quiet and the line stands, five that much is afoot. */
function renderBeacons() {
  const now = Date.now();
  arrivals = arrivals.filter((moment) => now - moment < BUSY_WINDOW);
  const lit = state === 'live' ? 1 + Math.min(4, Math.ceil(Math.log2(arrivals.length + 1))) : 0;
  const ridge = byId('beacons');
  ridge.dataset.lit = lit;
  ridge.setAttribute('aria-label', word('beacons', { n: lit }));
  ridge.querySelectorAll('.beacon').forEach((beacon, index) => beacon.classList.toggle('lit', index < lit));
}

function renderCounts() {
  const figures = {
    articles: counts.articles, events: counts.events, alerts: counts.alerts, withdrawn: counts.withdrawnEvents, deadletters: counts.deadLetters,
    partnership: counts.families.PARTNERSHIP ?? 0, sovereignty: counts.families.SOVEREIGNTY ?? 0,
  };
  Object.entries(figures).forEach(([name, number]) => {
    const place = byId(`count-${name}`);
    place.textContent = count(number);
    place.parentElement.dataset.none = number === 0;
  });
  document.querySelectorAll('[data-count]').forEach((bubble) => {
    bubble.textContent = count(counts[bubble.dataset.count]);
    bubble.hidden = counts[bubble.dataset.count] === 0;
  });
  filter.tally(counts);
  showTraffic(counts.topics);
}

function announce(event) {
  if (filter.wants(event) && !isWithdrawn(event)) {
    byId('announcer').textContent = word('newEvent', { title: event.title || word('untitled') });
  }
}

follow({
  snapshot: (view) => {
    events.clear();
    alerts.clear();
    view.events.forEach((event) => hold(events, event.eventId, event, event.fetched));
    view.alerts.forEach((alert) => hold(alerts, alert.alertId, alert, alert.raised));
    loaded = true;
    plan();
  },
  event: (event) => {
    arrivals.push(Date.now());
    if (!events.has(event.eventId)) announce(event);
    hold(events, event.eventId, event, event.fetched);
    plan();
  },
  alert: (alert) => { hold(alerts, alert.alertId, alert, alert.raised); plan(); },
  removed: ({ kind, id }) => { (kind === 'alert' ? alerts : events).delete(id); plan(); },
  counts: (next) => { counts = next; plan(); },
  state: (next) => { state = next; plan(); },
});

function showView() {
  const asked = location.hash.slice(1);
  if (asked === 'feed') return;
  const view = VIEWS.includes(asked) ? asked : 'events';
  document.documentElement.dataset.view = view;
  document.querySelectorAll('.views a').forEach((link) => {
    if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  if (view === 'topology') showTopology();
  showLineage(view === 'lineage');
  showOperations(view === 'operations');
}

function speak(language) {
  setLanguage(language);
  try {
    localStorage.setItem('bongsu.language', currentLanguage());
  } catch (e) {
    console.info('bongsu: the language is not remembered', e);
  }
  ['ko', 'en'].forEach((one) => byId(`language-${one}`).setAttribute('aria-pressed', String(one === currentLanguage())));
  translate(document);
  cards.clear();
  drawn = false;
  plan();
  showView();
}

function remembered() {
  try {
    return localStorage.getItem('bongsu.language') ?? 'ko';
  } catch (e) {
    console.info('bongsu: the language is not remembered', e);
    return 'ko';
  }
}

function step(direction) {
  const list = [...byId('feed').children];
  const at = list.findIndex((one) => one.contains(document.activeElement));
  const next = list[Math.max(0, Math.min(list.length - 1, at + direction))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (pressed) => {
  const typing = pressed.target.closest?.('input, textarea, select');
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  if (pressed.key === 'Escape') {
    filter.clear();
    if (typing) typing.blur();
  } else if (!typing && pressed.key === '/') {
    pressed.preventDefault();
    location.hash = '#events';
    byId('search').focus();
  } else if (!typing && (pressed.code === 'KeyJ' || pressed.code === 'KeyK')) {
    step(pressed.code === 'KeyJ' ? 1 : -1);
  }
});

byId('more').addEventListener('click', () => { shown += PAGE; plan(); });
byId('language-ko').addEventListener('click', () => speak('ko'));
byId('language-en').addEventListener('click', () => speak('en'));
addEventListener('hashchange', showView);
byId('filter-details').open = matchMedia('(min-width: 1180px)').matches;
setInterval(renderBeacons, 5000);
speak(remembered());
