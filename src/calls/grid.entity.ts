import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { GridDefinition } from './grids/grids.public.js';

/** The evaluation grid of a call; frozen once published. */
@Entity('grids')
export class Grid {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('uuid', { nullable: true })
  axisId!: string | null;

  @Column('int')
  number!: number;

  @Column('jsonb')
  definition!: GridDefinition;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
