import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** A paper joined to an application, in quarantine until checked. */
@Entity('attachments')
export class Attachment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('text')
  field!: string;

  @Column('text')
  name!: string;

  @Column('text')
  declaredType!: string;

  @Column('bigint', { transformer: bigintColumn })
  size!: number;

  @Column('text')
  state!: 'uploading' | 'quarantined' | 'clean' | 'refused' | 'replaced';

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('boolean', { default: false })
  scanned!: boolean;

  @Column('text', { nullable: true })
  uploadId!: string | null;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('uuid', { nullable: true })
  uploadedBy!: string | null;

  /** The version whose place it takes, or took. */
  @Column('uuid', { nullable: true })
  replacesId!: string | null;

  /** When it was replaced or taken out of a filed application. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
