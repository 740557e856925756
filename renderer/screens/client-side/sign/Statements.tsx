import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../kit/Choice.tsx';

export interface Affirmed {
  readonly intent: boolean;
  readonly electronicRecord: boolean;
}

/** Intent to sign, and consent to an electronic record: both are read and ticked by the person, never preset. */
export function Statements(props: {
  task: { intent: string; electronicRecord: string; disclaimer: string };
  summary: ReactNode;
  affirmed: Affirmed;
  onChange: (affirmed: Affirmed) => void;
}) {
  const { t } = useTranslation('sign');
  const { task, affirmed, onChange } = props;
  return (
    <div className="paper-scroll col gap5">
      <div className="col gap2">
        <h1>{t('beforeTitle')}</h1>
        <p>{props.summary}</p>
      </div>
      <Statement
        title={t('intentTitle')}
        text={task.intent}
        tick={t('intentTick')}
        on={affirmed.intent}
        onChange={(intent) => onChange({ ...affirmed, intent })}
      />
      <Statement
        title={t('electronicTitle')}
        text={task.electronicRecord}
        tick={t('electronicTick')}
        on={affirmed.electronicRecord}
        onChange={(electronicRecord) => onChange({ ...affirmed, electronicRecord })}
      />
      <p className="label">{`${t('paperInstead')} ${task.disclaimer}`}</p>
    </div>
  );
}

function Statement(props: { title: string; text: string; tick: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <section className="statement">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <Choice on={props.on} many onPress={() => props.onChange(!props.on)}>
        {props.tick}
      </Choice>
    </section>
  );
}
