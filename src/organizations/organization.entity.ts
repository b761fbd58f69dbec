import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A structure that applies, with its identifiers. */
@Entity('organizations')
export class Organization {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  legalName!: string;

  @Column('text', { nullable: true })
  acronym!: string | null;

  @Column('text')
  legalForm!: 'association' | 'foundation' | 'mutual' | 'union' | 'scop' | 'scic' | 'cae' | 'cooperative' | 'company';

  @Column('text', { nullable: true })
  siren!: string | null;

  @Column('text', { nullable: true })
  siret!: string | null;

  @Column('text', { nullable: true })
  rna!: string | null;

  @Column('date', { nullable: true })
  foundedOn!: string | null;

  @Column('text', { default: '' })
  address!: string;

  @Column('uuid', { nullable: true })
  headOfficeCommuneId!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { default: 'none' })
  esus!: 'none' | 'seeking' | 'approved';

  @Column('date', { nullable: true })
  esusApprovedOn!: string | null;

  @Column('date', { nullable: true })
  esusValidUntil!: string | null;

  @Column('text', { nullable: true })
  workIntegration!: 'EI' | 'ETTI' | 'AI' | 'ACI' | null;

  @Column('text', { array: true, default: () => "'{}'::text[]" })
  singleUndertaking!: string[];

  @Column('boolean', { default: false })
  fictional!: boolean;

  @Column('int', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
