import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** An axis of a call (démarrage, développement …). */
@Entity('axes')
export class Axis {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('text')
  code!: string;

  @Column('jsonb')
  label!: unknown;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  rules!: unknown;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
