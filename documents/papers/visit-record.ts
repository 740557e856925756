import { civilDateOf } from '../../domain/time.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { Paper } from '../pdf/paper.ts';
import { Part } from '../pdf/structure.ts';
import { type Block, stack, tagged } from '../typeset/block.ts';
import { appointmentText, dateAndTime, timeOn, timeRange } from '../typeset/dates.ts';
import { Flow } from '../typeset/flow.ts';
import { documentFonts, type Faces } from '../typeset/fonts.ts';
import { hanFaceFor } from '../typeset/runs.ts';
import { bold, code, type Span, styles } from '../typeset/styles.ts';
import { paragraph } from '../typeset/text.ts';
import { clientAndBirth } from '../typeset/who.ts';
import type { VisitRecordInput } from './inputs.ts';
import { clockBlock } from './record/clock.ts';
import { crossedOutBlock } from './record/crossed-out.ts';
import { eventTable, factList } from './record/evidence.ts';
import { peopleBlock } from './record/people.ts';
import { tooSoonBlock } from './record/too-soon.ts';
import { checkBlocks } from './record/visit-checks.ts';
import { byClock, lotsBlock, procedureBlock } from './record/visit-procedure.ts';
import {
  box,
  boxInner,
  documentTitle,
  factRow,
  headed,
  heading,
  letterhead,
  runningHead,
  SealFoot,
  sectionGap,
} from './sheet/parts.ts';
import { namesOf } from './sheet/people.ts';

const title = 'Visit record';

/**
 * What was found, done and used in one visit: the checks with their remedies and decisions, the breaks as planned and
 * as taken, lots, notes and every event of the record. Takes as many pages as it needs. Throws AppError `no-glyph`.
 */
export async function makeVisitRecord(input: VisitRecordInput): Promise<Uint8Array> {
  const faces = await documentFonts(hanFaceFor(input));
  const paper = new Paper(faces, input.clinic.paper);
  const foot = new SealFoot(faces, input, `protocol version ${input.protocol.version}`, input.protocol.hash);
  const flow = new Flow(paper, {
    running: runningHead(faces, input, title),
    footHeight: foot.height,
    clear: sectionGap,
  });
  for (const block of front(faces, input)) flow.add(block, sectionGap);
  for (const block of evidence(faces, input)) flow.add(block, sectionGap);
  for (const [index, page] of paper.pages.entries()) foot.draw(page, index + 1, paper.pages.length);
  return paper.finish({
    title: documentTitle(input, title),
    author: input.clinic.name,
    subject: `Visit record, visit ${input.visitId}`,
    language: 'en',
    madeAt: new Date(input.madeAt.instant),
  });
}

function front(faces: Faces, input: VisitRecordInput): Block[] {
  const { client, procedure } = input;
  const list = new Part('L');
  const [first, ...rest] = checkBlocks(faces, input.checks, civilDateOf(input.openedAt)).map((check) =>
    tagged(list, check),
  );
  return [
    letterhead(faces, input, title),
    factRow(faces, [
      { label: 'Client', value: clientAndBirth(client) },
      { label: 'Opened', value: dateAndTime(input.openedAt) },
      {
        label: 'Session',
        value: `${input.session} of ${input.sessionsPlanned}, ${input.final ? 'the final one' : 'not the final one'}`,
      },
      input.procedure
        ? { label: 'Treated by', value: namesOf(input.people, 'treated') }
        : { label: 'Checked by', value: namesOf(input.people, 'checked') || 'nobody' },
    ]),
    outcome(faces, input),
    peopleBlock(faces, input),
    ...recoveredPins(faces, input),
    ...tooSoonBlock(faces, input.tooSoon, civilDateOf(input.openedAt)),
    stack([headed(faces, 'check', 'Scalp checks before the session', first ? [first] : []), ...rest]),
    ...timeOut(faces, input),
    ...(procedure ? [procedureBlock(faces, procedure), lotsBlock(faces, input.lots, civilDateOf(input.openedAt))] : []),
    ...crossedOutBlock(faces, input.crossedOut, civilDateOf(input.openedAt)),
    ...notes(faces, input),
    clockBlock(faces, input.clock),
  ];
}

const endings: Readonly<Record<Exclude<VisitRecordInput['outcome'], 'treated' | 'rescheduled'>, string>> = {
  stopped: 'Stopped before it was finished. Treated',
  cancelled: 'Cancelled, no treatment was done',
  declined: 'Consent declined, no treatment was done',
  withdrawn: 'Consent withdrawn, no treatment was done',
};

