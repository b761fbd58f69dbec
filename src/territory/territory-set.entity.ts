import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A dated division of the authority into territories. */
@Entity('territory_sets')
export class TerritorySet {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  authorityId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  note!: string;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validUntil!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
