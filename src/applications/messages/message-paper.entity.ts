import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../../kernel/database/columns.js';

/** A paper joined to a message, in quarantine until checked; without a message until that is sent. */
@Entity('message_papers')
export class MessagePaper {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid', { nullable: true })
  messageId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  declaredType!: string;

  @Column('bigint', { transformer: bigintColumn })
  size!: number;

  @Column('text')
  state!: 'uploading' | 'quarantined' | 'clean' | 'refused';

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('boolean', { default: false })
  scanned!: boolean;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('uuid')
  uploadedBy!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
