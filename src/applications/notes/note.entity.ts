import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What an officer notes about a file for colleagues. Plain text; never changed once written. */
@Entity('application_notes')
export class ApplicationNote {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  writtenAt!: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
