import { demoPerson } from './demo-people.js';
import type { RoundFile, RoundStage } from './running-round.js';
import { assess } from './story/acts.js';

interface Item {
  readonly id: string;
  readonly applicationId: string;
}
interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly items: readonly Item[];
}

const members = ['chair', 'member', 'member2', 'member3', 'conflicted'] as const;

/** The committee with its seats by person. */
export interface Committee {
  readonly id: string;
  readonly seats: ReadonlyMap<string, string>;
}

/** Seats the committee; one member declares an interest. */
export async function seats(stage: RoundStage, callId: string): Promise<Committee> {
  const lead = await stage.person('lead');
  const committee = await lead.post<{ id: string; colleges: { id: string }[] }>('committees', {
    callId,
    name: 'Comité de sélection Entreprendre autrement',
  });
  const granted = new Map<string, string>();
  for (const [index, key] of ['secretary', ...members].entries()) {
    const { email, givenName, familyName } = demoPerson(key);
    const capacity = key === 'chair' || key === 'secretary' ? key : 'member';
    const collegeId = committee.colleges[index % committee.colleges.length]?.id;
    const seat = await lead.post<{ id: string }>(`committees/${committee.id}/seats`, {
      email,
      givenName,
      familyName,
      collegeId,
      capacity,
      body: 'Structure fictive',
    });
    granted.set(key, seat.id);
  }
  const conflicted = await stage.person('conflicted');
  const [first] = stage.of('agreed');
  await conflicted.post('interests', {
    organizationId: first?.organizationId,
    kind: 'membership',
    note: 'Adhérente',
    validFrom: '2020-01-01',
  });
  await stage.settle();
  return { id: committee.id, seats: granted };
}

/** A meeting held and closed: every outcome there is. */
export async function firstMeeting(
  stage: RoundStage,
  committee: Committee,
  files: readonly RoundFile[],
): Promise<void> {
  const secretary = await stage.person('secretary');
  const meeting = await agenda(stage, committee.id, files, -52, -44);
  await score(stage, meeting, members, files);
  await stage.day(-44, 5);
  await secretary.post(`meetings/${meeting.id}/opening`);
  const opened = await secretary.get<Meeting>(`meetings/${meeting.id}`);
  const attendances = ['secretary', ...members].map((key) => ({
    seatId: committee.seats.get(key),
    mode: key === 'member3' ? 'remote' : 'present',
  }));
  await secretary.put(`meetings/${meeting.id}/attendances`, { attendances }, opened.version);
  for (const item of meeting.items) await decideItem(stage, meeting.id, item, committee, files);
  await secretary.post(`meetings/${meeting.id}/closing`);
  await stage.settle();
}

/** Plans, fills and convenes a meeting; `on` and `heldOn` are days from the opening. */
async function agenda(
  stage: RoundStage,
  committeeId: string,
  files: readonly RoundFile[],
  on: number,
  heldOn: number,
): Promise<Meeting> {
  const secretary = await stage.person('secretary');
  await stage.day(on);
  const startsAt = new Date(stage.opensAt.getTime() + heldOn * 86_400_000);
  startsAt.setUTCHours(9, 0, 0, 0);
  const planned = await secretary.post<Meeting>(`committees/${committeeId}/meetings`, {
    startsAt: startsAt.toISOString(),
    place: 'Hôtel métropolitain, salle Deûle',
  });
  const listed = await secretary.post<Meeting>(`meetings/${planned.id}/items`, {
    applicationIds: files.map(({ applicationId }) => applicationId),
  });
  await secretary.post(`meetings/${planned.id}/convocation`);
  await stage.settle();
  return listed;
}

async function score(
  stage: RoundStage,
  meeting: Meeting,
  by: readonly string[],
  files: readonly RoundFile[],
): Promise<void> {
  for (const [rank, key] of by.entries()) {
    const member = await stage.person(key);
    const visible = await member.get<Meeting>(`meetings/${meeting.id}`);
    for (const item of visible.items) {
      const weak = ['refused', 'redirected'].includes(
        files.find((each) => each.applicationId === item.applicationId)?.project.destination ?? '',
      );
      await assess(member, meeting.id, item.id, weak ? 0 : rank % 2 === 0 ? 2 : 1);
    }
  }
}

async function decideItem(
  stage: RoundStage,
  meetingId: string,
  item: Item,
  committee: Committee,
  files: readonly RoundFile[],
): Promise<void> {
  const secretary = await stage.person('secretary');
  const each = files.find(({ applicationId }) => applicationId === item.applicationId);
  const outcome =
    { refused: 'unfavourable', deferred: 'deferred', redirected: 'redirected', paid: 'reduced' }[
      each?.project.destination as string
    ] ?? 'favourable';
  await secretary.post(`meetings/${meetingId}/items/${item.id}/call`);
  const voters = members.filter((key) => key !== 'conflicted' || each?.project.destination !== 'agreed');
  await secretary.post(`meetings/${meetingId}/items/${item.id}/decision`, {
    recommendation: outcome,
    ...(outcome === 'reduced' ? { amount: 1_600_000 } : {}),
    grounds:
      outcome === 'unfavourable'
        ? 'Le besoin est déjà couvert par un service public proche.'
        : 'Projet ancré dans son territoire et créateur d’emplois.',
    votes: voters.map((key, index) => ({ seatId: committee.seats.get(key), choice: index === 2 ? 'abstain' : 'for' })),
  });
}

/** The next meeting, convened and half scored. */
export async function secondMeeting(stage: RoundStage, committeeId: string): Promise<void> {
  const files = stage.of('scheduled');
  const meeting = await agenda(stage, committeeId, files, -1, 9);
  await score(stage, meeting, ['chair', 'member'], files);
}
