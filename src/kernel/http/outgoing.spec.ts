import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './addresses.js';
import { Outgoing, publicLookup } from './outgoing.js';

let server: Server;
let base: string;
let asked: string[] = [];

const answers: Record<string, (reply: ServerResponse) => void> = {
  '/v1/good': (reply) => reply.end('{"name":"bon"}'),
  '/v1/page': (reply) => reply.end('<html>'),
  '/v1/moved': (reply) => reply.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end(),
  '/v1/large': (reply) => reply.end(`"${'x'.repeat(2_000)}"`),
  '/v1/slow': (reply) => reply.write('{'),
};

beforeAll(async () => {
  server = createServer((request, reply) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(reply);
    else reply.writeHead(404).end('{}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const get = (path: string, options = {}) => new Outgoing(base, { patience: 500, most: 1_000, ...options }).json(path);

describe('calls to other services', () => {
  it('read JSON below their base', async () => {
    expect(await get('good')).toEqual({ name: 'bon' });
  });

  it.each([
    ['page', 'not_json'],
    ['moved', 'redirected'],
    ['large', 'too_large'],
    ['slow', 'time_out'],
    ['missing', 'status'],
    ['../admin', 'address_refused'],
    ['http://127.0.0.1:9/x', 'address_refused'],
    ['//exemple.fr/x', 'address_refused'],
  ])('%s fails as %s', async (path, reason) => {
    asked = [];
    await expect(get(path)).rejects.toMatchObject({ name: 'OutgoingFault', reason });
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  it('need https, except to a base that names an inside address itself', () => {
    expect(() => new Outgoing('http://api.exemple.fr/v1')).toThrow('address_refused');
    expect(() => new Outgoing('https://api.exemple.fr/v1')).not.toThrow();
  });

  it('go to no inside address that a name leads to', async () => {
    const fault = await new Promise((done) => publicLookup('localhost', { all: true }, (error) => done(error)));
    expect(fault).toMatchObject({ reason: 'address_refused' });
  });

  it.each(['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.100.0.1', '0.0.0.0', '::1'])(
    '%s is inside',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
  it.each(['::ffff:10.0.0.1', 'fd00::1', 'fe80::1%eth0', '2002:7f00:1::', '64:ff9b::7f00:1', '224.0.0.1', 'nom'])(
    '%s is inside too',
    (address) => expect(isPublicAddress(address)).toBe(false),
  );
  it.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a01:e0a::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});
