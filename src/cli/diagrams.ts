import { readFileSync, writeFileSync } from 'node:fs';
import { applicationLifeCycle } from '../applications/application.lifecycle.js';
import { agreementLifeCycle } from '../awards/agreement.lifecycle.js';
import { awardLifeCycle } from '../awards/award.lifecycle.js';
import { consultationLifeCycle } from '../consultation/consultation.lifecycle.js';
import { meetingLifeCycle } from '../committee/meeting.lifecycle.js';
import { instalmentLifeCycle } from '../payments/instalment.lifecycle.js';
import { diagram } from '../kernel/lifecycle/lifecycle.js';

const cycles: readonly [string, string][] = [
  ['Application (dossier)', diagram(applicationLifeCycle)],
  ['Consultation of a commune (consultation)', diagram(consultationLifeCycle)],
  ['Meeting of the committee (séance)', diagram(meetingLifeCycle)],
  ['Award (subvention attribuée)', diagram(awardLifeCycle)],
  ['Agreement (convention)', diagram(agreementLifeCycle)],
  ['Instalment (versement)', diagram(instalmentLifeCycle)],
];

const begin = '<!-- diagrams -->';
const end = '<!-- /diagrams -->';

/** The README with the state diagrams made from the tables of the code. */
export function withDiagrams(readme: string): string {
  const drawn = cycles.map(([title, lines]) => `### ${title}\n\n\`\`\`mermaid\n${lines}\n\`\`\``).join('\n\n');
  const [head = '', rest = ''] = readme.split(begin);
  return `${head}${begin}\n\n${drawn}\n\n${end}${rest.split(end)[1] ?? ''}`;
}

if (process.argv[1]?.endsWith('diagrams.js')) {
  writeFileSync('README.md', withDiagrams(readFileSync('README.md', 'utf8')));
  console.log('README.md: diagrams written.');
}
