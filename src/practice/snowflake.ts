const DISCORD_EPOCH_MS = 1_420_070_400_000;
/** Ids must have 17 digits, which Discord's reach a month after its epoch; an older test clock is lifted to there. */
const EARLIEST_MS = DISCORD_EPOCH_MS + 31 * 24 * 60 * 60 * 1000;

/** Takes a clock and returns a function giving rising, unique ids of 17 to 19 digits that carry the time. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = BigInt(Math.max(now(), EARLIEST_MS) - DISCORD_EPOCH_MS) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}

/** Takes a guild id and a shard count and returns the shard the guild belongs to. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
