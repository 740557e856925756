import { civilDateOf } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { Part } from '../pdf/structure.ts';
import { type Block, stack, tagged } from '../typeset/block.ts';
import { bold, code, type Span, styles } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { type Typesetter, typesetterFor } from '../typeset/typesetter.ts';
import { clientAndBirth } from '../typeset/who.ts';
import { reasonWords } from '../words/event-words.ts';
import { isolated } from '../words/isolated.ts';
import type { Language } from '../words/language.ts';
import { english } from '../words/languages.ts';
import { comma } from '../words/listed.ts';
import { clockBlock } from './record/clock.ts';
import { crossedOutBlock } from './record/crossed-out.ts';
import { eventTable, factList } from './record/evidence.ts';
import { factsBlock } from './record/facts.ts';
import { healthBlocks } from './record/health.ts';
import { peopleBlock } from './record/people.ts';
import { tooSoonBlock } from './record/too-soon.ts';
import { checkBlocks } from './record/visit-checks.ts';
import { byClock, lotsBlock, procedureBlock } from './record/visit-procedure.ts';
import { FramedPaper } from './sheet/framed-paper.ts';
import { box, boxInner, factRow, headed, heading, letterhead, sectionGap } from './sheet/parts.ts';
import { namesOf } from './sheet/people.ts';
import type { VisitRecordInput } from './visit-record-input.ts';

/**
 * What was found, done and used in a visit: checks with remedies and decisions, breaks as planned and taken, lots, notes and
 * every event. Takes as many pages as it needs. Throws AppError `no-glyph`.
 */
export async function makeVisitRecord(input: VisitRecordInput, language: Language = english): Promise<Uint8Array> {
  const typesetter = await typesetterFor(input, language);
  const { title, foot } = language.words.visit;
  const { version, hash: textHash } = input.protocol;
  const paper = new FramedPaper(typesetter, input, { title, foot: foot(version), textHash });
  const flow = paper.flow();
  for (const block of [...front(typesetter, input), ...evidence(typesetter, input)]) flow.add(block, sectionGap);
  return paper.finish();
}

function front(typesetter: Typesetter, input: VisitRecordInput): Block[] {
  const { client, procedure } = input;
  const { visit: words, common } = typesetter.language.words;
  const list = new Part('L');
  const [first, ...rest] = checkBlocks(typesetter, input.checks, civilDateOf(input.openedAt)).map((check) =>
    tagged(list, check),
  );
  return [
    letterhead(typesetter, input, words.title),
    factRow(typesetter, [
      { label: common.client, value: clientAndBirth(typesetter, client) },
      { label: words.opened, value: typesetter.language.dates.dateAndTime(input.openedAt) },
      {
        label: common.session,
        value: common.sessionOfCourse(input.session, input.sessionsPlanned, input.final),
      },
      input.procedure
        ? { label: words.treatedBy, value: namesOf(typesetter, input.people, 'treated') }
        : { label: words.checkedBy, value: namesOf(typesetter, input.people, 'checked') || words.nobody },
    ]),
    outcome(typesetter, input),
    peopleBlock(typesetter, input),
    ...recoveredPins(typesetter, input),
    ...givenPins(typesetter, input),
    ...tooSoonBlock(typesetter, input.tooSoon, civilDateOf(input.openedAt)),
    ...answered(typesetter, input),
    stack([headed(typesetter, 'check', words.checks, first ? [first] : []), ...rest]),
    ...timeOut(typesetter, input),
    ...(procedure
      ? [
          procedureBlock(typesetter, procedure),
          ...(input.withoutLots && input.lots.length === 0
            ? []
            : [lotsBlock(typesetter, input.lots, civilDateOf(input.openedAt))]),
        ]
      : []),
    ...factsBlock(typesetter, input.facts ?? [], civilDateOf(input.openedAt)),
    ...crossedOutBlock(typesetter, input.crossedOut, civilDateOf(input.openedAt)),
    ...notes(typesetter, input),
    clockBlock(typesetter, input.clock),
  ];
}

/** A written decision is printed even when the visit ended before its consent. */
function answered(typesetter: Typesetter, { answered: health, outcome: ended, openedAt }: VisitRecordInput): Block[] {
  const first = ended === 'cancelled' ? 'cancelled' : ended === 'rescheduled' ? 'moved' : 'ended';
  return health ? healthBlocks(typesetter, health, { day: civilDateOf(openedAt), first }) : [];
}

