import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** The financial report owed on an award. */
@Entity('financial_reports')
export class FinancialReport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('date')
  dueOn!: string;

  @Column('text', { default: 'awaited' })
  state!: 'awaited' | 'received' | 'accepted';

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  actualCost!: number | null;

  @Column('text', { default: '' })
  narrative!: string;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('timestamptz', { nullable: true })
  receivedAt!: Date | null;

  @Column('date', { nullable: true })
  remindedOn!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
