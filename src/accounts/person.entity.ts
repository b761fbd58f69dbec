import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** Somebody who can sign in. */
@Entity('persons')
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { default: '' })
  givenName!: string;

  @Column('text', { default: '' })
  familyName!: string;

  @Column('text', { default: 'fr' })
  locale!: 'fr' | 'en';

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { default: 'active' })
  state!: 'invited' | 'active' | 'disabled';

  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text', { nullable: true })
  totpSecret!: string | null;

  /** The secret of a second factor being set up; it becomes `totpSecret` with the first right code. */
  @Column('text', { nullable: true })
  totpPending!: string | null;

  @Column('timestamptz', { nullable: true })
  totpConfirmedAt!: Date | null;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  totpLastStep!: number | null;

  /** When the person was made unknown at their own request (GDPR, article 17); nobody signs in with such a row. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
