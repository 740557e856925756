import { useTranslation } from 'react-i18next';
import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';

/** What stands on the aftercare sheet besides its rules. */
export function SheetTexts({ protocol }: { protocol: TreatmentProtocol }) {
  const { t } = useTranslation('practice');
  return (
    <section className="card col gap4">
      <h2>{t('sheet.title')}</h2>
      {(['fading', 'simple', 'infectionSigns', 'infectionAct', 'acknowledgement'] as const).map(
        (part) =>
          protocol.sheet[part] !== '' && (
            <div key={part}>
              <p className="label">{t(`sheet.${part}`)}</p>
              <p>{protocol.sheet[part]}</p>
            </div>
          ),
      )}
      {protocol.information.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </section>
  );
}
