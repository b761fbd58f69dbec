import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The vote of one seat on one item. */
@Entity('votes')
export class Vote {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('text')
  choice!: 'for' | 'against' | 'abstain';

  @Column('uuid', { nullable: true })
  bySeatId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
