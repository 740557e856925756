import { type Refusal, refuse } from '../refusal.ts';
import type { ClinicDetails } from './clinic.ts';

/** Digits of the shortest PIN. */
export const shortestPin = 6;

/** Numbers that everybody at the clinic knows and that a stranger can read at its door. */
export type ClinicNumbers = Pick<ClinicDetails, 'phone' | 'outOfHours'>;

/**
 * Returns why a new PIN would be guessed early, or null. `pin` has six to twelve digits. Applied only when a PIN is chosen:
 * one in use keeps working.
 */
export function refuseGuessablePin(pin: string, clinic: ClinicNumbers): Refusal | null {
  if (/^(\d)\1*$/.test(pin)) return refuse('pin-one-digit');
  if (isRun(pin, 1) || isRun(pin, -1)) return refuse('pin-run');
  if ([clinic.phone, clinic.outOfHours].some((number) => number.replaceAll(/\D/g, '').includes(pin)))
    return refuse('pin-clinic-number');
  return isDate(pin) ? refuse('pin-date') : null;
}

/** Each digit follows the previous one by `step`; 0 follows 9, as on a telephone. */
function isRun(pin: string, step: 1 | -1): boolean {
  const digits = [...pin].map(Number);
  return digits.every((digit, i) => i === 0 || digit === ((digits[i - 1] ?? 0) + step + 10) % 10);
}

/** Day, month and year in any common order, with a two-digit or four-digit year; or a month and its year. */
function isDate(pin: string): boolean {
  if (pin.length === 6) {
    const [a = 0, b = 0, c = 0] = inPairs(pin);
    return isDay(a, b) || isDay(b, a) || isDay(c, b) || isMonthOf(c, a * 100 + b) || isMonthOf(a, b * 100 + c);
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

const isMonthOf = (month: number, year: number): boolean => month >= 1 && month <= 12 && isYear(year);

/** 29 February counts as a day. */
function isDay(day: number, month: number): boolean {
  const last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
