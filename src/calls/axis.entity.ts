import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../kernel/refusals/refusal.js';
import type { AxisRules } from './call-facts.js';

/** An axis of a call (démarrage, développement …). */
@Entity('axes')
export class Axis {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('text')
  code!: string;

  @Column('jsonb')
  label!: Bilingual;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  rules!: AxisRules;

  /** Place among the axes of the call, from 0. */
  @Column('int', { default: 0 })
  position!: number;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
