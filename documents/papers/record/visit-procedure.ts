import { type CivilDate, civilDateOf, type Instant, type Zone } from '../../../domain/time.ts';
import { expiryWords } from '../../../domain/visit/lots.ts';
import type { Lot } from '../../../domain/visit/types.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { isolated } from '../../typeset/bidi.ts';
import { type Block, padded } from '../../typeset/block.ts';
import { fullDate, timeOn, timeRange } from '../../typeset/dates.ts';
import type { Faces } from '../../typeset/fonts.ts';
import { bold, code, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { RecordedBreak, VisitRecordInput } from '../inputs.ts';
import { headed } from '../sheet/parts.ts';
import { breakChart } from './break-chart.ts';
import { crossedOutEntries, crossedOutLines } from './crossed-out.ts';
import { duration, exactDuration, sureDuration, timingWords } from './duration.ts';

type Procedure = NonNullable<VisitRecordInput['procedure']>;

/** Start, finish, and the breaks: drawn, then one line each. */
export function procedureBlock(faces: Faces, procedure: Procedure): Block {
  const { startedAt, finishedAt, expectedMinutes, workedMs, workedLeastMs, policy, breaks } = procedure;
  const line = (content: string | readonly (Span | string)[]): Block =>
    paragraph(faces, content, styles.body, contentWidth);
  const day = civilDateOf(startedAt);
  const times: (Span | string)[] = [
    bold(`${fullDate(day)}, ${timeRange(startedAt, finishedAt, day)}${byClock(procedure)}`),
    `. ${capital(sureDuration(workedMs, workedLeastMs, ' of work'))}; ${duration(expectedMinutes * 60_000)} were expected, breaks included.`,
  ];
  const plan = `A break is due after ${policy.opensAfter} to ${policy.overdueAfter} minutes of work. The dark parts are breaks taken, a dashed line is one that was skipped.`;
  const none = 'No break was recorded.';
  const { zone } = startedAt;
  return headed(faces, 'coffee', 'Procedure and breaks', [
    line(times),
    line(plan),
    padded(breakChart(faces, procedure), { top: mm(1), bottom: mm(1) }),
    ...(breaks.length === 0
      ? [line(none)]
      : breaks.flatMap((one, index) => [
          line(breakLine(one, index, zone, day)),
          ...crossedOutEntries(faces, one.corrections, day),
        ])),
    ...longestLine(procedure).map(line),
  ]);
}

/** Behind the times of work across a restart: how long the tablet was off is known from its clock alone. */
export function byClock({ lastedMs, lastedLeastMs }: Pick<Procedure, 'lastedMs' | 'lastedLeastMs'>): string {
  return lastedMs - lastedLeastMs < 1000 ? '' : ` by the tablet’s clock: at least ${duration(lastedLeastMs)}`;
}

/** Never silently on time: a break whose time was put right is counted as corrected. */
const countedAs = (one: RecordedBreak): string =>
  one.startCorrected || one.endCorrected ? `corrected, ${timingWords(one)}` : timingWords(one);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Only when it is over what the policy allows, as far as that is sure. */
function longestLine({ longestMs, longestLeastMs, policy }: Procedure): (Span | string)[][] {
  const limit = policy.overdueAfter * 60_000;
  const words = (lead: string, ms: number) => [[bold(`${lead} ${exactDuration(ms)}`), ` (limit ${duration(limit)}).`]];
  if (longestLeastMs > limit) return words('Longest work without a break:', longestLeastMs);
  if (longestMs <= limit) return [];
  const over = `: at least ${duration(longestLeastMs)}, the tablet was restarted (limit ${duration(limit)}).`;
  return [[bold('Longest work without a break'), over]];
}

function breakLine(one: RecordedBreak, index: number, zone: Zone, day: CivilDate): (Span | string)[] {
  const at = (instant: Instant) => ({ instant, zone });
  const planned = `planned ${timeRange(at(one.windowFrom), at(one.windowTo), day)}`;
  const worked = `after ${sureDuration(one.workedMs, one.workedLeastMs, ' of work')}`;
  if (one.kind === 'skipped') {
    const words = [`: ${planned}, skipped at ${timeOn(at(one.startedAt), day)} ${worked}. `, bold('Reason: ')];
    return [bold(`Break ${index + 1}`), ...words, one.reason ?? 'none given'];
  }
  const taken =
    one.endedAt === null
      ? `taken from ${timeOn(at(one.startedAt), day)}`
      : `taken ${timeRange(at(one.startedAt), at(one.endedAt), day)} (${sureDuration(one.breakMs ?? 0, one.breakLeastMs ?? 0)})`;
  return [bold(`Break ${index + 1}`), `: ${planned}, ${taken}, ${worked}: `, bold(`${countedAs(one)}.`)];
}

const lotKinds: Readonly<Record<Lot['kind'], string>> = { pigment: 'Pigment', needle: 'Needle', other: 'Other' };

export function lotsBlock(faces: Faces, lots: VisitRecordInput['lots'], day: CivilDate): Block {
  const lines = lots.map((lot) => {
    const words = [
      bold(`${lotKinds[lot.kind]}: ${isolated(lot.name)}`),
      lot.maker ? `, ${isolated(lot.maker)}` : '',
      ', lot ',
      code(lot.lot),
      lot.expiry === ''
        ? ', no expiry date on the package'
        : `, ${lot.expiredWhy === undefined ? 'expires' : 'expired'} ${expiryWords(lot.expiry)}`,
      ` (${timeOn(lot.at, day)})`,
      ...(lot.expiredWhy === undefined ? [] : [bold('. Used all the same: '), lot.expiredWhy]),
    ];
    return lot.crossedOut
      ? crossedOutLines(faces, words, lot.crossedOut, styles.body, contentWidth, day)
      : paragraph(faces, words, styles.body, contentWidth);
  });
  const none = paragraph(faces, 'None were recorded.', styles.body, contentWidth);
  return headed(faces, 'eyedropper', 'Lots used', lines.length > 0 ? lines : [none]);
}