function outcome(faces: Faces, input: VisitRecordInput): Block {
  const width = boxInner(contentWidth);
  const { rescheduled, procedure } = input;
  const body = (content: readonly (Span | string)[]): Block => paragraph(faces, content, styles.body, width);
  if (rescheduled) {
    const blocks = [
      heading(faces, 'calendar-x', `Moved to a new date, ${dateAndTime(rescheduled.at)}`, width),
      body(['Found: ', bold(rescheduled.reasons.join(', ')), '.']),
      ...(rescheduled.clientNote === '' ? [] : [body([rescheduled.clientNote])]),
      ...(rescheduled.note === '' || rescheduled.note === rescheduled.clientNote
        ? []
        : [body([bold('Note for staff: '), rescheduled.note])]),
      body(['New appointment: ', bold(appointmentText(rescheduled.next, null)), '.']),
    ];
    const boxed = box('line', contentWidth, blocks);
    // A note may be as long as a page; then it runs on without its box.
    return tagged('Sect', boxed.height < mm(120) ? boxed : stack(blocks, mm(1)));
  }
  const span = procedure
    ? `, ${timeRange(procedure.startedAt, procedure.finishedAt, civilDateOf(input.openedAt))}${byClock(procedure)}`
    : '';
  const why = input.endReason === '' ? [] : [body([input.endReason])];
  if (input.outcome !== 'treated' && input.outcome !== 'rescheduled') {
    const blocks = [heading(faces, 'prohibit', `${endings[input.outcome]}${span}`, width), ...why];
    const boxed = box('line', contentWidth, blocks);
    return tagged('Sect', boxed.height < mm(120) ? boxed : stack(blocks, mm(1)));
  }
  const words = `Treated${span}`;
  return tagged('Sect', box('tint', contentWidth, [heading(faces, 'check', words, width), ...why]));
}

/** Whoever holds the recovery key can set an owner's PIN: what that PIN witnessed is not theirs beyond doubt. */
function recoveredPins(faces: Faces, { recoveredPins: pins = [] }: VisitRecordInput): Block[] {
  return pins.map(({ name, at }) =>
    paragraph(
      faces,
      [bold(name), `: PIN was set with the recovery key on ${dateAndTime(at)}.`],
      styles.body,
      contentWidth,
    ),
  );
}

function timeOut(faces: Faces, { timeOut: confirmed, openedAt }: VisitRecordInput): Block[] {
  if (!confirmed) return [];
  const words = `${confirmed.items.join(' · ')} (${timeOn(confirmed.at, civilDateOf(openedAt))})`;
  return [
    headed(faces, 'file-text', 'Confirmed before the first needle', [
      paragraph(faces, words, styles.body, contentWidth),
    ]),
  ];
}

function notes(faces: Faces, input: VisitRecordInput): Block[] {
  if (input.notes.length === 0) return [];
  const lines = input.notes.map(({ text, at }) =>
    paragraph(faces, [bold(`${timeOn(at, civilDateOf(input.openedAt))}: `), text], styles.body, contentWidth),
  );
  return [headed(faces, 'note-pencil', 'Notes', lines)];
}

function evidence(faces: Faces, input: VisitRecordInput): Block[] {
  const groups = (hash: string): Span => code((hash.toUpperCase().match(/.{1,8}/g) ?? []).join(' '));
  const { protocol, madeAt } = input;
  const facts: readonly (readonly [string, readonly (Span | string)[]])[] = [
    ['Visit', [code(input.visitId)]],
    ['Made', [`${dateAndTime(madeAt)} (${madeAt.zone}), device ${input.device}`]],
    ['Protocol', [`${protocol.id}, version ${protocol.version}, SHA-256 `, groups(protocol.hash)]],
    ['Head of the record', [groups(input.head)]],
    ['Seal certificate', ['SHA-256 ', groups(input.sealFingerprint)]],
  ];
  return [
    headed(faces, 'file-text', 'Evidence', [
      factList(faces, facts),
      paragraph(
        faces,
        'Every event of this visit follows, in order, as it was stored when it happened. Each carries a hash of the one before; the head above is the record’s newest entry when this was sealed. Numbers left out belong to other entries.',
        styles.small,
        contentWidth,
      ),
    ]),
    eventTable(faces, input.events),
  ];
}
