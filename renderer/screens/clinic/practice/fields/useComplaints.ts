import { useTranslation } from 'react-i18next';
import type { ProtocolProblem } from '../../../../../domain/protocol/versions/problem.ts';

/**
 * The sentence of the first problem that stands at a place, or anywhere within it where `within` says so. What is wrong with a
 * rule's days is the rule's form to say.
 */
export function useComplaints(
  problems: readonly ProtocolProblem[],
): (place: string, within?: 'within') => string | undefined {
  const { t } = useTranslation('practiceQuestions');
  const sentence = ({ code, params }: ProtocolProblem): string => {
    switch (code) {
      case 'question-unknown':
      case 'question-later':
      case 'answer-unknown':
      case 'rule-unknown':
      case 'finding-missing':
      case 'remedy-missing':
      case 'appointment-impossible':
      case 'sheet-too-long':
        return t(`wrong.${code}`);
      case 'no-glyph': {
        const { letter } = params;
        return t('wrong.no-glyph', { letter: letter ?? '' });
      }
      case 'id-twice':
      case 'topic-unknown':
      case 'level-unknown':
      case 'topic-circle':
      case 'never-holds':
      case 'language-unknown':
      case 'contradiction':
      case 'more-contradictions':
      case 'gap':
      case 'impossible-date':
      case 'translations-wait':
        return t('wrong.other');
    }
  };
  return (place, within) => {
    // A sentence that waits for its translation is as it should be.
    const wrong = problems.filter(({ code }) => code !== 'translations-wait');
    const found = wrong.find(({ place: at }) => at === place || (within && at.startsWith(`${place}/`)));
    return found && sentence(found);
  };
}
