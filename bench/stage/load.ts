import { Agent, request } from 'node:http';

/** One request of a load. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadResult {
  /** Answers a second. */
  readonly rate: number;
  readonly failures: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Sends the shots over so many keep-alive connections, each taking the next when its answer is read. */
export async function load(address: string, shots: Iterable<Shot>, connections: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failures = 0;
  const next = shots[Symbol.iterator]();
  const started = performance.now();
  const lane = async () => {
    for (let shot = next.next(); !shot.done; shot = next.next()) {
      const at = performance.now();
      const status = await send(agent, address, shot.value);
      if (status >= 300) failures += 1;
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { rate: times.length / seconds, failures, p50: at(0.5), p99: at(0.99) };
}

function send(agent: Agent, address: string, shot: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${shot.path}`, { agent, method: shot.method, headers: shot.headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 599));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
