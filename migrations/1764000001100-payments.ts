import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank accounts, instalments, payment requests with proofs, payment orders and financial reports. */
export class Payments1764000001100 implements MigrationInterface {
  name = 'Payments1764000001100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table bank_accounts (
        id uuid primary key,
        organization_id uuid not null references organizations (id),
        iban_sealed text not null,
        iban_last4 text not null,
        bic text,
        holder text not null,
        proof_file_id uuid references stored_files (id),
        state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'retired')),
        proposed_by uuid references persons (id),
        confirmed_by uuid references persons (id),
        confirmed_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        check (confirmed_by is null or confirmed_by is distinct from proposed_by)
      );
      create index bank_accounts_organization on bank_accounts (organization_id);
      create unique index bank_accounts_one_confirmed on bank_accounts (organization_id) where state = 'confirmed';
      create index bank_accounts_proof on bank_accounts (proof_file_id);
      create index bank_accounts_proposed_by on bank_accounts (proposed_by);
      create index bank_accounts_confirmed_by on bank_accounts (confirmed_by);
      create table payment_orders (
        id uuid primary key,
        number text not null unique,
        state text not null default 'exported' check (state in ('exported', 'settled', 'cancelled')),
        total bigint not null check (total > 0),
        count int not null check (count > 0),
        execution_on date not null,
        csv_file_id uuid references stored_files (id),
        pain_file_id uuid references stored_files (id),
        created_by uuid references persons (id),
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index payment_orders_csv on payment_orders (csv_file_id);
      create index payment_orders_pain on payment_orders (pain_file_id);
      create index payment_orders_created_by on payment_orders (created_by);
      create table instalments (
        id uuid primary key,
        award_id uuid not null references awards (id),
        position int not null,
        kind text not null check (kind in ('advance', 'interim', 'balance')),
        share int not null check (share between 0 and 10000),
        planned_amount bigint not null check (planned_amount >= 0),
        amount bigint check (amount >= 0),
        due_on date,
        state text not null default 'planned' check (state in ('planned', 'requested', 'checked', 'approved',
          'ordered', 'paid', 'returned', 'cancelled')),
        conditions jsonb not null default '[]',
        requested_at timestamptz,
        requested_by uuid references persons (id),
        actual_cost bigint check (actual_cost >= 0),
        return_reason text,
        checked_by uuid references persons (id),
        approved_by uuid references persons (id),
        bank_account_id uuid references bank_accounts (id),
        order_id uuid references payment_orders (id),
        mandate_number text,
        paid_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (award_id, position),
        check (approved_by is null or approved_by is distinct from checked_by),
        check (state <> 'paid' or paid_on is not null),
        check (state not in ('ordered', 'paid') or (amount is not null and amount > 0))
      );
      create index instalments_state on instalments (state, coalesce(due_on, date '9999-12-31'), id);
      create index instalments_order on instalments (order_id);
      create index instalments_bank_account on instalments (bank_account_id);
      create index instalments_requested_by on instalments (requested_by);
      create index instalments_checked_by on instalments (checked_by);
      create index instalments_approved_by on instalments (approved_by);
      create table payment_proofs (
        id uuid primary key,
        instalment_id uuid not null references instalments (id),
        condition text not null,
        file_id uuid not null references stored_files (id),
        person_id uuid references persons (id),
        created_at timestamptz not null default now()
      );
      create index payment_proofs_instalment on payment_proofs (instalment_id);
      create index payment_proofs_file on payment_proofs (file_id);
      create index payment_proofs_person on payment_proofs (person_id);
      create table financial_reports (
        id uuid primary key,
        award_id uuid not null unique references awards (id),
        due_on date not null,
        state text not null default 'awaited' check (state in ('awaited', 'received', 'accepted')),
        actual_cost bigint check (actual_cost >= 0),
        narrative text not null default '',
        file_id uuid references stored_files (id),
        received_at timestamptz,
        reminded_on date,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index financial_reports_due on financial_reports (due_on) where state = 'awaited';
      create index financial_reports_file on financial_reports (file_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table financial_reports, payment_proofs, instalments, payment_orders, bank_accounts;`);
  }
}
