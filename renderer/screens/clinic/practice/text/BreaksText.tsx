import { useTranslation } from 'react-i18next';
import type { BreakPolicy } from '../../../../../domain/protocol/parts.ts';

/** When breaks open, are asked for and are overdue, and how long they are. */
export function BreaksText({ breaks }: { breaks: BreakPolicy }) {
  const { t } = useTranslation('practice');
  return (
    <section className="card">
      <dl className="facts">
        {(['opensAfter', 'asksAfter', 'overdueAfter', 'length'] as const).map((fact) => (
          <div key={fact}>
            <dt className="label">{t(`breaks.${fact}`)}</dt>
            <dd>{t('minutes', { count: breaks[fact] })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
