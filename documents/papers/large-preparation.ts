import { civilDateOf } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, nothing, stack, tagged, whole } from '../typeset/block.ts';
import { largeStyles } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { clientAndBirth } from '../typeset/who.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import type { PreparationSheetInput } from './inputs.ts';
import { call, givenBy, insteadOf, moved, preparationCodes } from './preparation-sheet.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { large, largeCodes, largeFacts, largeHead, largeSection, largeText } from './sheet/large-parts.ts';
import { type PreparationEntry, preparationEntries } from './sheet/next-session.ts';

/**
 * The preparation sheet, and the slip of a moved session, in large print: nothing under 14 pt, one column, as many pages as
 * it takes, with the dates and words of the other one. Throws AppError `no-glyph`.
 */
export async function makeLargePreparationSheet(
  input: PreparationSheetInput,
  language: Language = english,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { preparation: words, aftercare } = language.words;
  const paper = new FramedPaper(typesetter, input, { ...words.large, foot: words.foot, textHash: null, large: true });
  const { rules, appointment } = input.timeline;
  const today = civilDateOf(input.madeAt);
  const entries = preparationEntries(typesetter, rules, { today, appointment: appointment.date, brief: false });
  const flow = paper.flow();
  for (const block of [
    largeHead(typesetter, input, words.large.title),
    facts(typesetter, input),
    ...moved(typesetter, input, large),
    when(typesetter, input),
    ...entries.map((entry) => entryBlock(typesetter, entry)),
    call(typesetter, input, large.body),
    ...largeCodes(typesetter, aftercare.large.codes, preparationCodes(typesetter, input)),
    largeSection(typesetter, 'seal-check', aftercare.large.sealed, [paper.evidence]),
  ])
    flow.add(block, large.gap);
  return paper.finish();
}

function facts(typesetter: Typesetter, input: PreparationSheetInput): Block {
  const { preparation: words, common } = typesetter.language.words;
  const { session, sessionsPlanned } = input.timeline;
  return largeFacts(typesetter, [
    { label: common.client, value: clientAndBirth(typesetter, input.client) },
    { label: common.session, value: common.sessionOf(session, sessionsPlanned) },
    { label: words.given, value: typesetter.language.dates.dateAndTime(input.madeAt) },
    { label: words.givenBy, value: givenBy(typesetter, input) },
  ]);
}

function when(typesetter: Typesetter, input: PreparationSheetInput): Block {
  const { timeline, clinic } = input;
  const { date, time } = timeline.appointment;
  const { preparation: words } = typesetter.language.words;
  return largeSection(typesetter, 'calendar-star', words.appointment, [
    stack([
      paragraph(
        typesetter,
        `${typesetter.language.dates.fullDate(date)}, ${time}`,
        { ...largeStyles.title, role: 'P' },
        contentWidth,
      ),
      largeText(typesetter, words.at(isolated(clinic.name))),
      ...insteadOf(typesetter, input).map((line) => largeText(typesetter, line)),
    ]),
  ]);
}

function entryBlock(typesetter: Typesetter, entry: PreparationEntry): Block {
  const date = paragraph(typesetter, entry.when, largeStyles.heading, contentWidth);
  const words = largeText(typesetter, entry.text);
  const why = entry.why ? largeText(typesetter, [typesetter.language.words.preparation.why, entry.why]) : nothing;
  const start = words.height < mm(110) ? whole(stack([date, words])) : stack([date, words]);
  return tagged('Sect', stack([start, why], mm(0.8)));
}
