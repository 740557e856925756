import { ArrowDownIcon, ArrowRightIcon, CheckIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../../../domain/visit/views/consent-view.ts';
import { Button } from '../../../kit/Button.tsx';
import { isAnswered } from './Contents.tsx';
import type { ClauseAnswering } from './useClauseAnswer.ts';

/** The way on, or the answer itself where there is only one. */
export function ClauseMain(props: {
  clause: ClauseView;
  asked: boolean;
  ended: boolean;
  last: boolean;
  busy: boolean;
  onReadOn: () => void;
  onNext: () => void;
  answering: Pick<ClauseAnswering, 'waits' | 'record'>;
}) {
  const { t } = useTranslation('consent');
  const { t: shared } = useTranslation('handover');
  const { clause, asked, ended, busy, answering, onNext } = props;
  const onward = props.last ? t('toSignature') : t('nextPoint');
  const decided = isAnswered(clause);

  if (!ended) {
    return (
      <Button kind="main" iconEnd={<ArrowDownIcon />} onPress={props.onReadOn}>
        {shared('showMore')}
      </Button>
    );
  }
  // With initials a choice is recorded by the main button, not by the tap on it.
  const byTap = (clause.asks === 'agree-or-refuse' || clause.asks === 'choose-one') && !clause.initials;
  if (decided || byTap || asked) {
    return (
      <Button
        kind="main"
        waits={decided || asked ? null : t('waitsChoice')}
        working={busy && shared('saving')}
        iconEnd={<ArrowRightIcon className="i turn" />}
        onPress={onNext}
      >
        {onward}
      </Button>
    );
  }
  return (
    <Button
      kind="main"
      waits={answering.waits && t(answering.waits)}
      working={busy && shared('saving')}
      iconEnd={clause.asks === 'information' ? <ArrowRightIcon className="i turn" /> : <CheckIcon />}
      onPress={() => void answering.record()}
    >
      {clause.asks === 'information' ? t('haveRead') : t(clause.asks === 'agree' ? 'agree' : 'thatIsMyAnswer')}
    </Button>
  );
}
