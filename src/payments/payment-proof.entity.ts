import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A paper that proves a condition of payment. */
@Entity('payment_proofs')
export class PaymentProof {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  instalmentId!: string;

  @Column('text')
  condition!: string;

  @Column('uuid')
  fileId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
