import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn } from '../kernel/database/columns.js';

/** What a campaign had collected on a date, in cents, and how we know. */
@Entity('campaign_readings')
export class CampaignReading {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  campaignId!: string;

  @Column('bigint', { transformer: bigintColumn })
  raised!: number;

  @Column('int', { default: 0 })
  supporters!: number;

  @Column('date')
  readOn!: string;

  @Column('text')
  method!: 'manual' | 'api';

  @Column('uuid', { nullable: true })
  proofFileId!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
