import { describe, expect, it } from 'vitest';
import { isSameName } from '../../domain/clinic/same-name.ts';

describe('a typed signature', () => {
  it.each([
    ['Sample Client', 'sample  CLIENT '],
    ['O’Brien', "O'Brien"],
    ["D'Arcy", 'D‘Arcy'],
    ['Siobhán O´Neill', 'siobhan oneill'],
    ['Anne-Marie Smith', 'Anne‑Marie Smith'],
    ['Anne–Marie Smith', 'anne marie smith'],
    ['İpek Işık', 'ipek ışık'],
    ['İpek Işık', 'IPEK ISIK'],
    ['Ipek Isik', 'İPEK IŞIK'],
    ['Strauß', 'STRAUSS'],
    ['Strauss', 'Strauß'],
    ['Müller', 'Muller'],
    ['Müller', 'Mueller'],
    ['Søren Åberg', 'Soren Aberg'],
    ['Søren Åberg', 'Soeren Aaberg'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Zoë', 'Zoe\u0308'],
    ['Νίκος', 'ΝΙΚΟΣ'],
    ['J. R. Smith', 'J R Smith'],
    ['مُحَمَّد', 'محمد'],
  ])('of %s is %j', (name, typed) => {
    expect(isSameName(typed, name)).toBe(true);
  });

  it.each([
    ['Sample Client', 'Sample Clint'],
    ['Sample Client', 'Client Sample'],
    ['Sample Client', 'Sample'],
    ['O’Brien', 'O’Bryan'],
    ['Müller', 'Möller'],
    ['किरण', 'करण'],
    ['が', 'か'],
    ['...', '---'],
    ['Sample Client', ''],
  ])('of %s is not %j', (name, typed) => {
    expect(isSameName(typed, name)).toBe(false);
  });
});
