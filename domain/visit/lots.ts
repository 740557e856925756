import type { CivilDate } from '../time.ts';

/**
 * Reads an expiry as printed on packages, as a month ("2027-08") or a date: "08/2027", "8-27", "2027/08", "Aug 2027", "31 Aug
 * 2027", "août 2027", "31.08.2027". Returns unreadable or ambiguous text unchanged.
 */
export function readExpiry(typed: string): string {
  const text = typed.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const named = /^(?:(\d{1,2})[ .-]+)?(?:de )?(\p{L}{3,10})\.?(?: de )?[ .-]*(\d{4}|\d{2})$/u.exec(text);
  if (named) return written(named[3], monthNamed(named[2]), named[1]) ?? typed;
  const parts = text.split(/ ?[-/. ] ?/);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return typed;
  const [a = '', b = '', c] = parts;
  if (parts.length === 2) return (a.length === 4 ? written(a, b) : written(b, a)) ?? typed;
  if (parts.length !== 3 || c === undefined) return typed;
  if (a.length === 4) return written(a, b, c) ?? typed;
  // 07/08/2027 means July or August, depending on the package's origin.
  return c.length === 4 && (Number(a) > 12 || a === b) ? (written(c, b, a) ?? typed) : typed;
}

/** The month by its name in a language that staff work in, or the start of one; '' when none or two match ("jui"). */
function monthNamed(name = ''): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const found = months.flatMap((names, at) => (names.some((one) => one.startsWith(plain)) ? [at + 1] : []));
  const [month = ''] = found;
  return found.length === 1 ? String(month) : '';
}

/** In English, French, Spanish and German, without accents. */
const months = [
  ['january', 'janvier', 'enero', 'januar'],
  ['february', 'fevrier', 'febrero', 'februar'],
  ['march', 'mars', 'marzo', 'marz', 'mrz'],
  ['april', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'juin', 'junio', 'juni'],
  ['july', 'juillet', 'julio', 'juli'],
  ['august', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre'],
  ['october', 'octobre', 'octubre', 'oktober'],
  ['november', 'novembre', 'noviembre'],
  ['december', 'decembre', 'diciembre', 'dezember'],
];

function written(year = '', month = '', day?: string): string | null {
  const whole = year.length === 2 ? `20${year}` : year;
  if (!/^\d{4}$/.test(whole) || Number(month) < 1 || Number(month) > 12) return null;
  const parts = [whole, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

/** Whether a package is expired: a month is valid to its end, and a package without a date never expires. */
export function isExpired(expiry: string, today: CivilDate): boolean {
  return expiry !== '' && expiry < today.slice(0, expiry.length);
}
