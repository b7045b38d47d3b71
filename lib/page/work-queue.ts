/**
 * Longest stretch of work in the page before it is given back, in milliseconds: half a frame at 60 Hz, so that
 * WhatsApp Web's own drawing keeps its share.
 */
const SLICE = 8;

/** Work in small pieces that does not hold the page. */
export interface WorkQueue<T> {
  add(item: T): void;
  /** Before everything that came by `add`, after everything that came by `addUrgent`. */
  addUrgent(item: T): void;
}

/**
 * Works items off in slices. Slices are handed on through a message channel: timers are slowed to once a minute in
 * tabs that nobody looks at, and messages must be marked there too.
 *
 * @param work handles one item; what it throws is dropped with the item
 * @param flush called after each slice
 */
export function workQueue<T>(work: (item: T) => void, flush: () => void, signal: AbortSignal): WorkQueue<T> {
  const urgent = line<T>();
  const usual = line<T>();
  let scheduled = false;
  const channel = new MessageChannel();
  const { port1, port2 } = channel;

  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    port2.postMessage(null);
  };
  const run = () => {
    scheduled = false;
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const from = urgent.waiting() ? urgent : usual;
      if (!from.waiting()) break;
      try {
        work(from.take());
      } catch {
        // One strange message must not stop the others.
      }
    }
    flush();
    if (urgent.waiting() || usual.waiting()) schedule();
  };

  port1.onmessage = run;
  signal.addEventListener("abort", () => port1.close());
  return {
    add(item) {
      usual.put(item);
      schedule();
    },
    addUrgent(item) {
      urgent.put(item);
      schedule();
    },
  };
}

/**
 * Works a list off in slices, without holding the page.
 *
 * @returns when the last item is done; never, when the signal aborts before
 */
export function inSlices<T>(items: readonly T[], work: (item: T) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (items.length === 0) return resolve();
    let left = items.length;
    const over = new AbortController();
    const end = () => {
      if (left > 0) return;
      over.abort();
      resolve();
    };
    const one = (item: T) => {
      left -= 1;
      work(item);
    };
    const queue = workQueue(one, end, AbortSignal.any([signal, over.signal]));
    for (const item of items) queue.add(item);
  });
}

interface Line<T> {
  put(item: T): void;
  waiting(): boolean;
  /** Only while something waits. */
  take(): T;
}

/** First in, first out; taking costs the same however long the line is. */
function line<T>(): Line<T> {
  let items: T[] = [];
  let next = 0;
  return {
    put: (item) => void items.push(item),
    waiting: () => next < items.length,
    take() {
      const item = items[next++] as T;
      if (next === items.length) {
        items = [];
        next = 0;
      }
      return item;
    },
  };
}
