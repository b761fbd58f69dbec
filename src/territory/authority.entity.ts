import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The local authority that gives the grants. */
@Entity('authorities')
export class Authority {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  shortName!: string;

  @Column('text')
  siren!: string;

  @Column('text')
  siret!: string;

  @Column('text')
  address!: string;

  @Column('text')
  service!: string;

  @Column('text')
  email!: string;

  @Column('text')
  phone!: string;

  @Column('jsonb')
  signatory!: unknown;

  @Column('jsonb')
  court!: unknown;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
