import { type CivilDate, civilDateOf, type Instant, type Zone } from '../../../domain/time.ts';
import type { MapArea } from '../../../domain/visit/scalp-map/map-area.ts';
import { isSure, type Segment } from '../../../domain/visit/state/sure.ts';
import { contentWidth, mm } from '../../pdf/measure.ts';
import { type Block, padded } from '../../typeset/block.ts';
import { bold, code, type Span, styles } from '../../typeset/styles.ts';
import { paragraph } from '../../typeset/text.ts';
import type { Typesetter } from '../../typeset/typesetter.ts';
import { isolated } from '../../words/isolated.ts';
import type { Language } from '../../words/language.ts';
import { comma } from '../../words/listed.ts';
import { timingIn } from '../../words/timing.ts';
import { headed } from '../sheet/parts.ts';
import type { RecordedBreak, VisitRecordInput } from '../visit-record-input.ts';
import { breakChart } from './break-chart.ts';
import { crossedOutEntries, crossedOutLines } from './crossed-out.ts';

type Procedure = NonNullable<VisitRecordInput['procedure']>;

/** Start, finish and breaks: as a chart, then one line each. */
export function procedureBlock(typesetter: Typesetter, procedure: Procedure): Block {
  const { language } = typesetter;
  const { procedure: words } = language.words;
  const { startedAt, finishedAt, expectedMinutes, workedMs, workedLeastMs, offUnknown, policy, breaks } = procedure;
  const work = { passedMs: workedMs, sureMs: workedLeastMs, offUnknown: offUnknown?.worked === true };
  const line = (content: string | readonly (Span | string)[]): Block =>
    paragraph(typesetter, content, styles.body, contentWidth);
  const day = civilDateOf(startedAt);
  const times: (Span | string)[] = [
    bold(
      `${typesetter.language.dates.fullDate(day)}${comma(language)}${typesetter.language.dates.timeRange(startedAt, finishedAt, day)}${byClock(language, procedure)}`,
    ),
    words.length(
      capital(language.durations.sure(work, words.ofWork)),
      language.durations.whole(expectedMinutes * 60_000),
    ),
  ];
  const { zone } = startedAt;
  return headed(typesetter, 'coffee', words.title, [
    line(times),
    line(words.plan(policy.opensAfter, policy.overdueAfter)),
    padded(breakChart(typesetter, procedure), { top: mm(1), bottom: mm(1) }),
    ...(breaks.length === 0
      ? [line(words.noBreak)]
      : breaks.flatMap((one, index) => [
          line(breakLine(language, one, index, zone, day)),
          ...crossedOutEntries(typesetter, one.corrections, day),
        ])),
    ...longestLine(language, procedure).map(line),
  ]);
}

/** Added to times of work across a restart: only the tablet's clock tells how long it was off. */
export function byClock(
  language: Language,
  { lastedMs, lastedLeastMs, offUnknown }: Pick<Procedure, 'lastedMs' | 'lastedLeastMs' | 'offUnknown'>,
): string {
  if (isSure({ passedMs: lastedMs, sureMs: lastedLeastMs, offUnknown: offUnknown?.lasted === true })) return '';
  return language.words.procedure.byClock(language.durations.whole(lastedLeastMs));
}

/** A break with a corrected time is counted as corrected and marked so. */
function countedAs(language: Language, one: RecordedBreak): string {
  const timing = timingIn(language.durations, language.words.procedure.timing, one);
  return one.startCorrected || one.endCorrected ? language.words.procedure.corrected(timing) : timing;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Only when it certainly exceeds the policy's limit. */
function longestLine(
  language: Language,
  { longestMs, longestLeastMs, offUnknown, policy }: Procedure,
): (Span | string)[][] {
  const { procedure: words } = language.words;
  const limit = policy.overdueAfter * 60_000;
  const most = language.durations.whole(limit);
  if (longestLeastMs > limit && !offUnknown?.longest)
    return [[bold(words.longestIs(language.durations.exact(longestLeastMs))), words.limit(most)]];
  if (longestMs <= limit && !offUnknown?.longest) return [];
  return [[bold(words.longest), words.longestAtLeast(language.durations.whole(longestLeastMs), most)]];
}

function breakLine(
  language: Language,
  one: RecordedBreak,
  index: number,
  zone: Zone,
  day: CivilDate,
): (Span | string)[] {
  const at = (instant: Instant) => ({ instant, zone });
  const { procedure: words } = language.words;
  const name = bold(words.break(index + 1));
  const planned = words.planned(language.dates.timeRange(at(one.windowFrom), at(one.windowTo), day));
  const worked = words.after(language.durations.sure(workBefore(one), words.ofWork));
  if (one.kind === 'skipped') {
    const skipped = words.skipped(planned, language.dates.timeOn(at(one.startedAt), day), worked);
    return [name, skipped, bold(words.reason), one.reason ?? words.noneGiven];
  }
  const taken =
    one.endedAt === null
      ? words.takenFrom(language.dates.timeOn(at(one.startedAt), day))
      : words.taken(
          language.dates.timeRange(at(one.startedAt), at(one.endedAt), day),
          language.durations.sure(restOf(one)),
        );
  return [name, words.told(planned, taken, worked), bold(`${countedAs(language, one)}.`)];
}

const workBefore = ({ workedMs, workedLeastMs, workOffUnknown }: RecordedBreak): Segment => ({
  passedMs: workedMs,
  sureMs: workedLeastMs,
  offUnknown: workOffUnknown === true,
});

const restOf = ({ breakMs, breakLeastMs, breakOffUnknown }: RecordedBreak): Segment => ({
  passedMs: breakMs ?? 0,
  sureMs: breakLeastMs ?? 0,
  offUnknown: breakOffUnknown === true,
});

/** Where on the scalp: "Hairline, Crown". */
const whereIn = (language: Language, areas: readonly MapArea[]): string =>
  areas.map((area) => language.words.scalpAreas[area]).join(comma(language));

export function lotsBlock(typesetter: Typesetter, lots: VisitRecordInput['lots'], day: CivilDate): Block {
  const { lots: said } = typesetter.language.words.procedure;
  const lines = lots.map((lot) => {
    const words = [
      bold(said.name(said.kinds[lot.kind], isolated(lot.name))),
      lot.maker ? said.maker(isolated(lot.maker)) : '',
      said.lot,
      code(lot.lot),
      lot.expiry === ''
        ? said.noExpiry
        : (lot.expiredWhy === undefined ? said.expires : said.expired)(typesetter.language.dates.expiry(lot.expiry)),
      ` (${typesetter.language.dates.timeOn(lot.at, day)})`,
      ...((lot.areas ?? []).length === 0 ? [] : [`: ${whereIn(typesetter.language, lot.areas ?? [])}`]),
      ...(lot.expiredWhy === undefined ? [] : [bold(said.usedAllTheSame), lot.expiredWhy]),
    ];
    return lot.crossedOut
      ? crossedOutLines(typesetter, words, lot.crossedOut, styles.body, contentWidth, day)
      : paragraph(typesetter, words, styles.body, contentWidth);
  });
  const none = paragraph(typesetter, said.none, styles.body, contentWidth);
  return headed(typesetter, 'eyedropper', said.title, lines.length > 0 ? lines : [none]);
}
