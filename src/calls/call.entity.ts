import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Bilingual } from '../kernel/refusals/refusal.js';

/** A call for projects. */
@Entity('calls')
export class Call {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  authorityId!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  numberPrefix!: string;

  @Column('jsonb')
  title!: Bilingual;

  @Column('jsonb')
  summary!: Bilingual;

  @Column('text', { default: 'draft' })
  state!: 'draft' | 'published' | 'closed';

  @Column('text', { default: 'rounds' })
  rhythm!: 'rounds' | 'permanent';

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
