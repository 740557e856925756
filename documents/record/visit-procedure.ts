import { civilTimeOf, type Instant, type Zone } from '../../domain/time.ts';
import { expiryWords } from '../../domain/visit/lots.ts';
import type { Lot } from '../../domain/visit/parts.ts';
import type { Faces } from '../fonts.ts';
import type { RecordedBreak, VisitRecordInput } from '../inputs.ts';
import { type Block, padded, stack } from '../layout/block.ts';
import { dateAndTime, timeWithZone, zoneName } from '../layout/dates.ts';
import { bold, code, type Span, styles } from '../layout/styles.ts';
import { paragraph } from '../layout/text.ts';
import { contentWidth, mm } from '../pdf/measure.ts';
import { headed } from '../sheet/parts.ts';
import { breakChart } from './break-chart.ts';
import { crossedOutLines } from './crossed-out.ts';
import { duration } from './duration.ts';

type Procedure = NonNullable<VisitRecordInput['procedure']>;

/** Start, finish, and the breaks: drawn, then one line each. */
export function procedureBlock(faces: Faces, procedure: Procedure): Block {
  const { startedAt, finishedAt, expectedMinutes, workedMs, policy, breaks } = procedure;
  const line = (content: string | readonly (Span | string)[]): Block =>
    paragraph(faces, content, styles.body, contentWidth);
  const times: (Span | string)[] = [
    bold(`${dateAndTime(startedAt)} to ${timeWithZone(finishedAt)}`),
    `. ${duration(workedMs)} of work; ${duration(expectedMinutes * 60_000)} were expected, breaks included.`,
  ];
  const plan = `A break is due after ${policy.opensAfter} to ${policy.overdueAfter} minutes of work. The dark parts are breaks taken, a dashed line is one that was skipped.`;
  const none = 'No break was recorded.';
  const { longestMs } = procedure;
  const longest =
    longestMs > policy.overdueAfter * 60_000
      ? [
          line([
            bold(`Longest work without a break: ${duration(longestMs)}`),
            `, over the ${policy.overdueAfter} minutes.`,
          ]),
        ]
      : [];
  return headed(faces, 'coffee', 'Procedure and breaks', [
    line(times),
    line(plan),
    padded(breakChart(faces, procedure), { top: mm(1), bottom: mm(1) }),
    ...(breaks.length === 0 ? [line(none)] : breaks.map((one, index) => line(breakLine(one, index, startedAt.zone)))),
    ...longest,
  ]);
}

function breakLine(one: RecordedBreak, index: number, zone: Zone): (Span | string)[] {
  const clock = (instant: Instant): string => civilTimeOf({ instant, zone });
  const name = zoneName({ instant: one.startedAt, zone });
  const planned = `planned ${clock(one.windowFrom)} to ${clock(one.windowTo)} ${name}`;
  const worked = `after ${duration(one.workedMs)} of work`;
  if (one.kind === 'skipped') {
    const words = [`: ${planned}, skipped at ${clock(one.startedAt)} ${name} ${worked}. `, bold('Reason: ')];
    return [bold(`Break ${index + 1}`), ...words, one.reason ?? 'none given'];
  }
  const taken =
    one.endedAt === null
      ? `taken from ${clock(one.startedAt)} ${name}`
      : `taken ${clock(one.startedAt)} to ${clock(one.endedAt)} ${name} (${duration(one.breakMs ?? 0)})`;
  return [bold(`Break ${index + 1}`), `: ${planned}, ${taken}, ${worked}: `, bold(timing(one))];
}

function timing({ timing: stood, offMs }: RecordedBreak): string {
  switch (stood) {
    case 'on-time':
      return 'on time.';
    case 'early':
      return `${duration(offMs)} early.`;
    case 'late':
      return `${offMs < 60_000 ? 'less than a minute' : duration(offMs)} late.`;
  }
}

const lotKinds: Readonly<Record<Lot['kind'], string>> = { pigment: 'Pigment', needle: 'Needle', other: 'Other' };

export function lotsBlock(faces: Faces, lots: VisitRecordInput['lots']): Block {
  const lines = lots.map((lot) => {
    const words = [
      bold(`${lotKinds[lot.kind]}: ${lot.name}`),
      lot.maker ? `, ${lot.maker}` : '',
      ', lot ',
      code(lot.lot),
      lot.expiry === ''
        ? ', no expiry date on the package'
        : `, ${lot.expiredWhy === undefined ? 'expires' : 'expired'} ${expiryWords(lot.expiry)}`,
      ` (${timeWithZone(lot.at)})`,
      ...(lot.expiredWhy === undefined ? [] : [bold('. Used all the same: '), lot.expiredWhy]),
    ];
    return lot.crossedOut
      ? crossedOutLines(faces, words, lot.crossedOut, styles.body, contentWidth)
      : paragraph(faces, words, styles.body, contentWidth);
  });
  const none = paragraph(faces, 'None were recorded.', styles.body, contentWidth);
  return headed(faces, 'eyedropper', 'Lots used', lines.length > 0 ? lines : [none]);
}

/** Every time the tablet’s clock was found moved; that it was not is worth saying too. */
export function clockBlock(faces: Faces, moves: VisitRecordInput['clockMoves']): Block {
  const words = moves.map(({ byMs, at }) => {
    const way = byMs < 0 ? 'set back' : 'set forward';
    return `${dateAndTime(at)}: the tablet’s clock was found ${way} by ${duration(Math.abs(byMs))}. Breaks are timed by a clock that cannot be set.`;
  });
  const lines = words.length > 0 ? words : ['The tablet’s clock was not moved during the visit.'];
  return headed(faces, 'clock-counter-clockwise', 'The clock', [
    stack(lines.map((text) => paragraph(faces, text, styles.body, contentWidth))),
  ]);
}
