import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { SupplementChange, SupplementItem } from './supplements/supplement-items.js';

/** A request for missing items with a due date. */
@Entity('supplement_requests')
export class SupplementRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid', { nullable: true })
  askedBy!: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  askedAt!: Date;

  @Column('date')
  dueOn!: string;

  @Column('jsonb')
  items!: readonly SupplementItem[];

  @Column('text', { default: 'asked' })
  state!: 'asked' | 'answered' | 'lapsed' | 'withdrawn';

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  answers!: Readonly<Record<string, SupplementChange>>;

  /** When somebody of the structure first read it; null before. */
  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
