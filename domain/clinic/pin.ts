import { type Refusal, refuse } from '../refusal.ts';
import type { ClinicDetails } from './clinic.ts';

/** What everybody at the clinic knows, and a stranger reads off its door. */
export type ClinicNumbers = Pick<ClinicDetails, 'phone' | 'outOfHours'>;

/**
 * Why a new PIN would be among the first that somebody tries, or null. `pin` is six to twelve digits. Only a PIN that is
 * being chosen is judged: one that is in use goes on working.
 */
export function refuseGuessablePin(pin: string, clinic: ClinicNumbers): Refusal | null {
  if (/^(\d)\1*$/.test(pin)) return refuse('pin-one-digit');
  if (isRun(pin, 1) || isRun(pin, -1)) return refuse('pin-run');
  if ([clinic.phone, clinic.outOfHours].some((number) => number.replaceAll(/\D/g, '').includes(pin)))
    return refuse('pin-clinic-number');
  return isDate(pin) ? refuse('pin-date') : null;
}

/** Each digit follows the one before by `step`; 9 goes on with 0, as on a telephone. */
function isRun(pin: string, step: 1 | -1): boolean {
  const digits = [...pin].map(Number);
  return digits.every((digit, i) => i === 0 || digit === ((digits[i - 1] ?? 0) + step + 10) % 10);
}

/** Day, month and year in any order that people write them in, the year with two digits or four. */
function isDate(pin: string): boolean {
  if (pin.length === 6) {
    const [a = 0, b = 0, c = 0] = inPairs(pin);
    return isDay(a, b) || isDay(b, a) || isDay(c, b);
  }
  if (pin.length !== 8) return false;
  const [a = 0, b = 0, c = 0, d = 0] = inPairs(pin);
  const yearLast = isYear(c * 100 + d) && (isDay(a, b) || isDay(b, a));
  const yearFirst = isYear(a * 100 + b) && isDay(d, c);
  return yearLast || yearFirst;
}

function inPairs(pin: string): number[] {
  return (pin.match(/../g) ?? []).map(Number);
}

const isYear = (year: number): boolean => year >= 1900 && year < 2100;

/** 29 February counts: somebody was born on it. */
function isDay(day: number, month: number): boolean {
  const last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
