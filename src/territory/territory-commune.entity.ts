import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The place of one commune in one set. */
@Entity('territory_communes')
export class TerritoryCommune {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  setId!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  communeId!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
