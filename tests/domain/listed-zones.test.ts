import { expect, it } from 'vitest';
import { findZones, listedZone } from '../../domain/clinic/listed-zones.ts';
import { Zone } from '../../domain/time.ts';

const all = Intl.supportedValuesOf('timeZone').map(listedZone);
const found = (typed: string) => findZones(all, typed).map(({ zone }) => zone);

it('every time zone that a browser lists stands in a region, has a place, and can be a clinic’s', () => {
  for (const { zone, region, place } of all) {
    expect(region, zone).not.toBeNull();
    expect(place, zone).toMatch(/^[A-Z][\p{L} ,'-]+$/u);
    expect(Zone.safeParse(zone).success, zone).toBe(true);
  }
});

it('a zone is found by its place, with or without accents, and by its IANA name', () => {
  expect(found('lond')[0]).toBe('Europe/London');
  expect(found('são paulo')).toEqual(['America/Sao_Paulo']);
  expect(found('America/New_York')).toEqual(['America/New_York']);
  expect(found('knox, indiana')).toEqual(['America/Indiana/Knox']);
});

it('a place that was renamed is found by both names', () => {
  for (const [now, earlier] of [
    ['Kolkata', 'Calcutta'],
    ['Kyiv', 'Kiev'],
    ['Ho Chi Minh', 'Saigon'],
    ['Nuuk', 'Godthab'],
  ] as const)
    expect([found(now).length, found(now)], now).toEqual([1, found(earlier)]);
});

it('what begins with the typed letters comes before what only contains them', () => {
  expect(found('par').slice(0, 2)).toEqual(['America/Paramaribo', 'Europe/Paris']);
});

it('a zone outside the regions is called by its own name', () => {
  expect(listedZone('UTC')).toEqual({ zone: 'UTC', region: null, place: 'UTC' });
});
