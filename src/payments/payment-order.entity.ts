import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** A batch of payments handed to the finance package. */
@Entity('payment_orders')
export class PaymentOrder {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  number!: string;

  @Column('text', { default: 'exported' })
  state!: 'exported' | 'settled' | 'cancelled';

  @Column('bigint', { transformer: bigintColumn })
  total!: number;

  @Column('int')
  count!: number;

  @Column('date')
  executionOn!: string;

  @Column('uuid', { nullable: true })
  csvFileId!: string | null;

  @Column('uuid', { nullable: true })
  painFileId!: string | null;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
