import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The agreement of an award. */
@Entity('agreements')
export class Agreement {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  awardId!: string;

  @Column('text')
  number!: string;

  @Column('text', { default: 'drafted' })
  state!: 'drafted' | 'sent' | 'signed';

  @Column('int')
  advanceShare!: number;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('uuid', { nullable: true })
  signedFileId!: string | null;

  @Column('date', { nullable: true })
  signedOn!: string | null;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
