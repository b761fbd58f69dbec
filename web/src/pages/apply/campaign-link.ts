import { addressesOf } from '../../../../src/crowdfunding/platforms.js';

/** The name of the platform where an address is that of a campaign; null where it is not known. */
export function platformAt(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:') return null;
  const path = pathname.toLowerCase().replace(/^\/[a-z]{2}(?=\/)/, '');
  const found = Object.values(addressesOf).find(
    (platform) => platform.hosts.includes(hostname) && platform.path.test(path),
  );
  return found?.name ?? null;
}
