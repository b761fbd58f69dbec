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

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
