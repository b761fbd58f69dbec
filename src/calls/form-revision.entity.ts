import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { FormDefinition } from './forms/forms.public.js';

/** The form of a call; frozen once published. */
@Entity('form_revisions')
export class FormRevision {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('int')
  number!: number;

  @Column('jsonb')
  definition!: FormDefinition;

  /** Keys of the questions searched as text; the database takes them out of the definition. */
  @Column({ type: 'jsonb', select: false, insert: false, update: false })
  readonly textKeys!: readonly string[];

  /** Keys of the questions a list is filtered by; likewise. */
  @Column({ type: 'jsonb', select: false, insert: false, update: false })
  readonly factKeys!: readonly string[];

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
