import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { HowGiven } from '../../../../domain/visit/types.ts';
import { Choice } from '../../../kit/Choice.tsx';
import { useVisit } from '../../../ui-data/VisitContext.tsx';

const ways = ['printed', 'saved', 'both', 'declined', 'later'] as const satisfies readonly HowGiven[];

/**
 * How the client got the copy, asked before the tablet locks. The recorded way is preselected; `ways` without a copy are
 * refused by the visit with what to do first.
 */
export function HowGivenCard({ value, onChange }: { value: HowGiven | null; onChange: (value: HowGiven) => void }) {
  const { t } = useTranslation('done');
  const { visit } = useVisit();
  const title = t('copyHow', { name: givenName(visit.client.name) });
  const shown = visit.stage === 'closed' ? ways.filter((way) => way !== 'later') : ways;
  return (
    <section className="card col" aria-label={title}>
      <h2 className="strong large">{title}</h2>
      {shown.map((way) => (
        <Choice key={way} on={value === way} onPress={() => onChange(way)}>
          {t(`copy_${way}`)}
        </Choice>
      ))}
    </section>
  );
}
