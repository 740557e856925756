import { SignatureIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { Signature } from '../../../../domain/signature.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { signatureWait } from '../../../kit/signature/fault.ts';
import { SignaturePad } from '../../../kit/signature/SignaturePad.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { StatementPage } from './StatementPage.tsx';
import { usePresentLine } from './usePresentLine.ts';
import { useSignature } from './useSignature.ts';

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
      return <PadPage {...props} onBack={() => setPage('electronic')} />;
  }
}

function PadPage({ task, step, summary, onGiveBack, onSign, onBack }: Props & { onBack: () => void }) {
  const { t } = useTranslation('sign');
  const { busy } = useStep();
  const [signature, setSignature] = useSignature({ step, visitId: task.visitId, field: 'signature' });
  const present = usePresentLine();
  const wait = signatureWait(signature);
  // A guardian signs for a minor: the pad greets the signer.
  const signer = task.signerName;

  const sign = async () => {
    if (!signature) return;
    if (await onSign(signature)) setSignature(null);
  };
  return (
    <ClientFrame
      help="sign"
      name={task.greeting}
      language={task.language}
      onGiveBack={onGiveBack}
      side={<BackButton onPress={onBack}>{t('back')}</BackButton>}
      final={
        <Button
          kind="main"
          waits={wait ? t(wait) : null}
          working={busy && t('signing')}
          iconEnd={<SignatureIcon />}
          onPress={() => void sign()}
        >
          {t('sign')}
        </Button>
      }
    >
      <div className="col gap2 keep">
        <h1>{t('title', { name: givenName(signer) })}</h1>
        <p className="shown-in-full">{summary}</p>
      </div>
      <SignaturePad name={signer} label={present} value={signature} onChange={setSignature} />
    </ClientFrame>
  );
}
