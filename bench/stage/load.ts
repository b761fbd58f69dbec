import { Lane, type Shot } from './lane.js';

export interface LoadResult {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Sends the shots over so many keep-alive connections, each taking the next when its answer is read.
 * @throws Error at the first answer that is not a success: a refusal is quicker than the work
 */
export async function load(address: string, shots: Iterable<Shot>, connections: number): Promise<LoadResult> {
  const times: number[] = [];
  const lanes = await Promise.all(Array.from({ length: connections }, () => Lane.to(address)));
  const next = shots[Symbol.iterator]();
  const started = performance.now();
  const drive = async (lane: Lane) => {
    for (let shot = next.next(); !shot.done; shot = next.next()) {
      const at = performance.now();
      const { status, body } = await lane.send(shot.value);
      if (status >= 300) throw new Error(`${shot.value.path} answered ${status}: ${body.toString().slice(0, 300)}`);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(lanes.map(drive));
  const seconds = (performance.now() - started) / 1000;
  for (const lane of lanes) lane.close();
  return { rate: times.length / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** The value below which that share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
