/** What must always hold in the data: a query that finds rows has found a fault. */
export interface Invariant {
  readonly name: string;
  /** Answers one row a fault, with a text column `what` that holds identifiers only. */
  readonly sql: string;
}

const decided = `('awarded', 'refused')`;

/** Run after every test file and by `npm run doctor`. Each names the promise it guards. */
export const invariants: readonly Invariant[] = [
  {
    name: 'the journal of each subject is an unbroken chain of digests',
    sql: `select j.subject_type || ' ' || j.subject_id || ' #' || j.position as what
      from (select *, lag(digest) over chain as expected_previous, row_number() over chain as expected_position
            from journal window chain as (partition by subject_type, subject_id order by position)) j
      where j.position <> j.expected_position
         or j.previous_digest is distinct from j.expected_previous
         or j.digest <> journal_digest((select row_of from journal row_of where row_of.id = j.id))`,
  },
  {
    name: 'application numbers of a year have no gap and no double',
    sql: `select prefix || '-' || year as what from (
        select split_part(number, '-', 1) as prefix, split_part(number, '-', 2) as year,
          count(*) as n, max(split_part(number, '-', 3)::int) as highest
        from applications where number is not null and not imported group by 1, 2) numbers
      where n <> highest`,
  },
  {
    name: 'the state of an application is the last one its journal tells',
    sql: `select a.number as what from applications a
      join lateral (select to_state from journal j where j.subject_type = 'application' and j.subject_id = a.id
        and j.to_state is not null order by j.position desc limit 1) last on true
      where last.to_state <> a.state`,
  },
  {
    name: 'the state of an award is the last one its journal tells',
    sql: `select a.id::text as what from awards a
      join lateral (select to_state from journal j where j.subject_type = 'award' and j.subject_id = a.id
        and j.to_state is not null order by j.position desc limit 1) last on true
      where last.to_state <> a.state`,
  },
  {
    name: 'a decided application rests on a deliberation',
    sql: `select a.number as what from applications a left join awards w on w.application_id = a.id
      where a.state in ${decided} and (w.id is null or w.deliberation_id is null) and not a.imported`,
  },
  {
    name: 'never more is ordered or paid than was awarded',
    sql: `select w.id::text as what from awards w join instalments i on i.award_id = w.id and i.state in ('ordered', 'paid')
      group by w.id, w.amount having sum(i.amount) > w.amount`,
  },
  {
    name: 'a payment order adds up to its instalments',
    sql: `select o.number as what from payment_orders o left join instalments i on i.order_id = o.id
      where o.state <> 'cancelled' group by o.id, o.number, o.total, o.count
      having coalesce(sum(i.amount), 0) <> o.total or count(i.id) <> o.count`,
  },
  {
    name: 'awards never exceed their envelope',
    sql: `select e.id::text as what from envelopes e join awards w on w.envelope_id = e.id and w.outcome = 'award'
        and w.state not in ('lapsed', 'withdrawn', 'refused')
      group by e.id, e.amount having sum(w.amount) > e.amount`,
  },
  {
    name: 'two different people check and approve a payment',
    sql: `select id::text as what from instalments where approved_by is not null and approved_by = checked_by`,
  },
  {
    name: 'a recused member never votes on the file',
    sql: `select v.id::text as what from votes v join recusals r on r.item_id = v.item_id and r.seat_id = v.seat_id`,
  },
  {
    name: 'a member with a conflict has no standing left in effect and no score',
    sql: `select s.id::text as what from assessments s join seats t on t.id = s.seat_id
      join bars b on b.person_id = t.person_id and b.application_id = s.application_id
      where s.state = 'submitted' and s.submitted_at > b.created_at`,
  },
  {
    name: 'a decision letter exists once',
    sql: `select subject_id::text as what from documents where kind in ('award_letter', 'refusal_letter')
      group by subject_type, subject_id having count(*) > 1`,
  },
  {
    name: 'a mail stopped in time never left',
    sql: `select m.id::text as what from mails m join mail_holds h on h.entry_id = m.hold_id
      where m.state = 'sent' and h.stopped_at < least(h.held_until, m.sent_at)`,
  },
  {
    name: 'nobody gets the same notice of one act twice',
    sql: `select min(id::text) as what from mails where entry_id is not null
      group by entry_id, notice, recipient having count(*) > 1`,
  },
];
