import { ArrowUUpLeftIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { readInLarge } from '../../../app/frame/textSize.ts';
import { Button } from '../../../kit/Button.tsx';
import { useStaffName } from '../../../ui-data/useStaffName.ts';
import type { Act } from '../cover/useTask.ts';
import { Signing } from '../sign/Signing.tsx';
import { Contents } from './Contents.tsx';
import type { ConsentPage, ConsentView } from './view.ts';

interface Props {
  readonly task: ConsentView;
  readonly act: Act;
  readonly onGiveBack: () => void;
  readonly onPage: (page: ConsentPage) => void;
  readonly onDecline: () => void;
}

/** After the last point: the question that still waits, or the statements and the signature. Deciding not to sign is always possible. */
export function ConsentSigning({ task, act, onGiveBack, onPage, onDecline }: Props) {
  const { t } = useTranslation('consent');
  if (task.waiting.length > 0)
    return <Waiting task={task} onGiveBack={onGiveBack} onPage={onPage} onDecline={onDecline} />;
  return (
    <Signing
      task={task}
      step="sign-consent"
      summary={<Summary task={task} />}
      side={<Button onPress={onDecline}>{t('decline')}</Button>}
      onGiveBack={onGiveBack}
      onSign={(signature) =>
        act({ type: 'sign-consent', signature, intent: true, electronicRecord: true, ...readInLarge() })
      }
    />
  );
}

function Waiting(props: Omit<Props, 'act'>) {
  const { t } = useTranslation('sign');
  const staffName = useStaffName();
  const { task } = props;
  const practitioner = staffName(task.practitionerName);
  return (
    <ClientFrame
      help="consent"
      name={task.greeting}
      language={task.language}
      onGiveBack={props.onGiveBack}
      main={
        <Button kind="main" iconEnd={<ArrowUUpLeftIcon className="i turn" />} onPress={props.onGiveBack}>
          {t('giveBack', { practitioner })}
        </Button>
      }
    >
      <div className="read">
        <Contents task={task} page="signing" onPage={props.onPage} onDecline={props.onDecline} />
        <article className="clause paper-scroll">
          <h1>{t('waitingTitle')}</h1>
          <p>{t('waitingQuestion', { practitioner })}</p>
        </article>
      </div>
    </ClientFrame>
  );
}

/** What the signature stands under, in the client's own words: how many points, and which one was refused. */
function Summary({ task }: { task: ConsentView }) {
  const { t } = useTranslation('sign');
  const refused = task.clauses.filter((clause) => clause.status === 'refused');
  const count = task.clauses.length;
  if (refused.length === 0) return t('summaryAll', { count });
  return t('summarySome', {
    count,
    agreed: count - refused.length,
    refused: refused.map((clause) => clause.title).join(', '),
  });
}
