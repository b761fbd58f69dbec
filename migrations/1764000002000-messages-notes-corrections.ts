import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages between the structure and the officers, internal notes of the officers, and corrections of answers. */
export class MessagesNotesCorrections1764000002000 implements MigrationInterface {
  name = 'MessagesNotesCorrections1764000002000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table messages (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        side text not null check (side in ('holder', 'service')),
        author_id uuid not null references persons (id),
        body text not null check (length(body) between 1 and 5000),
        sent_at timestamptz not null default clock_now(),
        -- a holder's message waits until the officer in charge has read it or the service has answered
        handled_at timestamptz,
        created_at timestamptz not null default now(),
        check (side = 'holder' or handled_at is null)
      );
      create index messages_application on messages (application_id, id desc);
      create index messages_author on messages (author_id, created_at);
      create index messages_waiting on messages (application_id) where side = 'holder' and handled_at is null;
      create index messages_recent on messages (created_at, application_id);

      create table message_reads (
        id uuid primary key,
        message_id uuid not null references messages (id) on delete cascade,
        person_id uuid not null references persons (id),
        read_at timestamptz not null default clock_now(),
        created_at timestamptz not null default now(),
        unique (message_id, person_id)
      );
      create index message_reads_person on message_reads (person_id);

      create table message_papers (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        message_id uuid references messages (id) on delete cascade,
        name text not null,
        declared_type text not null,
        size bigint not null check (size >= 0),
        state text not null check (state in ('uploading', 'quarantined', 'clean', 'refused')),
        refusal text,
        scanned boolean not null default false,
        file_id uuid references stored_files (id),
        uploaded_by uuid not null references persons (id),
        created_at timestamptz not null default now(),
        check (message_id is null or state = 'clean')
      );
      create index message_papers_application on message_papers (application_id);
      create index message_papers_message on message_papers (message_id);
      create index message_papers_file on message_papers (file_id);
      create index message_papers_uploaded_by on message_papers (uploaded_by);
      create index message_papers_waiting on message_papers (created_at) where message_id is null;

      create table application_notes (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        author_id uuid not null references persons (id),
        body text not null check (length(body) between 1 and 5000),
        written_at timestamptz not null default clock_now(),
        created_at timestamptz not null default now()
      );
      create index application_notes_application on application_notes (application_id, id desc);
      create index application_notes_author on application_notes (author_id);

      create table note_mentions (
        id uuid primary key,
        note_id uuid not null references application_notes (id) on delete cascade,
        person_id uuid not null references persons (id),
        seen_at timestamptz,
        created_at timestamptz not null default now(),
        unique (note_id, person_id)
      );
      create index note_mentions_person on note_mentions (person_id) where seen_at is null;
      create index note_mentions_of on note_mentions (person_id);

      create table application_corrections (
        id uuid primary key,
        application_id uuid not null references applications (id) on delete cascade,
        field text not null,
        before jsonb not null,
        after jsonb not null,
        reason text not null check (length(reason) between 1 and 1000),
        corrected_by uuid not null references persons (id),
        corrected_at timestamptz not null default clock_now(),
        created_at timestamptz not null default now()
      );
      create index application_corrections_application on application_corrections (application_id, id desc);
      create index application_corrections_by on application_corrections (corrected_by);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table application_corrections, note_mentions, application_notes, message_papers, message_reads, messages;
    `);
  }
}
