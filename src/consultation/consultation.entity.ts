import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The opinion asked of one commune on one application. */
@Entity('consultations')
export class Consultation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  communeId!: string;

  @Column('uuid', { nullable: true })
  mandateId!: string | null;

  @Column('text', { default: 'asked' })
  state!: 'asked' | 'answered' | 'expired' | 'revoked';

  @Column('timestamptz', { default: () => 'clock_now()' })
  askedAt!: Date;

  @Column('date')
  dueOn!: string;

  @Column('date', { nullable: true })
  remindedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('text', { nullable: true })
  opinion!: 'favourable' | 'reserved' | 'unfavourable' | 'no_opinion' | null;

  @Column('text', { nullable: true })
  reasons!: string | null;

  @Column('text', { nullable: true })
  support!: string | null;

  @Column('text', { nullable: true })
  authorName!: string | null;

  @Column('text', { nullable: true })
  authorCapacity!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
