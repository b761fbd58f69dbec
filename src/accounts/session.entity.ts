import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { GuestPass } from './session.rules.js';

/** A signed-in browser: only the hash of its token is stored. */
@Entity('sessions')
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  tokenHash!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('jsonb', { nullable: true })
  guest!: GuestPass | null;

  @Column('timestamptz', { nullable: true })
  secondFactorAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('text', { default: '' })
  device!: string;

  /** How the person came in; a session opened by a link may set a password for a while. */
  @Column('text', { default: 'link' })
  openedBy!: 'link' | 'password' | 'seat' | 'guest';

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
