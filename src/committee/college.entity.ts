import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A college of the committee. */
@Entity('colleges')
export class College {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  committeeId!: string;

  @Column('text')
  name!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
