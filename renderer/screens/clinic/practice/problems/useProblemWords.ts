import { useTranslation } from 'react-i18next';
import { Mode } from '../../../../../domain/protocol/model/rule.ts';
import { Lane } from '../../../../../domain/protocol/model/topic.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import type { MendKind } from '../../../../../domain/protocol/versions/problem-mends.ts';
import { addDays, type CivilDate } from '../../../../../domain/time.ts';
import { shortDate } from '../../../../words/dates.ts';
import { withinLine } from '../../../../words/writing.ts';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { nameHere } from '../languages/names.ts';
import { usePointWords } from '../usePointWords.ts';

export interface ProblemWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** Where it comes up; '' where the lines say it all. */
  readonly under: string;
  /** The item that it is about. */
  readonly item: string;
}

/** Says what is wrong in sentences, with the dates of a treatment on `dayZero`. */
export function useProblemWords(
  protocol: TreatmentProtocol,
  dayZero: CivilDate,
): { readonly problem: (problem: ProtocolProblem) => ProblemWords; readonly mend: (kind: MendKind) => string } {
  const { t } = useTranslation('practiceProblems');
  const { t: read } = useTranslation('practice');
  const { t: changes } = useTranslation('practiceChanges');
  const { t: languages } = useTranslation('practiceLanguages');
  const placeWords = usePlaceWords();
  const span = usePointWords();

  const named = (place: string) => placeWords(protocol, place).title;
  const date = (day: number) => shortDate(addDays(dayZero, day), dayZero);
  const ruleOf = (place: string) => {
    const [part, id] = place.split('/');
    return part === 'aftercare' || part === 'preparation' ? protocol[part].find((rule) => rule.id === id) : undefined;
  };
  const ruleLine = (place: string): string => {
    const rule = ruleOf(place);
    if (!rule) return named(place);
    return t('ruleLine', { item: named(place), mode: read(`mode.${Mode.parse(rule.mode)}`), span: span(rule) });
  };
  const contradiction = ({ place, params }: ProtocolProblem): ProblemWords => {
    const { other, fromDay, toDay, sheet, least, most } = params;
    const rule = ruleOf(place);
    const topic = protocol.topics.find(({ id }) => id === rule?.topic)?.name ?? '';
    const from = date(Number(fromDay));
    const title =
      toDay === null
        ? t('daysOn', { from, topic })
        : toDay === fromDay
          ? t('day', { from, topic })
          : t('days', { from, to: date(Number(toDay)), topic });
    const on = t(`sheet.${sheetOf(sheet)}`);
    const [near, far] = [Number(least), Number(most)];
    const under =
      least === null || (near <= Math.max(1, protocol.nextFromDay) && far === 120)
        ? t('anyNext', { sheet: on })
        : near === far
          ? t('nextOn', { sheet: on, count: near })
          : t('nextWithin', { sheet: on, least: near, most: far });
    return { title, lines: [ruleLine(place), ruleLine(String(other))], under, item: named(place) };
  };
  const problem = (one: ProtocolProblem): ProblemWords => {
    const { code, place, params } = one;
    const { lane: gap, fromDay, toDay, pages, most, letter, language, more, texts } = params;
    const item = named(place);
    switch (code) {
      case 'contradiction':
        return contradiction(one);
      case 'gap': {
        const lane = withinLine(changes(`lane.${Lane.parse(gap)}`));
        const [from, to] = [date(Number(fromDay)), date(Number(toDay))];
        const title = fromDay === toDay ? t('what.gapDay', { lane, from }) : t('what.gap', { lane, from, to });
        return { title, lines: [t('act.gap', { item, date: date(Number(toDay) + 1) })], under: '', item };
      }
      case 'sheet-too-long':
        return {
          title: t('what.sheet-too-long', { count: Number(pages) }),
          lines: [t('act.sheet-too-long', { count: Number(most) })],
          under: '',
          item,
        };
      case 'more-contradictions':
        return { title: t(`what.${code}`, { count: Number(more) }), lines: [t(`act.${code}`)], under: '', item };
      case 'no-glyph':
        return {
          title: t('what.no-glyph', { letter: String(letter) }),
          lines: [t('act.no-glyph', { item })],
          under: '',
          item,
        };
      case 'language-unknown':
        return {
          title: t('what.language-unknown', { language: String(language) }),
          lines: [t('act.language-unknown')],
          under: '',
          item,
        };
      case 'translations-wait':
        return {
          title: languages('willWait', { language: nameHere(String(language)), count: Number(texts) }),
          lines: [languages('willWaitWords')],
          under: '',
          item,
        };
      case 'remedy-missing':
        return { title: t('what.remedy-missing'), lines: [t('act.remedy-missing', { item })], under: '', item };
      case 'appointment-impossible':
        return { title: t(`what.${code}`), lines: [t(`act.${code}`)], under: '', item };
      default:
        return { title: t(`what.${code}`, { item }), lines: [t(`act.${code}`)], under: '', item };
    }
  };
  const mend = (kind: MendKind): string => {
    switch (kind.mend) {
      case 'start-on':
      case 'end-on':
        return t(`mend.${kind.mend}`, { rule: ruleOf(kind.rule)?.short ?? '', date: date(kind.day) });
      case 'next-from':
        return t('mend.next-from', { count: kind.number });
      default:
        return t(`mend.${kind.mend}`);
    }
  };
  return { problem, mend };
}

const sheets = ['before-first', 'first', 'between', 'final'] as const;
const sheetOf = (sheet: unknown) => sheets.find((one) => one === sheet) ?? 'between';
