import { describe, expect, it } from '@jest/globals';
import { clientNetwork } from './arrival.js';

const from = (peer: string, forwarded: string | null = null) => ({ device: '', peer, forwarded });

describe('the network attempts are counted under', () => {
  it.each([
    ['a client alone', from('203.0.113.7'), false, '203.0.113.7'],
    ['an address written inside IPv6', from('::ffff:203.0.113.7'), false, '203.0.113.7'],
    ['a household in IPv6', from('2001:db8:1:2:3:4:5:6'), false, '2001:db8:1:2::/64'],
    ['a shortened IPv6 address', from('2001:db8::6'), false, '2001:db8:0:0::/64'],
    ['a client that makes up a header', from('203.0.113.7', '198.51.100.1'), false, '203.0.113.7'],
    ['an undeclared proxy on our own network', from('10.0.0.2', '198.51.100.1'), false, null],
    ['a declared proxy', from('10.0.0.2', '198.51.100.1'), true, '198.51.100.1'],
    ['a made-up beginning behind a declared proxy', from('10.0.0.2', '1.2.3.4, 198.51.100.1'), true, '198.51.100.1'],
    ['a port added by the proxy', from('10.0.0.2', '198.51.100.1:4711'), true, '198.51.100.1'],
    ['IPv6 in brackets', from('10.0.0.2', '[2001:db8:1:2::9]:4711'), true, '2001:db8:1:2::/64'],
    ['nonsense behind a declared proxy', from('10.0.0.2', 'unknown'), true, '10.0.0.2'],
  ])('%s', (_case, arrival, behindProxy, network) => {
    expect(clientNetwork(arrival, behindProxy)).toBe(network);
  });

  it('is one and the same for two addresses of a /64', () => {
    const network = (address: string) => clientNetwork(from(address), false);
    expect(network('2001:db8:1:2::1')).toBe(network('2001:db8:1:2:ffff::'));
  });
});
