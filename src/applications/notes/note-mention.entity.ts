import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A colleague named in a note, until they have seen it. */
@Entity('note_mentions')
export class NoteMention {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  noteId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz', { nullable: true })
  seenAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
