import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DocumentBlock, DocumentMeta } from './blocks.js';
import { renderPdf } from './render-pdf.js';

export interface RenderTask {
  readonly id: number;
  readonly blocks: readonly DocumentBlock[];
  readonly meta: DocumentMeta;
}

export type RenderAnswer =
  { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly error: string };

interface Waiting {
  readonly task: RenderTask;
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  current: Waiting | undefined;
}

/** `size`: threads, cores − 1 unless told; `worker`: the compiled thread, or null to render in the calling thread. */
export interface RenderPoolOptions {
  readonly size?: number;
  readonly worker?: URL | null;
}

/**
 * Renders documents in threads, so that the twenty to sixty milliseconds of each never hold up a request or a queue.
 * Threads start with the first documents that need them, do not keep the process alive while idle, and are replaced if
 * they die. Run from TypeScript sources (tests), where there is no compiled thread to start, it renders in place.
 */
export class RenderPool {
  private readonly size: number;
  private readonly script: URL | null;
  private readonly threads = new Set<Thread>();
  private readonly queue: Waiting[] = [];
  private count = 0;
  private closed = false;

  constructor(options: RenderPoolOptions = {}) {
    this.size = Math.max(1, options.size ?? availableParallelism() - 1);
    this.script = options.worker === undefined ? compiledWorker() : options.worker;
  }

  /** Renders one document; see `renderPdf`. Rejects after `close`, and with the renderer's message where it refuses. */
  async render(blocks: readonly DocumentBlock[], meta: DocumentMeta): Promise<Uint8Array> {
    if (this.closed) throw new Error('The rendering pool is closed');
    if (!this.script) return renderPdf(blocks, meta);
    return new Promise((resolve, reject) => {
      this.count += 1;
      this.queue.push({ task: { id: this.count, blocks, meta }, resolve, reject });
      this.dispatch();
    });
  }

  /** Lets the documents under way finish, refuses those that wait, and stops the threads. */
  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of this.queue.splice(0)) waiting.reject(new Error('The rendering pool is closed'));
    const threads = [...this.threads];
    await Promise.all(threads.map((thread) => this.whenIdle(thread)));
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const thread = this.idleThread();
      const next = thread && this.queue.shift();
      if (!thread || !next) return;
      thread.current = next;
      thread.worker.ref();
      try {
        thread.worker.postMessage(next.task);
      } catch (error) {
        this.settle(thread, (waiting) => waiting.reject(error as Error));
      }
    }
  }

  private idleThread(): Thread | undefined {
    for (const thread of this.threads) if (!thread.current) return thread;
    return this.threads.size < this.size ? this.start() : undefined;
  }

  private start(): Thread {
    const worker = new Worker(this.script as URL);
    const thread: Thread = { worker, current: undefined };
    worker.on('message', (answer: RenderAnswer) => {
      this.settle(thread, (waiting) =>
        'pdf' in answer ? waiting.resolve(answer.pdf) : waiting.reject(new Error(answer.error)),
      );
      this.dispatch();
    });
    worker.on('error', (error: Error) => {
      this.threads.delete(thread);
      this.settle(thread, (waiting) => waiting.reject(error));
    });
    worker.on('exit', () => {
      this.threads.delete(thread);
      this.settle(thread, (waiting) => waiting.reject(new Error('The rendering thread stopped')));
      this.dispatch();
    });
    worker.unref();
    this.threads.add(thread);
    return thread;
  }

  private settle(thread: Thread, how: (waiting: Waiting) => void): void {
    const { current } = thread;
    thread.current = undefined;
    thread.worker.unref();
    if (current) how(current);
  }

  private async whenIdle(thread: Thread): Promise<void> {
    const { current } = thread;
    if (!current) return;
    await new Promise<void>((resolve) => {
      thread.worker.once('message', () => resolve());
      thread.worker.once('exit', () => resolve());
    });
  }
}

/** The thread's script beside this one, where this one is compiled. */
function compiledWorker(): URL | null {
  return import.meta.url.endsWith('.js') ? new URL('./render-worker.js', import.meta.url) : null;
}
