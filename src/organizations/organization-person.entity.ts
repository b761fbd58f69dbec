import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A person’s part in a structure. */
@Entity('organization_people')
export class OrganizationPerson {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { default: '' })
  capacity!: string;

  @Column('text')
  role!: 'owner' | 'editor' | 'reader' | 'representative';

  /** Is its legal representative besides: certifies and files where the call asks it. */
  @Column('boolean', { default: false })
  represents!: boolean;

  @Column('date')
  validFrom!: string;

  @Column('date', { nullable: true })
  validUntil!: string | null;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
