import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { JournalEntry } from '../journal/journal.js';

/** The queues, each with its own workers, so that slow documents never hold up mails. */
export const queueNames = ['notices', 'documents', 'chores', 'schedules'] as const;
export type QueueName = (typeof queueNames)[number];

/** Does what follows from a committed journal entry. Idempotent: running it twice does the thing once. */
export interface JournalHandler {
  handle(entry: JournalEntry): Promise<void>;
}

/** Does one piece of work about one row, again and again until it is done. Idempotent. */
export interface TaskHandler {
  run(id: string): Promise<void>;
}

/** Looks for what is due now (by SQL) and does it through ordinary verbs. Idempotent. */
export interface ScheduledHandler {
  run(): Promise<void>;
}

export interface JournalSubscription {
  /** Unique name, `<feature>.<what>`; part of the effect's key, so never renamed once landed. */
  readonly handler: string;
  /** Journal acts, `<subject type>.<verb>`. */
  readonly on: readonly string[];
  readonly queue: Exclude<QueueName, 'schedules'>;
}

export interface TaskDeclaration {
  readonly task: string;
  readonly queue: Exclude<QueueName, 'schedules'>;
}

export interface ScheduleDeclaration {
  readonly schedule: string;
  /** Cron pattern, read in Europe/Paris; six fields where the first is seconds. */
  readonly cron: string;
}

export const ON_JOURNAL = 'jobs:journal';
export const ON_TASK = 'jobs:task';
export const ON_SCHEDULE = 'jobs:schedule';

/** Subscribes a provider (JournalHandler) to journal acts. */
export const OnJournal = (subscription: JournalSubscription): CustomDecorator => SetMetadata(ON_JOURNAL, subscription);

/** Declares a provider (TaskHandler) as the handler of a task. */
export const OnTask = (declaration: TaskDeclaration): CustomDecorator => SetMetadata(ON_TASK, declaration);

/** Runs a provider (ScheduledHandler) by the calendar. */
export const OnSchedule = (declaration: ScheduleDeclaration): CustomDecorator => SetMetadata(ON_SCHEDULE, declaration);
