import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One mail to one recipient, written when planned and then sent, bounced or held. */
@Entity('mails')
export class Mail {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  entryId!: string | null;

  @Column('text')
  notice!: string;

  @Column('text')
  recipient!: string;

  @Column('text', { default: '' })
  recipientName!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  locale!: 'fr' | 'en';

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  html!: string;

  @Column('jsonb', { default: () => "'[]'::jsonb" })
  attachments!: unknown;

  @Column('text', { nullable: true })
  aboutType!: string | null;

  @Column('uuid', { nullable: true })
  aboutId!: string | null;

  @Column('text', { default: 'planned' })
  state!: 'planned' | 'sent' | 'bounced' | 'held' | 'stopped';

  @Column('int', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { default: () => 'now()' })
  notBefore!: Date;

  /** The hold of the act it tells of, where one was put; it leaves at `heldUntil` unless it is stopped before. */
  @Column('uuid', { nullable: true })
  holdId!: string | null;

  @Column('timestamptz', { nullable: true })
  heldUntil!: Date | null;

  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
