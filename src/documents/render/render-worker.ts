import { parentPort } from 'node:worker_threads';
import type { RenderAnswer, RenderTask } from './render-pool.js';
import { renderPdf } from './render-pdf.js';

/** Thread of the rendering pool: one document at a time, fonts parsed once. */
parentPort?.on('message', (task: RenderTask) => {
  renderPdf(task.blocks, task.meta).then(
    (pdf) => answer({ id: task.id, pdf }, [pdf.buffer as ArrayBuffer]),
    (error: unknown) => answer({ id: task.id, error: error instanceof Error ? error.message : String(error) }, []),
  );
});

function answer(message: RenderAnswer, moved: ArrayBuffer[]): void {
  parentPort?.postMessage(message, moved);
}
