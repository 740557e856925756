import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical.ts';
import { Translation } from '../../domain/protocol/translations/translation.ts';
import { WorkingLanguage } from '../../domain/protocol/translations/working.ts';
import { Place } from '../../domain/protocol/versions/place.ts';
import { json } from '../file/columns.ts';
import { type ReadHandle, row, rows, run, type WriteHandle } from '../file/handles.ts';

const LanguageRow = z.object({ content: json.pipe(WorkingLanguage) });

/** The languages of a treatment that owners work on. */
export function workingLanguages(r: ReadHandle, treatment: string): WorkingLanguage[] {
  const sql = 'SELECT content FROM working_language WHERE treatment = ? ORDER BY language';
  return rows(r, sql, LanguageRow, treatment).map(({ content }) => content);
}

export function workingLanguage(r: ReadHandle, treatment: string, language: string): WorkingLanguage | null {
  const sql = 'SELECT content FROM working_language WHERE treatment = ? AND language = ?';
  return row(r, sql, LanguageRow, treatment, language)?.content ?? null;
}

export function putWorkingLanguage(w: WriteHandle, treatment: string, content: WorkingLanguage): void {
  const sql = 'INSERT OR REPLACE INTO working_language (treatment, language, content) VALUES (?, ?, ?)';
  run(w, sql, treatment, content.language, canonicalJson(content));
}

const TextRow = z.object({ place: Place, content: json.pipe(Translation) });

/** The texts of a language that somebody wrote or read, by their places. */
export function workingTextsOf(r: ReadHandle, treatment: string, language: string): Record<string, Translation> {
  const sql = 'SELECT place, content FROM working_text WHERE treatment = ? AND language = ? ORDER BY place';
  return Object.fromEntries(rows(r, sql, TextRow, treatment, language).map(({ place, content }) => [place, content]));
}

/** Null removes it. */
export function putWorkingText(
  w: WriteHandle,
  at: { readonly treatment: string; readonly language: string; readonly place: string },
  content: Translation | null,
): void {
  const { treatment, language, place } = at;
  if (content === null) {
    run(w, 'DELETE FROM working_text WHERE treatment = ? AND language = ? AND place = ?', treatment, language, place);
    return;
  }
  const sql = 'INSERT OR REPLACE INTO working_text (treatment, language, place, content) VALUES (?, ?, ?, ?)';
  run(w, sql, treatment, language, place, canonicalJson(content));
}

/** Removes a language that owners worked on, with its texts. */
export function removeWorkingLanguage(w: WriteHandle, treatment: string, language: string): void {
  run(w, 'DELETE FROM working_text WHERE treatment = ? AND language = ?', treatment, language);
  run(w, 'DELETE FROM working_language WHERE treatment = ? AND language = ?', treatment, language);
}
