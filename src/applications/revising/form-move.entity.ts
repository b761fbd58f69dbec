import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { SetAside } from '../../calls/forms/forms.public.js';

/** A draft carried to a later revision of its form, and the answers that revision has no place for. */
@Entity('application_form_moves')
export class FormMove {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  applicationId!: string;

  @Column('uuid')
  fromRevisionId!: string;

  @Column('uuid')
  toRevisionId!: string;

  /** Version of the draft before it moved: what is sent against it was written on the former form. */
  @Column('int')
  fromVersion!: number;

  @Column('jsonb')
  setAside!: readonly SetAside[];

  @Column('timestamptz', { default: () => 'clock_now()' })
  movedAt!: Date;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
