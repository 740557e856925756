import { ArrowDownIcon, CheckIcon } from '@phosphor-icons/react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { useReadToEnd } from '../consent/useReadToEnd.ts';

/**
 * Intent to sign, or consent to an electronic record: each is read to its end on a page of its own and affirmed there, by a
 * button that says what it affirms. Nothing is preset.
 */
export function StatementPage(props: {
  help?: 'sign' | 'reader';
  task: Pick<TaskView, 'greeting' | 'language'>;
  title: string;
  text: string;
  affirm: string;
  side: ReactNode;
  onAffirm: () => void;
  onGiveBack: () => void;
  /** What has to be done before the statement is read. */
  first?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation('handover');
  const box = useRef<HTMLElement>(null);
  const [ended, readOn] = useReadToEnd(box, false);
  return (
    <ClientFrame
      help={props.help ?? 'sign'}
      name={props.task.greeting}
      language={props.task.language}
      onGiveBack={props.onGiveBack}
      side={props.side}
      main={
        ended ? (
          <Button kind="main" iconEnd={<CheckIcon />} onPress={props.onAffirm}>
            {props.affirm}
          </Button>
        ) : (
          <Button kind="main" iconEnd={<ArrowDownIcon />} onPress={readOn}>
            {t('showMore')}
          </Button>
        )
      }
    >
      <section ref={box} className="paper-scroll col gap5" aria-label={props.title}>
        <h1>{props.title}</h1>
        {props.first !== undefined && <p>{props.first}</p>}
        <p className="statement" dir="auto">
          {props.text}
        </p>
        {props.children}
      </section>
    </ClientFrame>
  );
}
