import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A one-use link sent by mail: only the hash of its token is stored. */
@Entity('links')
export class Link {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  tokenHash!: string;

  @Column('text')
  purpose!: 'sign_in' | 'first_admin' | 'invitation' | 'opinion' | 'seat';

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  /** Name of whom the link is for, where no person is recorded. */
  @Column('text', { default: '' })
  name!: string;

  /** In what capacity, where it was said. */
  @Column('text', { default: '' })
  capacity!: string;

  @Column('text', { default: 'fr' })
  locale!: 'fr' | 'en';

  @Column('text', { nullable: true })
  subjectType!: string | null;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('text', { nullable: true })
  codeHash!: string | null;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
