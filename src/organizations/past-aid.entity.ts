import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** Public aid a structure has had, declared or given by the authority. Amounts in cents. */
@Entity('past_aids')
export class PastAid {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('text')
  siren!: string;

  @Column('text')
  funder!: string;

  @Column('bigint', { transformer: bigintColumn })
  amount!: number;

  @Column('date')
  grantedOn!: string;

  @Column('text')
  regime!: 'de_minimis' | 'sgei' | 'none';

  @Column('text', { default: '' })
  object!: string;

  @Column('text')
  source!: 'declared' | 'authority';

  @Column('uuid', { nullable: true })
  awardId!: string | null;

  @Column('boolean', { default: false })
  inKind!: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
