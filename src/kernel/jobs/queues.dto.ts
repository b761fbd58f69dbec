import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../http/fields.js';
import { queueNames, type QueueName } from './handlers.js';

const effectForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[a-z_-]+(\.[a-z_-]+)*$/;

/** One failed effect in a path: the entry it follows from and its handler, as its job is named. */
export class FailurePath {
  @TextField({
    min: 38,
    max: 140,
    pattern: effectForm,
    hint: {
      fr: 'Reprenez l’identifiant donné par la liste des échecs.',
      en: 'Use the identifier given by the list of failures.',
    },
    about: 'Identifier of the job, given by the list of failures',
  })
  id!: string;
}

/** One queue. The store counts its jobs; what is behind them is counted in the database. */
export class QueueView {
  @ChoiceField(queueNames)
  name!: QueueName;

  @WholeField({ nullable: true, about: 'Jobs that wait for a worker; null where the store does not answer' })
  waiting!: number | null;

  @WholeField({ nullable: true, about: 'Jobs being done' })
  active!: number | null;

  @WholeField({ nullable: true, about: 'Jobs that wait for their hour or their next attempt' })
  delayed!: number | null;

  @WholeField({ about: 'Effects whose last attempt failed and that are not done yet' })
  failed!: number;

  @WholeField({ nullable: true, about: 'Age in seconds of the oldest effect not done; null where there is none' })
  oldestSeconds!: number | null;
}

/** What is committed and not yet carried out. */
export class BacklogView {
  @WholeField({ about: 'Journal entries the relay has not taken yet' })
  entries!: number;

  @WholeField({ about: 'Effects not done' })
  effects!: number;
}

/** One effect whose last attempt failed. */
export class QueueFailureView {
  @TextField({ about: 'Identifier of the job' })
  id!: string;

  @ChoiceField(queueNames)
  queue!: QueueName;

  @TextField()
  handler!: string;

  @InstantField({ nullable: true, about: 'Last failed attempt' })
  failedAt!: Date | null;

  @WholeField()
  attempts!: number;

  @TextField({ min: 0, about: 'Without names, addresses or figures; may be empty' })
  reason!: string;
}

/** All the work of the product that waits. */
export class QueuesView {
  @ListField(() => QueueView)
  items!: QueueView[];

  @YesNoField({ about: 'The store of the queues answers' })
  reachable!: boolean;

  @ObjectField(() => BacklogView)
  backlog!: BacklogView;

  @ListField(() => QueueFailureView, { about: 'The last twenty, the latest first', max: 20 })
  failures!: QueueFailureView[];
}

/** An effect to be tried again at once. */
export class RetriedView {
  @TextField({ about: 'Identifier of the job' })
  id!: string;

  @IdField({ about: 'The journal entry it follows from' })
  entryId!: string;

  @TextField()
  handler!: string;
}
