import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A named group of communes in one set. */
@Entity('territories')
export class Territory {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  setId!: string;

  @Column('text')
  name!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
