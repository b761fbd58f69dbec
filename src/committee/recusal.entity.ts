import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A member who leaves for one item. */
@Entity('recusals')
export class Recusal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  itemId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  leftAt!: Date;

  @Column('timestamptz', { nullable: true })
  returnedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
