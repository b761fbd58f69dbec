import { BlockList, isIP, isIPv4 } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Where a request comes from, as far as it can be known. */
export interface Arrival {
  /** A short name of the browser or program, so that people recognise their sessions. */
  readonly device: string;
  /** The address at the other end of the connection. */
  readonly peer: string;
  /** What `X-Forwarded-For` says; anybody can write the beginning of it. */
  readonly forwarded: string | null;
}

/** The arrival of the request, for sign-in routes. */
export const Arriving = createParamDecorator((_: unknown, context: ExecutionContext): Arrival => {
  return arrivalOf(context.switchToHttp().getRequest<FastifyRequest>());
});

/** What is known of where a request comes from. */
export function arrivalOf(request: FastifyRequest): Arrival {
  const forwarded = request.headers['x-forwarded-for'];
  return {
    device: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200),
    peer: request.socket.remoteAddress ?? '',
    forwarded: forwarded === undefined ? null : String(forwarded),
  };
}

const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8);
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.168.0.0', 16);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

/**
 * The client's network, under which its attempts are counted: an IPv4 address, or the /64 of an IPv6 one, since a
 * household owns a whole /64. Behind the declared proxy it is the last address of `X-Forwarded-For`, the only one
 * the proxy wrote itself. Null where an undeclared proxy stands in front: everybody would share its address, and one
 * person's mistakes would shut everyone out.
 */
export function clientNetwork({ peer, forwarded }: Arrival, behindProxy: boolean): string | null {
  const own = plain(peer);
  if (forwarded === null) return networkOf(own);
  if (!behindProxy) return isInside(own) ? null : networkOf(own);
  const last = plain(forwarded.split(',').at(-1)?.trim() ?? '');
  return networkOf(isIP(last) > 0 ? last : own);
}

/** IPv4 written inside IPv6, with a port or in brackets, as the bare address. */
function plain(address: string): string {
  const bare = address.replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return mapped ?? bare;
}

function isInside(address: string): boolean {
  return isIP(address) > 0 && inside.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}

function networkOf(address: string): string | null {
  if (isIPv4(address)) return address;
  if (isIP(address) === 0) return null;
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array<string>(Math.max(8 - first.length - last.length, 0)).fill('0');
  const groups = [...first, ...gap, ...last].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
