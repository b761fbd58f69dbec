import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';
import type { InstalmentCondition } from './instalment-condition.js';

/** A payment of an award, from planned to paid. Amounts in cents. */
@Entity('instalments')
export class Instalment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  kind!: 'advance' | 'interim' | 'balance';

  @Column('int')
  share!: number;

  @Column('bigint', { transformer: bigintColumn })
  plannedAmount!: number;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  amount!: number | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('text', { default: 'planned' })
  state!: 'planned' | 'requested' | 'checked' | 'approved' | 'ordered' | 'paid' | 'returned' | 'cancelled';

  @Column('jsonb', { default: () => "'[]'::jsonb" })
  conditions!: InstalmentCondition[];

  @Column('timestamptz', { nullable: true })
  requestedAt!: Date | null;

  @Column('uuid', { nullable: true })
  requestedBy!: string | null;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  actualCost!: number | null;

  @Column('text', { nullable: true })
  returnReason!: string | null;

  @Column('uuid', { nullable: true })
  checkedBy!: string | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('uuid', { nullable: true })
  bankAccountId!: string | null;

  @Column('uuid', { nullable: true })
  orderId!: string | null;

  @Column('text', { nullable: true })
  mandateNumber!: string | null;

  @Column('date', { nullable: true })
  paidOn!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
