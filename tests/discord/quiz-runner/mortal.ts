/** The point at which a process dies: with which of its calls to the outside, and before or after that has taken effect. */
export type Death = Readonly<{ call: number; when: 'before' | 'after' }>;

/**
 * Lets a process die at a point: from then on none of its calls takes effect, nor returns.
 * @param onDeath called once.
 */
export function createMortal({ call, when }: Death, onDeath: () => void) {
  let calls = 0;
  let isDead = false;
  const never = new Promise<never>(() => {});

  function die(): Promise<never> {
    isDead = true;
    onDeath();
    return never;
  }

  /** An object of functions, each of which counts as a call. */
  function wrap<T extends object>(outside: T): T {
    const wrapped = Object.entries(outside).map(([name, work]) => {
      const call_ = async (...args: readonly unknown[]) => {
        if (isDead) return never;
        calls += 1;
        const isLast = calls === call;
        if (isLast && when === 'before') return die();
        const result = await work(...args);
        if (isLast) return die();
        return isDead ? never : result;
      };
      return [name, call_];
    });
    return Object.fromEntries(wrapped);
  }

  return { wrap, calls: () => calls };
}
