import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactionForm } from '../../../../../api/contract/reactions.ts';
import { scalpAreas } from '../../../../../domain/visit/areas.ts';
import { DoctorSeen, reactionSigns } from '../../../../../domain/visit/reactions/reaction.ts';
import { AnswerPair, Choice } from '../../../../kit/Choice.tsx';
import { listed, toggled } from './typed-report.ts';

interface Ticked {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A question with its answers under it. */
export function Asked({ ask, children }: { ask: string; children: ReactNode }) {
  return (
    <fieldset className="col gap2" aria-label={ask}>
      <p className="label-for">{ask}</p>
      {children}
    </fieldset>
  );
}

export function Signs({ value, onChange }: Ticked) {
  const { t } = useTranslation('reactions');
  return (
    <Asked ask={t('whatAsk')}>
      <div className="ticks">
        {reactionSigns.map((sign) => (
          <Choice key={sign} many on={listed(value).includes(sign)} onPress={() => onChange(toggled(value, sign))}>
            {t(`sign.${sign}`)}
          </Choice>
        ))}
      </div>
    </Asked>
  );
}

export function Areas({ value, onChange }: Ticked) {
  const { t } = useTranslation('reactions');
  return (
    <Asked ask={t('whereAsk')}>
      <div className="ticks">
        {scalpAreas.map((area) => (
          <Choice key={area} many on={listed(value).includes(area)} onPress={() => onChange(toggled(value, area))}>
            {t(`area.${area}`)}
          </Choice>
        ))}
      </div>
    </Asked>
  );
}

/** The lots of that treatment: all of them, until one is ruled out. */
export function Lots({ lots, value, onChange }: Ticked & Pick<ReactionForm, 'lots'>) {
  const { t } = useTranslation('reactions');
  return (
    <Asked ask={t('lotsAsk')}>
      {lots.length === 0 && <p className="label">{t('noLots')}</p>}
      <div className="col gap2">
        {lots.map(({ sequence, name, lot }) => (
          <Choice
            key={sequence}
            many
            on={listed(value).includes(String(sequence))}
            onPress={() => onChange(toggled(value, String(sequence)))}
          >
            <bdi>{name}</bdi> <bdi className="code">{lot}</bdi>
          </Choice>
        ))}
      </div>
    </Asked>
  );
}

export function Doctor({ value, onChange }: Ticked) {
  const { t } = useTranslation('reactions');
  const chosen = DoctorSeen.options.find((one) => one === value) ?? null;
  return (
    <Asked ask={t('doctorAsk')}>
      <AnswerPair
        label={t('doctorAsk')}
        options={DoctorSeen.options.map((id) => ({ id, label: t(`doctor.${id}`) }))}
        value={chosen}
        onAnswer={onChange}
        grow
      />
    </Asked>
  );
}
