import type { Moment } from './time.ts';

/** Locales that have letters for their own zones: "GMT", "BST", "EST", "AEDT", "NZDT", "IST". */
const namingLocales = ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-CA', 'en-IN', 'en-ZA', 'en-IE'] as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

const names = new Map<string, string>();

/** The zone's abbreviation at this moment; without an English one, the offset ("GMT+3"). */
export function zoneName(moment: Pick<Moment, 'instant' | 'zone'>): string {
  // Cached by the quarter of an hour, at which all zones change their clocks; a sheet names some ten moments of one morning.
  const quarter = Math.floor(Date.parse(moment.instant) / 900_000);
  const key = `${quarter} ${moment.zone}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  if (names.size > 200) names.clear();
  const name = askedFor(moment);
  names.set(key, name);
  return name;
}

function askedFor(moment: Pick<Moment, 'instant' | 'zone'>): string {
  let offset = '';
  for (const locale of namingLocales) {
    const key = `${locale} ${moment.zone}`;
    let format = formatters.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { timeZone: moment.zone, timeZoneName: 'short', hour: 'numeric' });
      formatters.set(key, format);
    }
    const name = format.formatToParts(new Date(moment.instant)).find((part) => part.type === 'timeZoneName')?.value;
    if (name !== undefined && !/[+\-\u2212]/.test(name)) return name;
    offset = name ?? offset;
  }
  return offset;
}
