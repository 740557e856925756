import type { ReadHandle } from '../../db/file/handles.ts';
import { workingLanguage, workingTextsOf } from '../../db/projections/working-languages.ts';
import type { Translation } from '../../domain/protocol/translations/translation.ts';
import { readBy } from '../../domain/protocol/translations/working.ts';

/** What owners wrote and checked of a language, by place; checked is only what its present reader read. */
export function keptTexts(r: ReadHandle, treatment: string, language: string): Record<string, Translation> {
  return readBy(workingTextsOf(r, treatment, language), workingLanguage(r, treatment, language)?.reader ?? null);
}
