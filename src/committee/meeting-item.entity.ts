import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** How an item was decided: numbers of voting seats, the withdrawn left out of `base`. Stored with the recommendation. */
export interface ItemTally {
  readonly base: number;
  readonly withdrawn: number;
  /** 0 on a second convocation. */
  readonly needed: number;
  readonly present: number;
  readonly remote: number;
  readonly proxies: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly castingVote: boolean;
}

/** One application on the agenda, with its recommendation. */
@Entity('meeting_items')
export class MeetingItem {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('int')
  position!: number;

  @Column('text', { nullable: true })
  recommendation!: 'favourable' | 'reduced' | 'deferred' | 'unfavourable' | 'redirected' | null;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  recommendedAmount!: number | null;

  @Column('text', { nullable: true })
  grounds!: string | null;

  @Column('jsonb', { nullable: true })
  tally!: ItemTally | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
