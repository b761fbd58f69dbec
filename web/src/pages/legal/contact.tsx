import type { components } from '../../api/schema';

/** How to reach the service: post, mail, telephone. */
export function Contact({ authority }: { authority: components['schemas']['AuthorityView'] }) {
  return (
    <address>
      {authority.name}
      <br />
      {authority.service}
      <br />
      {authority.address}
      <br />
      <a href={`mailto:${authority.email}`}>{authority.email}</a>
      <br />
      <a href={`tel:${authority.phone.replaceAll(/\s/g, '')}`}>{authority.phone}</a>
    </address>
  );
}
