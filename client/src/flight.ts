// Which document the server is busy with. One that takes the server down twice is left alone after that, so that a
// single file cannot cost the findings of all others.

const STRIKES = 2;

export interface Flight {
  /** Runs a request about a document and notes that it is under way. */
  watch<T>(uri: string, request: () => Promise<T>): Promise<T>;
  /** The server died, or had to be ended. */
  crashed(): void;
  /** Documents that the server had better not analyse unasked. */
  quarantined(): readonly string[];
  forgive(): void;
}

/** `onHung` is told of a document whose request is not answered in time. */
export function createFlight(patienceMs: number, onHung: (uri: string) => void): Flight {
  const underWay = new Map<symbol, string>();
  const strikes = new Map<string, number>();
  return {
    async watch(uri, request) {
      const key = Symbol(uri);
      underWay.set(key, uri);
      const timer = setTimeout(() => onHung(uri), patienceMs);
      try {
        return await request();
      } finally {
        clearTimeout(timer);
        underWay.delete(key);
      }
    },
    crashed() {
      // The server answers in order: the oldest request is the one that it was at.
      const [culprit] = underWay.values();
      underWay.clear();
      if (culprit !== undefined) strikes.set(culprit, (strikes.get(culprit) ?? 0) + 1);
    },
    quarantined: () => [...strikes].filter(([, count]) => count >= STRIKES).map(([uri]) => uri),
    forgive: () => strikes.clear(),
  };
}
