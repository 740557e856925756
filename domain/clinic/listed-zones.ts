/** The parts of the world by which IANA names its time zones. */
export const zoneRegions = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
] as const;
export type ZoneRegion = (typeof zoneRegions)[number];

/** A time zone of a list to choose from. */
export interface ListedZone {
  /** IANA name, as in "America/Indiana/Knox". */
  readonly zone: string;
  /** Null for a zone of no region, as "UTC". */
  readonly region: ZoneRegion | null;
  /** A city or an island, as in "Knox, Indiana". */
  readonly place: string;
}

/** Present IANA names of zones that browsers still list under an earlier one. */
const present: Readonly<Record<string, string>> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone with what people call it, from its IANA name. */
export function listedZone(zone: string): ListedZone {
  const parts = (present[zone] ?? zone).split('/');
  const region = zoneRegions.find((one) => one === parts[0]) ?? null;
  const place = (region ? parts.slice(1) : parts).toReversed().join(', ').replaceAll('_', ' ');
  return { zone, region, place };
}

/** Letters without their accents, small: "Sao Paulo" finds São Paulo and the other way round. */
const bare = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('_', ' ').toLowerCase().trim();

/**
 * Zones whose place begins with what was typed, then those that contain it, by the present name or the IANA one. All of them
 * for nothing typed.
 */
export function findZones(zones: readonly ListedZone[], typed: string): ListedZone[] {
  const wanted = bare(typed);
  const begins = zones.filter(({ place }) => bare(place).startsWith(wanted));
  const contains = zones.filter(({ zone, place }) => bare(`${place} ${zone}`).includes(wanted));
  return [...new Set([...begins, ...contains])];
}
