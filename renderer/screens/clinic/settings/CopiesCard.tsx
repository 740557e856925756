import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../../api/contract/settings.ts';
import type { VisitPaper } from '../../../../domain/visit/types.ts';
import { Stepper } from '../../../kit/Stepper.tsx';

type Counts = SettingsView['printing']['copies'];

const documents = [
  ['aftercare-sheet', 'aftercareSheet'],
  ['preparation-sheet', 'preparationSheet'],
  ['consent-record', 'consentRecord'],
  ['visit-record', 'visitRecord'],
] as const satisfies readonly (readonly [VisitPaper, string])[];

/** How many copies the first "Print" makes. */
export function CopiesCard({ copies, onChange }: { copies: Counts; onChange: ((copies: Counts) => void) | null }) {
  const { t } = useTranslation('printing');
  const { t: done } = useTranslation('done');
  return (
    <section className="card col">
      <h2>{t('copies')}</h2>
      <ul className="facts">
        {documents.map(([kind, name]) => (
          <li key={kind} className="row between">
            <span className="strong">{done(name)}</span>
            {onChange ? (
              <Stepper
                label={done(name)}
                value={copies[kind]}
                least={1}
                most={3}
                onChange={(count) => count !== copies[kind] && onChange({ ...copies, [kind]: count })}
              />
            ) : (
              copies[kind]
            )}
          </li>
        ))}
      </ul>
      <p className="label">{t('copiesHint')}</p>
    </section>
  );
}
