import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../domain/visit/health/answer-value.ts';
import { Choice } from '../../../kit/Choice.tsx';
import type { ValueInProgress } from './useValueAnswer.ts';
import type { HealthAsked } from './view.ts';

type Asks = Extract<HealthAsked['asks'], { kind: 'one-of' | 'several-of' }>;

/** One of the options, or several of them and an answer that says "none of these". */
export function Choices(props: {
  readonly label: string;
  readonly asks: Asks;
  readonly entry: Pick<ValueInProgress, 'chosen' | 'choose'>;
  readonly onChoose: (save: ReturnType<ValueInProgress['choose']>) => void;
}) {
  const { t } = useTranslation('intake');
  const { label, asks, entry, onChoose } = props;
  const { chosen } = entry;
  const options = chosen?.kind === 'several-of' ? chosen.options : [];
  const choose = (value: AnswerValue | null) => onChoose(entry.choose(value));
  const toggle = (option: string) => {
    const next = asks.options.map(({ id }) => id).filter((id) => options.includes(id) !== (id === option));
    choose(next.length === 0 ? null : { kind: 'several-of', options: next });
  };
  const none = chosen?.kind === 'several-of' && options.length === 0;
  return (
    <fieldset className="choices" aria-label={label}>
      {asks.options.map(({ id, label: words }) =>
        asks.kind === 'several-of' ? (
          <Choice key={id} many on={options.includes(id)} onPress={() => toggle(id)}>
            {words}
          </Choice>
        ) : (
          <Choice
            key={id}
            on={chosen?.kind === 'one-of' && chosen.option === id}
            onPress={() => choose({ kind: 'one-of', option: id })}
          >
            {words}
          </Choice>
        ),
      )}
      {asks.kind === 'several-of' ? (
        <Choice on={none} onPress={() => choose({ kind: 'several-of', options: [] })}>
          {t('noneOfThese')}
        </Choice>
      ) : null}
    </fieldset>
  );
}
