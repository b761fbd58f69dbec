import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A document produced for a subject: never replaced, found again by its check code. */
@Entity('documents')
export class Document {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid', { nullable: true })
  entryId!: string | null;

  @Column('text')
  locale!: 'fr' | 'en';

  @Column('text')
  title!: string;

  @Column('text')
  issuer!: string;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('int')
  templateVersion!: number;

  @Column('jsonb')
  facts!: unknown;

  @Column('uuid')
  fileId!: string;

  @Column('text')
  sha256!: string;

  @Column('boolean')
  sealed!: boolean;

  @Column('text')
  checkCode!: string;

  @Column('boolean', { default: false })
  publicCheck!: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
