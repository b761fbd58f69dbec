import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  ON_JOURNAL,
  ON_SCHEDULE,
  ON_TASK,
  type JournalHandler,
  type JournalSubscription,
  type ScheduleDeclaration,
  type ScheduledHandler,
  type TaskDeclaration,
  type TaskHandler,
} from './handlers.js';

/** Every handler of the process by name. A name taken twice stops the process at start. */
@Injectable()
export class HandlerRegistry implements OnApplicationBootstrap {
  readonly journal = new Map<string, { subscription: JournalSubscription; provider: JournalHandler }>();
  readonly tasks = new Map<string, { declaration: TaskDeclaration; provider: TaskHandler }>();
  readonly schedules = new Map<string, { declaration: ScheduleDeclaration; provider: ScheduledHandler }>();
  private readonly byAct = new Map<string, JournalSubscription[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    this.collect();
  }

  /** Reads the declarations of every provider; safe to call twice. */
  collect(): void {
    if (this.journal.size > 0) return;
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const subscription = Reflect.getMetadata(ON_JOURNAL, metatype) as JournalSubscription | undefined;
      if (subscription) {
        claim(this.journal, subscription.handler, { subscription, provider: instance as JournalHandler });
        for (const act of subscription.on) this.byAct.set(act, [...(this.byAct.get(act) ?? []), subscription]);
      }
      const task = Reflect.getMetadata(ON_TASK, metatype) as TaskDeclaration | undefined;
      if (task) claim(this.tasks, task.task, { declaration: task, provider: instance as TaskHandler });
      const schedule = Reflect.getMetadata(ON_SCHEDULE, metatype) as ScheduleDeclaration | undefined;
      if (schedule)
        claim(this.schedules, schedule.schedule, { declaration: schedule, provider: instance as ScheduledHandler });
    }
  }

  /** The subscriptions to one act, `application.submitted`. */
  subscribersOf(act: string): readonly JournalSubscription[] {
    return this.byAct.get(act) ?? [];
  }
}

function claim<T>(registry: Map<string, T>, name: string, value: T): void {
  if (registry.has(name)) throw new Error(`two handlers are named ${name}`);
  registry.set(name, value);
}
