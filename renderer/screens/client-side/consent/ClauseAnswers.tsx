import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { AnswerPair, Choice } from '../../../kit/Choice.tsx';
import type { ClauseAnswering } from './useClauseAnswer.ts';

interface Props {
  readonly clause: ClauseView;
  /** Nothing can be chosen yet: the end was not read, or a step is under way. */
  readonly waiting: boolean;
  readonly answering: Pick<ClauseAnswering, 'chosen' | 'choose'>;
}

/** The answers to choose from, where a point has more than one. Each is equal, and goes on as agreeing to any other point does. */
export function ClauseAnswers({ clause, waiting, answering }: Props) {
  const { t } = useTranslation('consent');
  const { chosen, choose } = answering;
  switch (clause.asks) {
    case 'agree':
    case 'information':
      return null;
    case 'agree-or-refuse':
      return (
        <div className="col optional">
          <p className="strong">{t('optionalAsk')}</p>
          <AnswerPair
            label={t('optionalAsk')}
            grow
            options={[
              { id: 'agreed', label: t('optionalYes') },
              { id: 'refused', label: t('optionalNo') },
            ]}
            value={chosen?.answer === 'agreed' || chosen?.answer === 'refused' ? chosen.answer : null}
            disabled={waiting}
            onAnswer={(answer) => choose({ answer })}
          />
        </div>
      );
    case 'choose-one':
      return (
        <fieldset className="col optional" aria-label={t('chooseAsk')}>
          <p className="strong">{t('chooseAsk')}</p>
          {clause.options.map(({ id, label }) => (
            <Choice
              key={id}
              on={chosen?.option === id}
              disabled={waiting}
              onPress={() => choose({ answer: 'chosen', option: id })}
            >
              {label}
            </Choice>
          ))}
        </fieldset>
      );
  }
}
