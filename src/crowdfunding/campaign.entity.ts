import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** A crowdfunding campaign linked to an application. */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('text')
  platform!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  url!: string;

  @Column('text', { default: '' })
  name!: string;

  @Column('bigint', { nullable: true, transformer: bigintColumn })
  goal!: number | null;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('text', { default: 'announced' })
  state!: 'announced' | 'running' | 'succeeded' | 'failed' | 'cancelled';

  @Column('timestamptz', { nullable: true })
  refreshedAt!: Date | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
