import { SignatureIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import { BackButton } from '../../../app/frame/BackButton.tsx';
import { ClientFrame } from '../../../app/frame/ClientFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { signatureWait } from '../../../kit/signature/fault.ts';
import { SignaturePad } from '../../../kit/signature/SignaturePad.tsx';
import { useStep } from '../../../ui-data/useStep.ts';
import type { Act } from '../cover/useTask.ts';
import { StatementPage } from './StatementPage.tsx';
import { usePresentLine } from './usePresentLine.ts';
import { useSignature } from './useSignature.ts';

interface Props {
  readonly task: TaskView;
  readonly reader: NonNullable<TaskView['reader']>;
  readonly act: Act;
  readonly onGiveBack: () => void;
}

/** After the client, who read out or interpreted signs what they state about it: a page each, as for the client. */
export function ReaderSigning(props: Props) {
  const { task, reader, onGiveBack } = props;
  const { t } = useTranslation('sign');
  const [affirmed, setAffirmed] = useState(false);
  const name = givenName(reader.name);
  if (affirmed) return <ReaderPad {...props} onBack={() => setAffirmed(false)} />;
  return (
    <StatementPage
      help="reader"
      task={{ greeting: name, language: task.language }}
      title={t('readerTitle', { name: reader.name })}
      text={reader.statement}
      affirm={t('readerAffirm')}
      side={null}
      onAffirm={() => setAffirmed(true)}
      onGiveBack={onGiveBack}
      first={t('readerIntro', { name: reader.name })}
    />
  );
}

function ReaderPad({ task, reader, act, onGiveBack, onBack }: Props & { onBack: () => void }) {
  const { t } = useTranslation('sign');
  const { busy } = useStep();
  const [signature, setSignature] = useSignature({ step: 'sign-as-reader', visitId: task.visitId, field: 'signature' });
  const present = usePresentLine();
  const wait = signatureWait(signature);
  const name = givenName(reader.name);
  const sign = async () => {
    if (signature && (await act({ type: 'sign-as-reader', signature, intent: true }))) setSignature(null);
  };
  return (
    <ClientFrame
      help="reader"
      name={name}
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
        <h1>{t('title', { name })}</h1>
        <p className="shown-in-full" dir="auto">
          {reader.statement}
        </p>
      </div>
      <SignaturePad name={reader.name} label={present} value={signature} onChange={setSignature} />
    </ClientFrame>
  );
}
