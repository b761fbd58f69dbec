import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** An answer an officer corrected, with what it was before and why. Never changed. */
@Entity('application_corrections')
export class ApplicationCorrection {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  /** Key of the question. */
  @Column('text')
  field!: string;

  @Column('jsonb')
  before!: unknown;

  @Column('jsonb')
  after!: unknown;

  @Column('text')
  reason!: string;

  @Column('uuid')
  correctedBy!: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  correctedAt!: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
