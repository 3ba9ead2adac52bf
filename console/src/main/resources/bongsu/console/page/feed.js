// The live feed: the whole view once, then its changes; again from the start when the server says so or was away.
const LONGEST_PAUSE = 8000;

async function read(path) {
  const answer = await fetch(path, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.json();
}

/** Calls back with snapshot({events, alerts}), event, alert, removed({kind, id}), counts, and state('loading' | 'live' | 'reconnecting'). */
export function follow(callbacks) {
  let pause = 500;
  let source = null;

  async function begin() {
    source?.close();
    try {
      // The cursor of the first answer: what the second one holds already arrives again, which changes nothing.
      const events = await read('/api/events?limit=2000');
      const alerts = await read('/api/alerts?limit=500');
      callbacks.counts(await read('/api/counts'));
      callbacks.snapshot({ events: events.events, alerts: alerts.alerts });
      listen(events.cursor);
    } catch (e) {
      console.warn('bongsu: cannot load', e);
      again();
    }
  }

  function again() {
    callbacks.state('reconnecting');
    setTimeout(begin, pause);
    pause = Math.min(LONGEST_PAUSE, pause * 2);
  }

  function listen(cursor) {
    source = new EventSource(`/api/stream?after=${encodeURIComponent(cursor)}`);
    const on = (type, handle) => source.addEventListener(type, (message) => handle(JSON.parse(message.data)));
    source.onopen = () => {
      pause = 500;
      callbacks.state('live');
    };
    source.onerror = () => {
      // The browser tries again by itself, unless the answer was a refusal.
      if (source.readyState === EventSource.CLOSED) again();
      else callbacks.state('reconnecting');
    };
    on('event', callbacks.event);
    on('alert', callbacks.alert);
    on('removed', callbacks.removed);
    on('count', callbacks.counts);
    on('reset', begin);
  }

  begin();
}
