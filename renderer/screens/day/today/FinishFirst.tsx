import { useTranslation } from 'react-i18next';
import type { DayVisit } from '../../../../api/contract/clients.ts';
import { withinLine } from '../../../words/writing.ts';
import { EarlierVisits } from './EarlierVisits.tsx';
import { useStageWord } from './StageStatus.tsx';

/** Visits of earlier days that nobody closed. */
export function FinishFirst({ visits }: { visits: readonly DayVisit[] }) {
  const { t } = useTranslation('today');
  const word = useStageWord();
  return <EarlierVisits title={t('finishFirst')} visits={visits} stage={({ stage }) => withinLine(word(stage))} />;
}
