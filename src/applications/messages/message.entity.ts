import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Who speaks in a conversation: the people of the structure, or the case officers. */
export type Side = 'holder' | 'service';

/** One message about an application. Plain text with line breaks; never changed once sent. */
@Entity('messages')
export class Message {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('text')
  side!: Side;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  sentAt!: Date;

  /** When the service took a holder's message in hand: read by the officer in charge, or answered. */
  @Column('timestamptz', { nullable: true })
  handledAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
