import { demoPassword, demoPeople } from './demo/demo-people.js';
import type { Config } from './kernel/config/config.js';

/** Prints where to go and, in the demonstration, who one can sign in as. */
export function welcome(config: Config, address: string | null): void {
  if (address === null) {
    console.log('Worker ready.');
    return;
  }
  const lines = [`Entreprendre autrement is at ${config.publicUrl}`, `  API page   ${config.publicUrl}/api/docs`];
  if (config.demo) {
    const width = Math.max(...demoPeople.map(({ email }) => email.length)) + 2;
    lines.push(
      `  Mailbox    ${config.publicUrl}/mailbox`,
      `  Codes      ${config.publicUrl}/api/v1/demo/people`,
      '',
      `People of the demonstration (password: ${demoPassword}):`,
      ...demoPeople.map(({ email, says }) => `  ${email.padEnd(width)}${says}`),
      '',
      'Ctrl-C stops everything that was started.',
    );
  }
  console.log(lines.join('\n'));
}
