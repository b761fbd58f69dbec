import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The selection committee: colleges, seats, interests, assessments, meetings, votes and minutes. */
export class Committee1764000000900 implements MigrationInterface {
  name = 'Committee1764000000900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table committees (
        id uuid primary key,
        call_id uuid not null references calls (id),
        name text not null,
        rules jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create index committees_call on committees (call_id);
      create table colleges (
        id uuid primary key,
        committee_id uuid not null references committees (id),
        position int not null default 1,
        name text not null,
        created_at timestamptz not null default now(),
        unique (committee_id, name)
      );
      create table seats (
        id uuid primary key,
        committee_id uuid not null references committees (id),
        college_id uuid not null references colleges (id),
        person_id uuid not null references persons (id),
        body text not null default '',
        capacity text not null check (capacity in ('chair', 'secretary', 'member', 'observer')),
        valid_from date not null,
        valid_until date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (committee_id, person_id)
      );
      create index seats_college on seats (college_id);
      create index seats_person on seats (person_id);
      create table interests (
        id uuid primary key,
        person_id uuid not null references persons (id),
        organization_name text not null,
        siren text check (siren ~ '^[0-9]{9}$'),
        organization_id uuid references organizations (id),
        application_id uuid references applications (id),
        kind text not null check (kind in ('employment', 'mandate', 'membership', 'family', 'financial', 'support',
          'other')),
        note text not null default '',
        valid_from date not null,
        valid_until date,
        declared_at timestamptz not null default clock_now(),
        created_at timestamptz not null default now()
      );
      create index interests_person on interests (person_id);
      create index interests_siren on interests (siren);
      create index interests_organization on interests (organization_id);
      create index interests_application on interests (application_id);
      create table meetings (
        id uuid primary key,
        committee_id uuid not null references committees (id),
        round_id uuid references rounds (id),
        starts_at timestamptz not null,
        place text not null,
        state text not null default 'planned' check (state in ('planned', 'convened', 'open', 'closed')),
        convened_at timestamptz,
        second_convocation boolean not null default false,
        opened_at timestamptz,
        closed_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index meetings_committee on meetings (committee_id, starts_at desc);
      create index meetings_round on meetings (round_id);
      create table attendances (
        id uuid primary key,
        meeting_id uuid not null references meetings (id),
        seat_id uuid not null references seats (id),
        mode text not null check (mode in ('present', 'remote', 'proxy', 'absent')),
        proxy_seat_id uuid references seats (id),
        created_at timestamptz not null default now(),
        unique (meeting_id, seat_id),
        unique (meeting_id, proxy_seat_id),
        check ((mode = 'proxy') = (proxy_seat_id is not null))
      );
      create index attendances_seat on attendances (seat_id);
      create index attendances_proxy_seat on attendances (proxy_seat_id);
      create table meeting_items (
        id uuid primary key,
        meeting_id uuid not null references meetings (id),
        application_id uuid not null references applications (id),
        position int not null,
        recommendation text check (recommendation in ('favourable', 'reduced', 'deferred', 'unfavourable',
          'redirected')),
        recommended_amount bigint check (recommended_amount >= 0),
        grounds text,
        tally jsonb,
        decided_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (meeting_id, application_id)
      );
      create index meeting_items_application on meeting_items (application_id);
      create table recusals (
        id uuid primary key,
        item_id uuid not null references meeting_items (id),
        seat_id uuid not null references seats (id),
        reason text not null,
        left_at timestamptz not null default clock_now(),
        returned_at timestamptz,
        created_at timestamptz not null default now(),
        unique (item_id, seat_id)
      );
      create index recusals_seat on recusals (seat_id);
      create table votes (
        id uuid primary key,
        item_id uuid not null references meeting_items (id),
        seat_id uuid not null references seats (id),
        choice text not null check (choice in ('for', 'against', 'abstain')),
        by_seat_id uuid references seats (id),
        created_at timestamptz not null default now(),
        unique (item_id, seat_id)
      );
      create index votes_seat on votes (seat_id);
      create index votes_by_seat on votes (by_seat_id);
      create table assessments (
        id uuid primary key,
        application_id uuid not null references applications (id),
        meeting_id uuid references meetings (id),
        seat_id uuid not null references seats (id),
        grid_id uuid not null references grids (id),
        state text not null default 'draft' check (state in ('draft', 'submitted')),
        scores jsonb not null default '{}',
        total int check (total between 0 and 10000),
        comment text not null default '',
        submitted_at timestamptz,
        version int not null default 1,
        created_at timestamptz not null default now(),
        unique (application_id, seat_id, meeting_id),
        check (state = 'draft' or total is not null)
      );
      create index assessments_seat on assessments (seat_id);
      create index assessments_meeting on assessments (meeting_id);
      create index assessments_grid on assessments (grid_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table assessments, votes, recusals, meeting_items, attendances, meetings, interests, seats, colleges,
        committees;
    `);
  }
}
