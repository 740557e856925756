import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signature } from '../../../../domain/signature.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { SigningPad } from './SigningPad.tsx';
import { StatementPage } from './StatementPage.tsx';

type Signed = Exclude<TaskView, { task: 'intake' }>;

interface Props {
  readonly task: Signed;
  /** The step under which the unfinished signature is stored. */
  readonly step: 'sign-consent' | 'sign-aftercare';
  /** What was read and decided, in a sentence or two. */
  readonly summary: ReactNode;
  readonly side?: ReactNode;
  readonly onGiveBack: () => void;
  readonly onSign: (signature: Signature) => Promise<boolean>;
}

/** What the signature means, that it is made on the screen, and the pad: a page each, and the way on says what it affirms. */
export function Signing(props: Props) {
  const [page, setPage] = useState<'intent' | 'electronic' | 'pad'>('intent');
  const { task, side, onGiveBack } = props;
  const { t } = useTranslation('sign');
  switch (page) {
    case 'intent':
      return (
        <StatementPage
          key={page}
          title={t('intentTitle')}
          text={task.intent}
          affirm={t('intentTick')}
          onAffirm={() => setPage('electronic')}
          {...{ task, side, onGiveBack }}
        >
          <p>{props.summary}</p>
        </StatementPage>
      );
    case 'electronic':
      return (
        <StatementPage
          key={page}
          title={t('electronicTitle')}
          text={task.electronicRecord}
          affirm={t('electronicTick')}
          onAffirm={() => setPage('pad')}
          side={
            <>
              <BackButton onPress={() => setPage('intent')}>{t('back')}</BackButton>
              {side}
            </>
          }
          {...{ task, onGiveBack }}
        >
          <p className="label">{`${t('paperInstead')} ${task.disclaimer}`}</p>
        </StatementPage>
      );
    case 'pad':
      return (
        <SigningPad
          help="sign"
          greeting={task.greeting}
          signer={task.signerName}
          onBack={() => setPage('electronic')}
          {...{ language: task.language, visitId: task.visitId, step: props.step, onSign: props.onSign, onGiveBack }}
        >
          <p className="shown-in-full">{props.summary}</p>
        </SigningPad>
      );
  }
}
