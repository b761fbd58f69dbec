import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A role of the authority held by a person. */
@Entity('person_roles')
export class PersonRole {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  role!: 'officer' | 'lead' | 'finance' | 'admin';

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
