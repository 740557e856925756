import { SignatureIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { VisitId } from '../../../../domain/ids.ts';
import type { Signature } from '../../../../domain/signature.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { signatureWait } from '../../../kit/signature/fault.ts';
import { SignaturePad } from '../../../kit/signature/SignaturePad.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import { usePresentLine } from './usePresentLine.ts';
import { useSignature } from './useSignature.ts';

/** The pad of whoever signs: the client, their guardian, or who read to them. */
export function SigningPad({
  help,
  greeting,
  language,
  visitId,
  step,
  signer,
  children,
  onSign,
  onBack,
  onGiveBack,
}: {
  help: 'sign' | 'reader';
  greeting: string;
  language: string;
  visitId: VisitId;
  /** The step under which the unfinished signature is stored. */
  step: 'sign-consent' | 'sign-aftercare' | 'sign-as-reader';
  /** The whole name; a guardian signs for a minor. */
  signer: string;
  /** What is signed, in a sentence or two. */
  children: ReactNode;
  /** True once it is recorded. */
  onSign: (signature: Signature) => Promise<boolean>;
  onBack: () => void;
  onGiveBack: () => void;
}) {
  const { t } = useTranslation('sign');
  const { busy } = useStep();
  const [signature, setSignature] = useSignature({ step, visitId, field: 'signature' });
  const present = usePresentLine();
  const wait = signatureWait(signature);
  const sign = async () => {
    if (signature && (await onSign(signature))) setSignature(null);
  };
  return (
    <ClientFrame
      help={help}
      name={greeting}
      language={language}
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
        {children}
      </div>
      <SignaturePad name={signer} label={present} value={signature} onChange={setSignature} />
    </ClientFrame>
  );
}
