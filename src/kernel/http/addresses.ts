import { BlockList, isIP, isIPv6 } from 'node:net';

/** Not addresses of the public Internet (IANA special-purpose registries, RFC 6890 and its updates). */
const v4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** The forms that carry an IPv4 address (mapped, translated, 6to4, Teredo) are left out whole. */
const v6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;
// two lists: one alone would read every IPv4 address in its mapped form too
const inside = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix] of v4) inside.ipv4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of v6) inside.ipv6.addSubnet(net, prefix, 'ipv6');

/** True for an IP address of the public Internet; false for private, loopback, link-local, reserved ones and for no address. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIP(plain) === 0) return false;
  const kind = isIPv6(plain) ? 'ipv6' : 'ipv4';
  return !inside[kind].check(plain, kind);
}

/** True for a host name that says itself that it is inside: an address that is not public, or localhost. */
export function namesInside(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, '');
  return plain === 'localhost' || plain.endsWith('.localhost') || (isIP(plain) !== 0 && !isPublicAddress(plain));
}
