import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Effects } from './effects.js';
import { HandlerRegistry } from './handler-registry.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';

const concurrency = { notices: 20, documents: 2, chores: 5, schedules: 1 } as const;
const busyPause = 10;
const idlePause = 250;
const sweepEvery = 5_000;
const calendarEvery = 10_000;
/** How long a loop that hangs on a lost store may hold up the end of the process. */
const lastTurn = 5_000;

/** The worker side of a process: the relay's loop, the queue workers and the calendar. */
@Injectable()
export class Workers implements BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private running = false;
  private loop: Promise<void> | null = null;
  private wake: (() => void) | null = null;

  constructor(
    private readonly queues: Queues,
    private readonly relay: Relay,
    private readonly effects: Effects,
    private readonly registry: HandlerRegistry,
  ) {}

  /** Starts everything; jobs are taken as soon as their store answers, which it need not do yet. */
  async start(): Promise<void> {
    this.registry.collect();
    this.running = true;
    await this.queues.prepare();
    for (const queue of ['notices', 'documents', 'chores'] as const) {
      await this.queues.work(queue, concurrency[queue], (job: Job) => this.process(job));
    }
    await this.queues.work('schedules', concurrency.schedules, (job: Job) => this.onSchedule(job.name));
    this.loop = this.turn();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wake?.();
    await Promise.race([this.loop, new Promise((resolve) => setTimeout(resolve, lastTurn).unref())]);
    await this.queues.stopWorkers();
  }

  private async process(job: Job): Promise<void> {
    const data = job.data as { entry?: string; id?: string };
    if (data.entry) return this.effects.run(data.entry, job.name);
    const task = this.registry.tasks.get(job.name);
    if (!task || !data.id) throw new Error(`no handler for ${job.name}`);
    await task.provider.run(data.id);
  }

  private async onSchedule(name: string): Promise<void> {
    await this.registry.schedules.get(name)?.provider.run();
  }

  /** Written again every ten seconds, so that a store that lost its calendar has it back. */
  private async calendar(): Promise<void> {
    for (const { declaration } of this.registry.schedules.values()) {
      await this.queues.schedule(declaration.schedule, declaration.cron);
    }
  }

  private async turn(): Promise<void> {
    let nextSweep = 0;
    let nextCalendar = 0;
    while (this.running) {
      let carried = 0;
      try {
        carried = await this.relay.carry();
        if (Date.now() >= nextSweep) {
          nextSweep = Date.now() + sweepEvery;
          await this.relay.sweep();
        }
        if (Date.now() >= nextCalendar) {
          nextCalendar = Date.now() + calendarEvery;
          await this.calendar();
        }
      } catch (fault) {
        this.logger.warn(`relay waits: ${fault instanceof Error ? fault.message : String(fault)}`);
        await this.pause(1_000);
      }
      await this.pause(carried > 0 ? busyPause : idlePause);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    if (!this.running) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds);
      function done() {
        clearTimeout(timer);
        resolve();
      }
      this.wake = done;
    });
  }
}
