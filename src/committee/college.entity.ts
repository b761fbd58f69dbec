import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A college of the committee. */
@Entity('colleges')
export class College {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  committeeId!: string;

  /** Its place in the list, from 1. */
  @Column('int', { default: 1 })
  position!: number;

  @Column('text')
  name!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