function outcome(typesetter: Typesetter, input: VisitRecordInput): Block {
  const width = boxInner(contentWidth);
  const { rescheduled, procedure } = input;
  const { visit: words } = typesetter.language.words;
  const body = (content: readonly (Span | string)[]): Block => paragraph(typesetter, content, styles.body, width);
  if (rescheduled) {
    const blocks = [
      heading(typesetter, 'calendar-x', words.moved(typesetter.language.dates.dateAndTime(rescheduled.at)), width),
      body([
        words.found,
        bold(
          rescheduled.reasons
            .map((reason) => reasonWords(typesetter.language.words.events, reason))
            .join(comma(typesetter.language)),
        ),
        '.',
      ]),
      ...(rescheduled.clientNote === '' ? [] : [body([isolated(rescheduled.clientNote)])]),
      ...(rescheduled.note === '' || rescheduled.note === rescheduled.clientNote
        ? []
        : [body([bold(words.staffNote), isolated(rescheduled.note)])]),
      body([words.newAppointment, bold(typesetter.language.dates.appointment(rescheduled.next, null)), '.']),
    ];
    const boxed = box('line', contentWidth, blocks);
    // A note may be as long as a page; it then runs on without its box.
    return tagged('Sect', boxed.height < mm(120) ? boxed : stack(blocks, mm(1)));
  }
  const span = procedure
    ? `${comma(typesetter.language)}${typesetter.language.dates.timeRange(procedure.startedAt, procedure.finishedAt, civilDateOf(input.openedAt))}${byClock(typesetter.language, procedure)}`
    : '';
  const reason = endReason(typesetter, input.endReason);
  const why = reason === '' ? [] : [body([reason])];
  if (input.outcome !== 'treated' && input.outcome !== 'rescheduled') {
    const blocks = [heading(typesetter, 'prohibit', `${words.endings[input.outcome]}${span}`, width), ...why];
    const boxed = box('line', contentWidth, blocks);
    return tagged('Sect', boxed.height < mm(120) ? boxed : stack(blocks, mm(1)));
  }
  return tagged('Sect', box('tint', contentWidth, [heading(typesetter, 'check', words.treated(span), width), ...why]));
}

/** An owner who gave a PIN knows it, so its signatures are not certainly its holder's. */
function givenPins(typesetter: Typesetter, { givenPins: pins = [] }: VisitRecordInput): Block[] {
  const { givenPin } = typesetter.language.words.visit;
  return pins.map(({ name, by, at, signedIn }) =>
    paragraph(
      typesetter,
      [bold(isolated(name)), givenPin(isolated(by), typesetter.language.dates.dateAndTime(at), signedIn)],
      styles.body,
      contentWidth,
    ),
  );
}

/** A PIN may have been set by whoever holds the recovery key, so its signatures are not certainly its owner's. */
function recoveredPins(typesetter: Typesetter, { recoveredPins: pins = [] }: VisitRecordInput): Block[] {
  return pins.map(({ name, at }) =>
    paragraph(
      typesetter,
      [bold(name), typesetter.language.words.visit.recoveredPin(typesetter.language.dates.dateAndTime(at))],
      styles.body,
      contentWidth,
    ),
  );
}

function timeOut(typesetter: Typesetter, { timeOut: confirmed, openedAt }: VisitRecordInput): Block[] {
  if (!confirmed) return [];
  const words = `${confirmed.items.join(' · ')} (${typesetter.language.dates.timeOn(confirmed.at, civilDateOf(openedAt))})`;
  return [
    headed(typesetter, 'file-text', typesetter.language.words.visit.timeOut, [
      paragraph(typesetter, words, styles.body, contentWidth),
    ]),
  ];
}

function notes(typesetter: Typesetter, input: VisitRecordInput): Block[] {
  if (input.notes.length === 0) return [];
  const lines = input.notes.map(({ text, at }) =>
    paragraph(
      typesetter,
      [bold(`${typesetter.language.dates.timeOn(at, civilDateOf(input.openedAt))}: `), text],
      styles.body,
      contentWidth,
    ),
  );
  return [headed(typesetter, 'note-pencil', typesetter.language.words.visit.notes, lines)];
}

function evidence(typesetter: Typesetter, input: VisitRecordInput): Block[] {
  const groups = (hash: string): Span => code((hash.toUpperCase().match(/.{1,8}/g) ?? []).join(' '));
  const { protocol, madeAt } = input;
  const { common, visit: words } = typesetter.language.words;
  const { evidence: said } = common;
  const facts: readonly (readonly [string, readonly (Span | string)[]])[] = [
    [said.visit, [code(input.visitId)]],
    [said.made, [said.madeWords(typesetter.language.dates.dateAndTime(madeAt), madeAt.zone, input.device)]],
    [said.protocol, [said.protocolWords(isolated(protocol.id), protocol.version), groups(protocol.hash)]],
    [said.head, [groups(input.head)]],
    [said.certificate, [said.sha256, groups(input.sealFingerprint)]],
  ];
  return [
    headed(typesetter, 'file-text', said.title, [
      factList(typesetter, facts),
      paragraph(typesetter, words.evidence, styles.small, contentWidth),
    ]),
    eventTable(typesetter, input.events),
  ];
}

function endReason({ language }: Typesetter, reason: VisitRecordInput['endReason']): string {
  const { stopped } = language.words.visit;
  switch (reason?.kind) {
    case undefined:
      return '';
    case 'written':
      return isolated(reason.text);
    case 'withdrawn':
      return stopped.withdrawn(isolated(reason.text));
    case 'not-signed-again':
      return stopped.notSignedAgain(isolated(reason.text));
    case 'too-young':
      return stopped.tooYoung(reason.minimumAge);
    case 'health-answer':
      return stopped.healthAnswer;
    case 'consent-owed':
      return stopped.consentOwed;
  }
}
