import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Bank details of a structure; the IBAN is encrypted at rest. */
@Entity('bank_accounts')
export class BankAccount {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('text')
  ibanSealed!: string;

  @Column('text')
  ibanLast4!: string;

  @Column('text', { nullable: true })
  bic!: string | null;

  @Column('text')
  holder!: string;

  @Column('uuid', { nullable: true })
  proofFileId!: string | null;

  @Column('text', { default: 'proposed' })
  state!: 'proposed' | 'confirmed' | 'retired';

  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  @Column('uuid', { nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
