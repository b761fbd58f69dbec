import { demoPerson } from '../demo-people.js';
import { assess } from './acts.js';
import { until } from './caller.js';
import { expectThat, fact, moveClock, today, who, type Story } from './context.js';
import { signIn } from './people.js';

interface Item {
  readonly id: string;
  readonly applicationId: string;
}
interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly items: readonly Item[];
}
interface Seat {
  readonly id: string;
  readonly capacity: string;
}

const members = ['chair', 'member', 'member2', 'member3', 'conflicted'] as const;

/** Seats, an interest that hides the file, scores, a meeting with quorum, a vote and minutes. */
export async function sit(story: Story): Promise<void> {
  const lead = who(story, 'lead');
  for (const key of ['secretary', ...members]) story.people.set(key, await signIn(story.server, key));
  const committee = await lead.post<{ id: string; colleges: { id: string }[] }>('committees', {
    callId: fact(story, 'callId'),
    name: 'Comité de sélection',
  });
  const seats = new Map<string, string>();
  const grant = async (key: string, capacity: string, college: number) => {
    const { email, givenName, familyName } = demoPerson(key);
    const collegeId = committee.colleges[college]?.id ?? committee.colleges[0]?.id;
    const seat = await lead.post<Seat>(`committees/${committee.id}/seats`, {
      email,
      givenName,
      familyName,
      collegeId,
      capacity,
      body: 'Structure fictive',
    });
    seats.set(key, seat.id);
  };
  await grant('secretary', 'secretary', 0);
  for (const [index, key] of members.entries()) await grant(key, key === 'chair' ? 'chair' : 'member', index);
  story.tell('The committee has its seats by college: chair, secretary and four members.');
  const { day, instant } = await today(story);
  await who(story, 'conflicted').post('interests', {
    organizationId: fact(story, 'organizationId'),
    kind: 'membership',
    note: 'Adhérente',
    validFrom: day,
  });
  const meeting = await schedule(story, committee.id, new Date(instant.getTime() + 6 * 86_400_000));
  await hiddenFrom(story, meeting);
  await score(story, meeting);
  await moveClock(story, new Date(instant.getTime() + 6 * 86_400_000 + 60_000));
  await hold(story, meeting, seats);
}

async function schedule(story: Story, committeeId: string, startsAt: Date): Promise<Meeting> {
  const secretary = who(story, 'secretary');
  const planned = await secretary.post<Meeting>(`committees/${committeeId}/meetings`, {
    startsAt: startsAt.toISOString(),
    place: 'Salle du conseil, Lille',
  });
  const listed = await secretary.post<Meeting>(`meetings/${planned.id}/items`, {
    applicationIds: [fact(story, 'applicationId')],
  });
  await secretary.post(`meetings/${planned.id}/convocation`);
  story.facts.set('meetingId', planned.id);
  story.tell('A meeting is planned, the application is on its agenda, members are convened six days before.');
  return listed;
}

async function hiddenFrom(story: Story, meeting: Meeting): Promise<void> {
  const conflicted = who(story, 'conflicted');
  const file = await conflicted.answer('GET', `applications/${fact(story, 'applicationId')}`);
  const agenda = await conflicted.get<Meeting>(`meetings/${meeting.id}`);
  expectThat(file.status === 404 && agenda.items.length === 0, 'the file is hidden from the member with an interest');
  story.tell('The member who declared an interest finds the file nowhere: not by address, not on the agenda.');
}

async function score(story: Story, meeting: Meeting): Promise<void> {
  const itemId = meeting.items[0]?.id ?? '';
  for (const [level, key] of ['chair', 'member', 'member2', 'member3'].entries()) {
    await assess(who(story, key), meeting.id, itemId, level % 3);
  }
  const ranking = await who(story, 'secretary').get<{ lines: { mean: number | null }[] }>(
    `meetings/${meeting.id}/ranking`,
  );
  expectThat(ranking.lines.length === 1, 'the ranking has the application');
  story.tell(
    `Four members score on the grid and submit once; mean ${((ranking.lines[0]?.mean ?? 0) / 100).toFixed(1)} of 100.`,
  );
}

async function hold(story: Story, meeting: Meeting, seats: ReadonlyMap<string, string>): Promise<void> {
  const secretary = who(story, 'secretary');
  const [item] = meeting.items;
  await secretary.post(`meetings/${meeting.id}/opening`);
  const opened = await secretary.get<Meeting>(`meetings/${meeting.id}`);
  const attendances = (['secretary', ...members] as const).map((key) =>
    key === 'member3'
      ? { seatId: seats.get(key), mode: 'proxy', proxySeatId: seats.get('member2') }
      : { seatId: seats.get(key), mode: key === 'member2' ? 'remote' : 'present' },
  );
  await secretary.put(`meetings/${meeting.id}/attendances`, { attendances }, opened.version);
  await secretary.post(`meetings/${meeting.id}/items/${item?.id ?? ''}/call`);
  const voters = ['chair', 'member', 'member2', 'member3'];
  await secretary.post(`meetings/${meeting.id}/items/${item?.id ?? ''}/decision`, {
    recommendation: 'reduced',
    amount: 2_400_000,
    grounds: 'Projet soutenu, montant ajusté aux dépenses éligibles.',
    votes: voters.map((key, index) => ({ seatId: seats.get(key), choice: index === 1 ? 'abstain' : 'for' })),
  });
  await secretary.post(`meetings/${meeting.id}/closing`);
  const minutes = await until(story.server.transport, 'the minutes', async () => {
    const answer = await secretary.answer<{ fileId?: string; document?: { fileId: string } }>(
      'GET',
      `meetings/${meeting.id}/minutes`,
    );
    return answer.status === 200 ? (answer.body.fileId ?? answer.body.document?.fileId) : null;
  });
  const bytes = await secretary.file(`files/${minutes}`);
  expectThat(bytes.subarray(0, 5).toString() === '%PDF-', 'the minutes are a PDF');
  story.facts.set('minutesFileId', minutes);
  story.tell(
    'Quorum is met without the withdrawn member; the vote is recorded, the recommendation is favourable for less, the minutes are sealed.',
  );
}
