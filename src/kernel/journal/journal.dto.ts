import { ChoiceField, DateField, IdField, InstantField, ListField, TextField } from '../http/fields.js';
import { PageQuery } from '../http/params.js';
import type { Actor } from '../access/actor.js';

const actorKinds = ['person', 'guest', 'system', 'anonymous'] as const satisfies readonly Actor['kind'][];

/** What the journal is narrowed to. */
export class JournalQuery extends PageQuery {
  @IdField({ optional: true, about: 'Everything about this subject' })
  subjectId?: string;

  @TextField({
    optional: true,
    min: 3,
    max: 80,
    pattern: /^[a-z_]+\.[a-z_]+$/,
    hint: {
      fr: 'Écrivez l’acte en entier, par exemple application.submitted.',
      en: 'Write the whole act, for instance application.submitted.',
    },
    about: 'An act with its subject type: application.submitted',
  })
  verb?: string;

  @DateField({ optional: true, about: 'From this day on, Europe/Paris' })
  from?: string;

  @DateField({ optional: true, about: 'To the end of this day, Europe/Paris' })
  to?: string;
}

/** One act, without its data. */
export class JournalEntryView {
  @IdField()
  id!: string;

  @InstantField()
  at!: Date;

  @TextField({ about: 'Past participle of the act: submitted' })
  verb!: string;

  @TextField()
  subjectType!: string;

  @IdField()
  subjectId!: string;

  @ChoiceField(actorKinds)
  actorKind!: Actor['kind'];

  @TextField({ about: 'Who acted: a person, the guest of a link, or a part of the product' })
  actorName!: string;
}

/** A page of the journal, the latest first. */
export class JournalPageView {
  @ListField(() => JournalEntryView)
  items!: JournalEntryView[];

  @TextField({ nullable: true, about: 'Cursor of the next page' })
  next!: string | null;
}
