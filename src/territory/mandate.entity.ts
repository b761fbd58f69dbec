import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A delegate of a commune and the dates of the mandate. */
@Entity('mandates')
export class Mandate {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  communeId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @Column('text')
  capacity!: string;

  @Column('text', { default: 'fr' })
  locale!: 'fr' | 'en';

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
