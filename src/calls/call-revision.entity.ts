import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The dated rules of a call; frozen once published. */
@Entity('call_revisions')
export class CallRevision {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('int')
  number!: number;

  @Column('date')
  validFrom!: string;

  @Column('jsonb')
  parameters!: unknown;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  texts!: unknown;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
