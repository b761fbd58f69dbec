import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A dated rule value of the authority, with its source. */
@Entity('authority_parameters')
export class AuthorityParameter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  authorityId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  value!: unknown;

  @Column('date')
  validFrom!: string;

  @Column('text')
  source!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
