import { Injectable } from '@nestjs/common';
import { HandlerRegistry } from './handler-registry.js';
import { Queues } from './queues.js';

/** Puts tasks about rows in their queue, outside any transaction; the same row twice is one job. */
@Injectable()
export class Tasks {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly queues: Queues,
  ) {}

  async add(task: string, ids: readonly string[]): Promise<void> {
    this.registry.collect();
    const known = this.registry.tasks.get(task);
    if (!known) throw new Error(`no task named ${task}`);
    await this.queues.add(
      known.declaration.queue,
      ids.map((id) => ({ name: task, data: { id }, id: `${id}-${task}` })),
    );
  }
}
