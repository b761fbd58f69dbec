import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ListBody } from '../desk.dto.js';

/** Filters, order and columns of the table of files under a name, one officer's or all officers'. */
@Entity('saved_views')
export class SavedView {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('text')
  name!: string;

  @Column('boolean', { default: false })
  shared!: boolean;

  @Column('jsonb')
  filters!: ListBody;

  @Column('text', { array: true })
  columns!: string[];

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
