import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The act that awards or refuses (council, bureau or president). */
@Entity('deliberations')
export class Deliberation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  authorityId!: string;

  @Column('text')
  number!: string;

  @Column('text')
  body!: 'council' | 'bureau' | 'president';

  @Column('text')
  title!: string;

  @Column('date')
  votedOn!: string;

  @Column('text', { default: 'adopted' })
  outcome!: 'adopted' | 'rejected';

  @Column('jsonb', { default: () => "'{}'::jsonb" })
  votes!: unknown;

  @Column('date', { nullable: true })
  transmittedOn!: string | null;

  @Column('date', { nullable: true })
  executoryOn!: string | null;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
