import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Court, Signatory } from './territory-facts.js';

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
  signatory!: Signatory;

  @Column('jsonb')
  court!: Court;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
