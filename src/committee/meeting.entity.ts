import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of the committee. */
@Entity('meetings')
export class Meeting {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  committeeId!: string;

  @Column('uuid', { nullable: true })
  roundId!: string | null;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('text')
  place!: string;

  @Column('text', { default: 'planned' })
  state!: 'planned' | 'convened' | 'open' | 'closed';

  @Column('timestamptz', { nullable: true })
  convenedAt!: Date | null;

  @Column('boolean', { default: false })
  secondConvocation!: boolean;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
