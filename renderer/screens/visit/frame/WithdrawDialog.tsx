import { SignatureIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Area } from '../../../kit/Field.tsx';
import { signatureWait } from '../../../kit/signature/fault.ts';
import { SignaturePad } from '../../../kit/signature/SignaturePad.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { usePresentLine } from '../../client-side/sign/usePresentLine.ts';
import { useSignature } from '../../client-side/sign/useSignature.ts';
import { useCopiesOut } from './useCopiesOut.tsx';

/** The client withdraws consent. Staff record it; signing it is optional for the client. */
export function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('visit');
  const { t: common } = useTranslation();
  const { t: signing } = useTranslation('sign');
  const { busy } = useStep();
  const { visit, act } = useVisit();
  const [reason, setReason] = useDraft({ step: 'withdraw-consent', visitId: visit.id, field: 'reason' });
  const [signature, setSignature] = useSignature({ step: 'withdraw-consent', visitId: visit.id, field: 'signature' });
  const copies = useCopiesOut(null);
  const [asked, setAsked] = useState(false);
  const present = usePresentLine();
  const signs = asked || signature !== null;
  const unsigned = signs ? signatureWait(signature) : null;
  const wait = copies.wait ?? (unsigned && signing(unsigned));
  const working = visit.stage === 'procedure';
  const name = visit.minor && visit.client.guardianName ? visit.client.guardianName : visit.client.name;

  const record = async () => {
    if (!(await act({ type: 'withdraw-consent', reason, signature }))) return;
    setReason('');
    setSignature(null);
    onClose();
  };
  return (
    <Dialog
      title={t('withdrawTitle')}
      side={<Button onPress={onClose}>{t('withdrawKeep')}</Button>}
      main={
        <Button
          kind={wait ? 'side' : 'stop'}
          waits={wait}
          working={busy && common('saving')}
          onPress={() => void record()}
        >
          {t(working ? 'withdrawStop' : 'withdrawIt')}
        </Button>
      }
      onClose={onClose}
    >
      <p>{t(working ? 'withdrawWordsWorking' : 'withdrawWords')}</p>
      {copies.list}
      <Area
        label={t('withdrawReason')}
        note={common('optional')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {signs ? (
        <>
          <div className="sign-here">
            <SignaturePad name={name} label={present} value={signature} onChange={setSignature} />
          </div>
          <div>
            <Button
              small
              onPress={() => {
                setSignature(null);
                setAsked(false);
              }}
            >
              {t('withdrawUnsigned')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button small icon={<SignatureIcon />} onPress={() => setAsked(true)}>
            {t('withdrawSign', { name })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
