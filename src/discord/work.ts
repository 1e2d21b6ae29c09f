/** What is running, so that leaving can wait for it. */
export type Work = Readonly<{
  /** Begins a job that never rejects, unless the work is closed. */
  begin: (job: () => Promise<void>) => void;
  /** Takes nothing new; resolves when all that runs is done, or after `patienceMs`. */
  close: (patienceMs: number) => Promise<void>;
}>;

/** No work yet. */
export function createWork(): Work {
  const running = new Set<Promise<void>>();
  let isClosed = false;
  return {
    begin: (job) => {
      if (isClosed) return;
      const done = job().finally(() => running.delete(done));
      running.add(done);
    },
    close: async (patienceMs) => {
      isClosed = true;
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patienceMs);
      });
      await Promise.race([Promise.all(running), enough]);
      clearTimeout(timer);
    },
  };
}
