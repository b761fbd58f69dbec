import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What a committee settles for itself. */
export interface CommitteeRules {
  /** The minutes and the record name each vote; else totals only. */
  readonly nominativeVotes?: boolean;
}

/** The selection committee of a call. */
@Entity('committees')
export class Committee {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  rules!: CommitteeRules;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
