import { describe, expect, it } from '@jest/globals';
import { plainReason } from './plain-reason.js';

describe('the reason of a failed job', () => {
  it.each([
    ['connect ECONNREFUSED 10.0.0.12:25', 'connect ECONNREFUSED …'],
    [
      'Message failed: 550 5.1.1 <amina.belkacem@atelier.example>: mailbox unknown',
      'Message failed: 550 5.1.1 … mailbox unknown',
    ],
    ['no such person: Amina Belkacem', 'no such person: …'],
    [
      'duplicate key value violates unique constraint "persons_email_key"',
      'duplicate key value violates unique constraint …',
    ],
    ['invalid IBAN FR7630006000011234567890189', 'invalid …'],
    ['Amina', ''],
    ['', ''],
    ['first line\nsecret second line', 'first line'],
  ])('%s', (message, told) => {
    expect(plainReason(message)).toBe(told);
  });
});
