/*
 * What the reading of one application costs without the product around it: Fastify, a pool, the same two prepared
 * statements, the same JSON. A program of its own, started by the bench with DATABASE_URL and PORT.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { sessionByToken } from '../../src/accounts/session-actor-source.js';
import { applicationRead } from '../../src/applications/reading/application-read.sql.js';
import { viewOf, type ReadRow } from '../../src/applications/reading/application-view.js';
import { tokenHash } from '../../src/kernel/secrets/secrets.js';
import { actorOf, cast } from '../../test/cast.js';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const { name, text } = applicationRead(actorOf(cast.officer), '');
const app = Fastify({ bodyLimit: 1_048_576 });

app.get('/ready', () => ({ status: 'ok' }));
app.get<{ Params: { id: string } }>('/api/v1/applications/:id', async (request, reply) => {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const sessions = await pool.query<{ personId: string }>({
    name: 'session_by_token',
    text: sessionByToken,
    values: [tokenHash(token)],
  });
  const person = sessions.rows[0]?.personId;
  if (!person) return reply.status(401).send();
  const found = await pool.query<ReadRow>({ name, text, values: [request.params.id, person, person] });
  const row = found.rows[0];
  return row ? viewOf(row, true, row.answers) : reply.status(404).send();
});

await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
