import type { z } from 'zod';
import type { ClinicDetails, PaperName } from '../../../../domain/clinic/clinic.ts';

export type ClinicInput = z.input<typeof ClinicDetails>;

/** What printers are loaded with where the tablet stands; the form shows it and lets it be changed. */
export function usualPaper(zone: string, locale: string): PaperName {
  return zone.startsWith('America/') && /-(US|CA|MX)\b/.test(locale) ? 'Letter' : 'A4';
}
