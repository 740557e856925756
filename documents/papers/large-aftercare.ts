import { civilDateOf } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { type Block, stack, tagged, whole } from '../typeset/block.ts';
import { dateTitle } from '../typeset/phone-calendar.ts';
import { signatureFigure } from '../typeset/signature.ts';
import { bold, pill, type Span } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { clientAndBirth } from '../typeset/who.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import type { AftercareSheetInput, SignedBy } from './inputs.ts';
import { plannedWords } from './sheet/aftercare-sections.ts';
import { daysBefore, infectedBlocks, nextBlocks } from './sheet/doctor-and-next.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { large, largeBlock, largeCodes, largeFacts, largeHead, largeSection, largeText } from './sheet/large-parts.ts';
import { reasonsIn } from './sheet/next-session.ts';
import { identifiedWords } from './sheet/parts.ts';
import { namesOf } from './sheet/people.ts';
import { phoneCodes } from './sheet/phone-codes.ts';
import { ruleColumns, ruleFlow } from './sheet/rules.ts';

/**
 * The aftercare sheet in large print: nothing under 14 pt, one column, as many pages as it takes. It says what the other one
 * says, with the same dates and signatures; the drawn weeks are a list of dates. Throws AppError `no-glyph`.
 */
export async function makeLargeAftercareSheet(
  input: AftercareSheetInput,
  language: Language = english,
): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { large: words, foot } = language.words.aftercare;
  const paper = new FramedPaper(typesetter, input, {
    ...words,
    foot: foot(input.aftercareVersion),
    textHash: input.text,
    large: true,
  });
  const flow = paper.flow();
  const { width, whenToCall, next } = boxes(typesetter, input);
  for (const block of [
    largeHead(typesetter, input, words.title),
    ...largeBlock(typesetter, 'file-text', input.secondHead),
    facts(typesetter, input),
    ...(input.timeline.final ? [] : [largeText(typesetter, plannedWords(typesetter, input))]),
    dates(typesetter, input),
    ...ruleFlow(typesetter, ruleColumns(typesetter, input.timeline), large),
    largeText(typesetter, [bold(`${input.timeline.simple} `), input.timeline.fading]),
    whenToCall,
    next,
    ...largeBlock(typesetter, 'info', told(typesetter, input)),
    ...largeBlock(typesetter, 'eyedropper', input.pigments),
    ...largeCodes(typesetter, words.codes, phoneCodes(typesetter, input)),
    signatures(typesetter, input, width),
    largeSection(typesetter, 'seal-check', words.sealed, [paper.evidence]),
  ])
    flow.add(block, large.gap);
  return paper.finish();
}

function facts(typesetter: Typesetter, input: AftercareSheetInput): Block {
  const { timeline, client, people, finishedAt, stopped } = input;
  const { aftercare: words, common } = typesetter.language.words;
  const treated = words.treatedWhen(
    typesetter.language.dates.fullDate(civilDateOf(finishedAt)),
    stopped,
    typesetter.language.dates.timeWithZone(finishedAt),
  );
  return largeFacts(typesetter, [
    { label: common.client, value: clientAndBirth(typesetter, client) },
    { label: words.treated, value: treated },
    {
      label: common.session,
      value: common.sessionOfCourse(timeline.session, timeline.sessionsPlanned, timeline.final),
    },
    { label: words.treatedBy, value: namesOf(typesetter, people, 'treated') },
  ]);
}

const told = ({ language }: Typesetter, { timeline: { information: lines } }: AftercareSheetInput) =>
  lines.length === 0 ? undefined : { title: language.words.aftercare.information, lines };

/** What begins on which date, those that are only planned marked. */
function dates(typesetter: Typesetter, { timeline }: AftercareSheetInput): Block {
  const { large: words, planned } = typesetter.language.words.aftercare;
  const rows = timeline.dates.map((one) => {
    const mark: (Span | string)[] = one.planned ? [' ', pill(planned)] : [];
    const time = one.time === null ? '' : `, ${one.time}`;
    return paragraph(
      typesetter,
      [
        bold(typesetter.language.dates.fullDate(one.date)),
        ...mark,
        `: ${dateTitle(typesetter.language.words, one)}${time}`,
      ],
      large.body,
      contentWidth,
      { role: 'LBody' },
    );
  });
  return largeSection(
    typesetter,
    'calendar-check',
    words.dates,
    rows.map((row) => tagged('LI', row)),
  );
}

function boxes(typesetter: Typesetter, input: AftercareSheetInput) {
  const reasons = reasonsIn(daysBefore(typesetter, input));
  const section = ([head, ...rest]: readonly Block[]): Block => {
    const [first, ...more] = rest;
    const start = head && first && first.height < mm(110) ? [whole(stack([head, first], mm(1.4)))] : [];
    return tagged(
      'Sect',
      stack([...start, ...(start.length > 0 ? more : [...(head ? [head] : []), ...rest])], mm(1.8)),
    );
  };
  return {
    width: contentWidth,
    whenToCall: section(infectedBlocks(typesetter, input, contentWidth, large)),
    next: section(nextBlocks(typesetter, input, contentWidth, large, reasons)),
  };
}

function signatures(typesetter: Typesetter, input: AftercareSheetInput, width: number): Block {
  const { clientSigned, unsigned, witnessSigned, madeAt, timeline } = input;
  const { aftercare: words } = typesetter.language.words;
  const figure = (signed: SignedBy, under: string): Block =>
    signatureFigure(typesetter, signed, under, width, { madeAt, height: large.signature, caption: large.body });
  return largeSection(typesetter, 'signature', words.large.signed, [
    clientSigned
      ? figure(clientSigned, timeline.acknowledgement)
      : largeText(typesetter, [bold(words.notSigned), isolated(unsigned)]),
    whole(figure(witnessSigned, identifiedWords(typesetter, witnessSigned.identifiedBy))),
  ]);
}
