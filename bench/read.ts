import { FiledApplications } from './stage/filed.js';
import { Lane, type Shot } from './stage/lane.js';
import { load, median } from './stage/load.js';
import { setStage } from './stage/stage.js';

const CONNECTIONS = 16;
/** Short rounds in turn: what else the machine does then weighs on both alike. */
const ROUNDS = 40;
const WARM_UP = 8;
const EACH = 600;

/** Reads of one application a second by an officer, against bare Fastify and pg with the same two statements. */
export async function run() {
  const stage = await setStage();
  const api = await stage.startApi();
  const bareApi = await stage.startBare();
  try {
    const filed = await FiledApplications.on(stage);
    const all = [...shots(await filed.upTo(2_000), filed.token)];
    await sameAnswer(api.address, bareApi.address, all[0]);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const bareResult = await load(bareApi.address, all, CONNECTIONS);
      const result = await load(api.address, all, CONNECTIONS);
      // the first rounds warm caches, plans and the compiler
      if (round >= WARM_UP) (ours.push(result.rate), bare.push(bareResult.rate));
    }
    const ratio = median(ours.map((rate, index) => rate / (bare[index] ?? 1)));
    const detail = `${median(ours).toFixed(0)} against ${median(bare).toFixed(0)} a second, ${CONNECTIONS} connections`;
    return [{ name: 'reads of one application against bare Fastify and pg', ratio, limit: 0.7, detail }];
  } finally {
    await api.stop();
    await bareApi.stop();
    await stage.close();
  }
}

function* shots(ids: readonly string[], token: string): Generator<Shot> {
  for (let turn = 0; turn < EACH; turn += 1) {
    const id = ids[turn % ids.length] ?? '';
    yield { method: 'GET', path: `/api/v1/applications/${id}`, headers: { authorization: `Bearer ${token}` } };
  }
}

/** A bare server that answered less would measure nothing. */
async function sameAnswer(address: string, bareAddress: string, shot: Shot | undefined): Promise<void> {
  if (!shot) throw new Error('nothing to read');
  const bodies: string[] = [];
  for (const each of [address, bareAddress]) {
    const lane = await Lane.to(each);
    const { status, body } = await lane.send(shot);
    if (status !== 200) throw new Error(`${each} answered ${status}: ${body.toString().slice(0, 300)}`);
    bodies.push(body.toString());
    lane.close();
  }
  if (bodies[0] !== bodies[1]) throw new Error('the two servers do not answer the same');
}
