import { useTranslation } from 'react-i18next';
import type { PaperName } from '../../../../domain/clinic/clinic.ts';
import { AnswerPair } from '../../../kit/Choice.tsx';

/** Which paper the clinic prints on. */
export function PaperField({ paper, onPaper }: { paper: PaperName | null; onPaper: (paper: PaperName) => void }) {
  const { t } = useTranslation('setup');
  return (
    <div className="entry">
      <p className="label-for">{t('paper')}</p>
      <AnswerPair<PaperName>
        label={t('paper')}
        options={[
          { id: 'A4', label: t('paperA4') },
          { id: 'Letter', label: t('paperLetter') },
        ]}
        value={paper}
        onAnswer={onPaper}
      />
    </div>
  );
}
