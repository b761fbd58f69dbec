import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A commune where the project takes place. */
@Entity('application_communes')
export class ApplicationCommune {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  communeId!: string;

  @Column('boolean', { default: false })
  main!: boolean;

  @Column('text')
  state!: string;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
