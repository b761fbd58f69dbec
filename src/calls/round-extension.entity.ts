import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A later closing of a round, for everyone (`organizationId` null) or for one structure, with its reason. */
@Entity('round_extensions')
export class RoundExtension {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  roundId!: string;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Column('timestamptz')
  previousClosesAt!: Date;

  @Column('timestamptz')
  closesAt!: Date;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  grantedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
