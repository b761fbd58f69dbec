import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ErasureState } from './erasure-request.lifecycle.js';

/** Somebody asks to be forgotten (GDPR, article 17). The answer is due within a month (article 12-3). */
@Entity('erasure_requests')
export class ErasureRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text', { default: 'asked' })
  state!: ErasureState;

  /** What the person wrote; emptied once executed. */
  @Column('text', { default: '' })
  message!: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  askedAt!: Date;

  @Column('date')
  dueOn!: string;

  @Column('uuid', { nullable: true })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  ground!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
