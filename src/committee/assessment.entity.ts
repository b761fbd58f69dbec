import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { StoredScores } from './assessment.js';

/** The scores one member gives to one application. */
@Entity('assessments')
export class Assessment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid', { nullable: true })
  meetingId!: string | null;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  gridId!: string;

  @Column('text', { default: 'draft' })
  state!: 'draft' | 'submitted';

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  scores!: StoredScores;

  @Column('int', { nullable: true })
  total!: number | null;

  @Column('text', { default: '' })
  comment!: string;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
