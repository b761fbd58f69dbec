import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A person’s seat in a college, with its dates. */
@Entity('seats')
export class Seat {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  committeeId!: string;

  @Column('uuid')
  collegeId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text', { default: '' })
  body!: string;

  @Column('text')
  capacity!: 'chair' | 'secretary' | 'member' | 'observer';

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
