import { describe, expect, it } from '@jest/globals';
import { passwordFault } from './password.rules.js';

const amina = ['amina.belkacem@atelier-lin.example', 'Amina', 'Belkacem'];

describe('a password', () => {
  it.each([
    ['quatre mots sans lien', 'cheval neige lampe tiroir', null],
    ['twelve characters', 'Vr7!kQp2zX#m', null],
    ['eleven characters', 'Vr7!kQp2zX#', 'password_too_short'],
    ['twelve characters that are eleven and an accent apart', 'café-réglé-7', null],
    ['a whole page', 'k7!'.repeat(50), 'password_too_long'],
    ['the family name inside', 'Belkacem-2026!', 'password_about_you'],
    ['the name without its accents', 'BELKÀCEM-2026!', 'password_about_you'],
    ['the address inside', 'amina.belkacem99', 'password_about_you'],
    ['a common one with a year', 'Motdepasse2026!', 'password_common'],
    ['a row of the keyboard', 'azertyuiop12', 'password_common'],
    ['digits in a row', '123456789012', 'password_common'],
    ['one character again and again', 'aaaaaaaaaaaaaa', 'password_common'],
    ['the name of the call', 'Entreprendre Autrement', 'password_common'],
  ])('%s', (_case, password, code) => {
    expect(passwordFault(password, amina)?.code ?? null).toBe(code);
  });

  it('may hold a name of three letters, which words hold by chance', () => {
    expect(passwordFault('lucarne-bleue-vent', ['luc@comite.example', 'Luc'])).toBeNull();
  });
});
