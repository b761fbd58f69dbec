import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents produced (one row a document, never replaced) and mails planned, sent or bounced. */
export class DocumentsAndNotices1764000000150 implements MigrationInterface {
  name = 'DocumentsAndNotices1764000000150';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table documents (
        id uuid primary key,
        kind text not null,
        subject_type text not null,
        subject_id uuid not null,
        entry_id uuid references journal (id),
        locale text not null check (locale in ('fr', 'en')),
        title text not null,
        issuer text not null,
        issued_at timestamptz not null,
        template_version int not null,
        facts jsonb not null,
        file_id uuid not null references stored_files (id),
        sha256 text not null,
        sealed boolean not null,
        check_code text not null unique,
        public_check boolean not null default false,
        created_at timestamptz not null default now(),
        unique (entry_id, kind, subject_id)
      );
      create index documents_subject on documents (subject_type, subject_id);
      create index documents_file on documents (file_id);
      create index documents_sha256 on documents (sha256);

      create table mails (
        id uuid primary key,
        entry_id uuid references journal (id),
        notice text not null,
        recipient text not null,
        recipient_name text not null default '',
        person_id uuid,
        locale text not null check (locale in ('fr', 'en')),
        subject text not null,
        text text not null,
        html text not null,
        attachments jsonb not null default '[]',
        about_type text,
        about_id uuid,
        state text not null default 'planned' check (state in ('planned', 'sent', 'bounced', 'held')),
        attempts int not null default 0,
        -- nobody tries before this instant: the pause after a failure, or the time another worker has to send it
        not_before timestamptz not null default now(),
        last_error text,
        sent_at timestamptz,
        created_at timestamptz not null default now(),
        unique (entry_id, notice, recipient)
      );
      create index mails_about on mails (about_type, about_id);
      create index mails_planned on mails (not_before) where state = 'planned';
      create index mails_recipient on mails (recipient, created_at desc);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table mails, documents;`);
  }
}
