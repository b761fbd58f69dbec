import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A declared interest (law 2013-907 art. 2). */
@Entity('interests')
export class Interest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  organizationName!: string;

  @Column('text', { nullable: true })
  siren!: string | null;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  @Column('uuid', { nullable: true })
  applicationId!: string | null;

  @Column('text')
  kind!: 'employment' | 'mandate' | 'membership' | 'family' | 'financial' | 'support' | 'other';

  @Column('text', { default: '' })
  note!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  declaredAt!: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
