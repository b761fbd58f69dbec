import type { RoundFile, RoundStage } from './running-round.js';
import { accept, draft, file, giveOpinion, missing, register, type Wish } from './story/acts.js';

/** The call the round is played in. */
export interface DemoCall {
  readonly id: string;
  readonly axes: readonly { readonly id: string; readonly code: string }[];
}

/** Registers the structure and files its application; a draft stays one. */
export async function apply(each: RoundFile, call: DemoCall, offset: number, stage: RoundStage): Promise<void> {
  const { project, holder } = each;
  const day = new Date(stage.opensAt.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const years = project.axis === 'start' ? 2 : 9;
  const wish: Wish = {
    callId: call.id,
    axisId: call.axes.find(({ code }) => code === project.axis)?.id ?? '',
    axis: project.axis,
    organization: project.organization,
    legalForm: project.legalForm,
    ...(project.legalForm === 'company' ? { esus: 'seeking' } : {}),
    foundedOn: `${Number(day.slice(0, 4)) - years}-03-12`,
    seed: each.seed,
    title: project.title,
    summary: project.summary,
    communes: [project.commune],
    total: project.total * 100,
    asked: project.asked * 100,
    jobs: project.jobs,
    on: day,
  };
  each.organizationId = await register(holder, wish);
  each.applicationId = await draft(holder, each.organizationId, wish);
  if (project.destination === 'draft') return;
  each.number = await file(holder, each.applicationId, await missing(holder, each.applicationId));
  await stage.settle();
}

/** Every commune of the round has a delegate. */
export async function delegates(stage: RoundStage): Promise<void> {
  const admin = await stage.person('admin');
  for (const insee of new Set(stage.files.map(({ project }) => project.commune))) {
    const { items } = await stage.server.get<{ items: { id: string; insee: string; name: string }[] }>(
      `communes?q=${insee}`,
    );
    const commune = items.find((each) => each.insee === insee);
    await admin.post('mandates', {
      communeId: commune?.id,
      name: `Service économie de ${commune?.name ?? ''}`,
      email: delegateOf(insee),
      capacity: 'référente économie sociale et solidaire',
      validFrom: stage.opensAt.toISOString().slice(0, 4) + '-01-01',
      validUntil: null,
    });
  }
}

function delegateOf(insee: string): string {
  return `economie.${insee}@commune.example`;
}

/** Communes give their opinion and the officer accepts. */
export async function instruct(stage: RoundStage, files: readonly RoundFile[]): Promise<void> {
  const officer = await stage.person('officer');
  for (const [index, each] of files.entries()) {
    const opinion = index % 4 === 3 ? 'reserved' : 'favourable';
    await giveOpinion(
      stage.server,
      delegateOf(each.project.commune),
      each.number,
      opinion,
      'Projet utile au quartier, à suivre avec nos services.',
    );
    await accept(officer, each.applicationId);
  }
  await stage.settle();
}

/** Files of the last weeks: every state before the committee. */
export async function newcomers(stage: RoundStage, call: DemoCall): Promise<void> {
  await stage.day(-40);
  for (const each of stage.of('lapsed')) await apply(each, call, -40, stage);
  for (const each of stage.of('lapsed')) await ask(stage, each, -38, 'La note sur le terrain manque de précision.');
  await stage.day(-24);
  await stage.calendar();
  for (const each of stage.of('scheduled', 'admissible', 'inadmissible', 'withdrawn'))
    await apply(each, call, -24, stage);
  await stage.day(-18);
  await instruct(stage, stage.of('scheduled', 'admissible'));
  const lead = await stage.person('lead');
  for (const { applicationId } of stage.of('inadmissible')) {
    await lead.post(`applications/${applicationId}/inadmissibility`, {
      ground: 'Le projet ne relève pas de l’utilité sociale au sens du règlement de l’appel.',
    });
  }
  for (const { holder, applicationId } of stage.of('withdrawn'))
    await holder.post(`applications/${applicationId}/withdrawal`, {});
  for (const [index, each] of stage.of('incomplete', 'submitted', 'draft').entries()) {
    await stage.day(-6, index);
    await apply(each, call, -6, stage);
  }
  for (const each of stage.of('incomplete'))
    await ask(stage, each, -3, 'Précisez en une phrase les habitants concernés.');
  await stage.settle();
}

/** Asks for one precision, due twelve days later. */
async function ask(stage: RoundStage, each: RoundFile, offset: number, reason: string): Promise<void> {
  await stage.day(offset);
  const officer = await stage.person('officer');
  const dueOn = new Date(stage.opensAt.getTime() + (offset + 12) * 86_400_000).toISOString().slice(0, 10);
  await officer.post(`applications/${each.applicationId}/supplement-requests`, {
    items: [{ field: 'summary', reason, indispensable: true }],
    dueOn,
  });
  await stage.settle();
}
