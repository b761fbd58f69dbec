import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A round of a call: when one may file and when the committee meets. */
@Entity('rounds')
export class Round {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz')
  opensAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('int', { default: 0 })
  graceMinutes!: number;

  @Column('date', { nullable: true })
  committeeOn!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
