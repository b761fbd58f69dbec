import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Answers } from '../calls/forms/forms.public.js';
import { bigintColumn, numericColumn } from '../kernel/database/columns.js';
import type { ApplicationState } from './application.lifecycle.js';
import type { CheckReport } from './check-report.js';

/** A request for a grant, from draft to decision. Amounts in cents. */
@Entity('applications')
export class Application {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  callRevisionId!: string;

  @Column('uuid')
  formRevisionId!: string;

  @Column('uuid', { nullable: true })
  roundId!: string | null;

  @Column('uuid')
  axisId!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { default: 'draft' })
  state!: ApplicationState;

  @Column('text', { default: '' })
  title!: string;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  answers!: Answers;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  askedAmount!: number | null;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  budgetTotal!: number | null;

  @Column('numeric', { nullable: true, transformer: numericColumn })
  jobsPlanned!: number | null;

  @Column('uuid', { nullable: true })
  officerId!: string | null;

  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  checkReport!: CheckReport | null;

  @Column('uuid', { nullable: true })
  certifiedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('date', { nullable: true })
  implicitRefusalOn!: string | null;

  @Column('timestamptz', { nullable: true })
  implicitRefusalFlaggedAt!: Date | null;

  @Column('text', { nullable: true })
  ground!: string | null;

  /** When the decision was released to the holder; until then it is secret. */
  @Column('timestamptz', { nullable: true })
  announcedAt!: Date | null;

  /** When its contents went at the end of their keeping; what statistics need stays. */
  @Column('timestamptz', { nullable: true })
  purgedAt!: Date | null;

  @Column('boolean', { default: false })
  imported!: boolean;

  /** Answers to the questions asked before the form, by key; null where none were given. */
  @Column('jsonb', { nullable: true })
  eligibility!: Record<string, string> | null;

  /** The ended file it continues. */
  @Column('uuid', { nullable: true })
  copiedFrom!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
