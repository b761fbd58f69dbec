import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** The money of a call for one year, whole or by axis, in cents. */
@Entity('envelopes')
export class Envelope {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('int')
  year!: number;

  @Column('uuid', { nullable: true })
  axisId!: string | null;

  @Column('bigint', { transformer: bigintColumn })
  amount!: number;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
