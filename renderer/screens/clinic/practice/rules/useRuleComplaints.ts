import { useTranslation } from 'react-i18next';
import { exampleClashDates } from '../../../../../domain/dates/example-papers.ts';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { itemWords } from '../../../../../domain/protocol/versions/place.ts';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';
import { addDays, civilDateOf } from '../../../../../domain/time.ts';
import { shortDate } from '../../../../words/dates.ts';
import { useExample } from '../editor/ExampleContext.tsx';

/** The sentence of the first problem of a rule that belongs to a field. What is wrong with its days stands at `from`. */
export function useRuleComplaints(
  protocol: TreatmentProtocol,
  place: string,
  problems: readonly ProtocolProblem[],
): (field: string) => string | undefined {
  const { t } = useTranslation('practiceRules');
  const { example } = useExample();
  const dayZero = civilDateOf(example.finished);
  const date = (day: unknown) => shortDate(addDays(dayZero, Number(day)));
  const sentence = ({ code, place: at, params }: ProtocolProblem): string => {
    const { fromDay, toDay, letter, other, least } = params;
    switch (code) {
      case 'contradiction': {
        const second = at === place ? String(other) : at;
        const { from } = exampleClashDates(protocol, example, {
          places: [place, second],
          fromDay: Number(fromDay),
          toDay: typeof toDay === 'number' ? toDay : null,
          least: typeof least === 'number' ? least : null,
        });
        return t('wrong.contradiction', { other: itemWords(protocol, second) ?? '', from: shortDate(from) });
      }
      case 'gap':
        return (toDay ?? fromDay) === fromDay
          ? t('wrong.gapDay', { date: date(fromDay) })
          : t('wrong.gap', { from: date(fromDay), to: date(toDay) });
      case 'no-glyph':
        return t('wrong.letter', { letter: letter ?? '' });
      case 'impossible-date':
      case 'never-holds':
        return t('wrong.never');
      case 'topic-unknown':
      case 'topic-circle':
        return t('wrong.topic');
      case 'level-unknown':
        return t('wrong.level');
      default:
        return t('wrong.other');
    }
  };
  return (field) => {
    const here = problems.find((problem) => fieldOfProblem(problem, place) === field);
    return here && sentence(here);
  };
}

function fieldOfProblem({ place: at }: ProtocolProblem, place: string): string {
  const rest = at.startsWith(`${place}/`) ? at.slice(place.length + 1).split('/')[0] : undefined;
  if (rest === 'level') return 'topic';
  return rest ?? 'from';
}
