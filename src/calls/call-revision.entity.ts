import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { CallTexts } from './call-facts.js';
import type { CallParameters } from './call-parameters.js';

/** The dated rules of a call; frozen once published. */
@Entity('call_revisions')
export class CallRevision {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('int')
  number!: number;

  @Column('date')
  validFrom!: string;

  @Column('jsonb')
  parameters!: CallParameters;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  texts!: CallTexts;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
