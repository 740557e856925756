import type { z } from 'zod';
import type { ClinicDetails, PaperName } from '../../../../domain/clinic/clinic.ts';

export type ClinicInput = z.input<typeof ClinicDetails>;

/** The usual paper size of the tablet's region; the form shows it and it can be changed. */
export function usualPaper(zone: string, locale: string): PaperName {
  return zone.startsWith('America/') && /-(US|CA|MX)\b/.test(locale) ? 'Letter' : 'A4';
}
