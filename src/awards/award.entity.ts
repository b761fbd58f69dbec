import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn, numericColumn } from '../kernel/database/columns.js';
import type { AwardCondition } from './award-condition.js';
import type { DeMinimisCheck } from './award.rules.js';

/** A grant proposed, voted, notified and run. Amounts in cents. */
@Entity('awards')
export class Award {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid')
  axisId!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('uuid', { nullable: true })
  envelopeId!: string | null;

  @Column('uuid', { nullable: true })
  deliberationId!: string | null;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('text', { default: 'award' })
  outcome!: 'award' | 'refusal';

  @Column('text', { default: 'proposed' })
  state!:
    | 'proposed'
    | 'voted'
    | 'executory'
    | 'notified'
    | 'agreed'
    | 'running'
    | 'closed'
    | 'refused'
    | 'lapsed'
    | 'withdrawn'
    | 'under_recovery';

  @Column('bigint', { transformer: bigintColumn })
  amount!: number;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  eligibleCost!: number | null;

  @Column('text')
  object!: string;

  @Column('text', { default: '' })
  grounds!: string;

  @Column('jsonb', { default: () => "'[]'::jsonb" })
  conditions!: AwardCondition[];

  @Column('jsonb', { nullable: true })
  deMinimis!: DeMinimisCheck | null;

  @Column('boolean', { nullable: true })
  agreementDue!: boolean | null;

  @Column('numeric', { nullable: true, transformer: numericColumn })
  jobsPlanned!: number | null;

  @Column('numeric', { nullable: true, transformer: numericColumn })
  jobsCreated!: number | null;

  @Column('date', { nullable: true })
  votedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;

  @Column('uuid', { nullable: true })
  letterId!: string | null;

  @Column('timestamptz', { nullable: true })
  notifiedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
