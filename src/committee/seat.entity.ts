import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity } from './quorum.rules.js';

/** A person’s seat in a college, with its dates. */
@Entity('seats')
export class Seat {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  committeeId!: string;

  @Column('uuid')
  collegeId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text', { default: '' })
  body!: string;

  @Column('text')
  capacity!: Capacity;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
