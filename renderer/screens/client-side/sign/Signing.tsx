import { ArrowRightIcon, SignatureIcon } from '@phosphor-icons/react';
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
import { Statements } from './Statements.tsx';
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

/** Two pages: the statements, each confirmed separately, then the pad. */
export function Signing(props: Props) {
  const [affirmed, setAffirmed] = useState({ intent: false, electronicRecord: false });
  const [atPad, setAtPad] = useState(false);
  const { task } = props;
  const { t } = useTranslation('sign');

  if (atPad) return <PadPage {...props} onBack={() => setAtPad(false)} />;
  return (
    <ClientFrame
      name={task.greeting}
      language={task.language}
      onGiveBack={props.onGiveBack}
      side={props.side}
      main={
        <Button
          kind="main"
          waits={affirmed.intent && affirmed.electronicRecord ? null : t('waitsTicks')}
          iconEnd={<ArrowRightIcon className="i turn" />}
          onPress={() => setAtPad(true)}
        >
          {t('toPad')}
        </Button>
      }
    >
      <Statements task={task} summary={props.summary} affirmed={affirmed} onChange={setAffirmed} />
    </ClientFrame>
  );
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
