import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A commune by INSEE code; an associated commune names its parent. */
@Entity('communes')
export class Commune {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  authorityId!: string;

  @Column('text')
  insee!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  siren!: string | null;

  @Column('int', { nullable: true })
  population!: number | null;

  @Column('text', { array: true, default: () => "'{}'::text[]" })
  postalCodes!: string[];

  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('double precision', { nullable: true })
  latitude!: number | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('date', { nullable: true })
  memberFrom!: string | null;

  @Column('date', { nullable: true })
  memberUntil!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
