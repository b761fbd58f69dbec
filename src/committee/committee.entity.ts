import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The selection committee of a call. */
@Entity('committees')
export class Committee {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  callId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  rules!: unknown;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
