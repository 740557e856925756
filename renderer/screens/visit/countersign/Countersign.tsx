import { SignatureIcon } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentifiedBy } from '../../../../domain/visit/types.ts';
import { Button } from '../../../kit/Button.tsx';
import { AnswerPair } from '../../../kit/Choice.tsx';
import { Field } from '../../../kit/Field.tsx';
import { signatureWait } from '../../../kit/signature/fault.ts';
import { SignaturePad } from '../../../kit/signature/SignaturePad.tsx';
import { useDraft } from '../../../ui-data/useDraft.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { useVisit } from '../../../ui-data/VisitContext.tsx';
import { clockTime } from '../../../words/dates.ts';
import { usePresentLine } from '../../client-side/sign/usePresentLine.ts';
import { useSignature } from '../../client-side/sign/useSignature.ts';
import { VisitFrame } from '../frame/VisitFrame.tsx';

const ways = {
  'known-to-staff': 'known',
  'birth-date-confirmed': 'birthDate',
  'photo-id': 'photoId',
  'guardian-present': 'guardian',
} as const satisfies Record<IdentifiedBy, string>;

/**
 * The tablet is back: the practitioner records how they identified the signer, and signs as witness. For consent and
 * aftercare.
 */
export function Countersign() {
  const { visit } = useVisit();
  const what = visit.stage === 'countersign-aftercare' ? 'aftercare' : 'consent';
  return <Witness key={what} what={what} />;
}

export function Witness({ what, side }: { what: 'consent' | 'aftercare'; side?: ReactNode }) {
  const { t } = useTranslation('countersign');
  const { t: signing } = useTranslation('sign');
  const { visit, act } = useVisit();
  const signedIn = useStatus((status) => status.signedIn?.name ?? '');
  const staffId = useStatus((status) => status.signedIn?.id ?? null);
  const { busy } = useStep();
  const type = what === 'consent' ? 'countersign-consent' : 'countersign-aftercare';
  const [chosen, setHow] = useState<IdentifiedBy | null>(null);
  const [note, setNote] = useDraft({ step: type, visitId: visit.id, field: 'note' });
  const [signature, setSignature] = useSignature({ step: type, visitId: visit.id, field: 'signature' });
  const present = usePresentLine();

  const signed = what === 'consent' ? visit.consent.client : visit.aftercareSigned.client;
  const declined = what === 'consent' && visit.consent.status === 'declined';
  const wait = signatureWait(signature);
  // Guardians only for a minor; confirming a date of birth only where it is known.
  const born = typeof visit.client.dateOfBirth === 'string';
  const shown = (Object.keys(ways) as IdentifiedBy[]).filter(
    (way) => (way !== 'guardian-present' || visit.minor) && (way !== 'birth-date-confirmed' || born),
  );

  // Whoever witnesses again in this visit usually knows the client as before; another witness says so themselves.
  const before = what === 'aftercare' ? visit.consent.witness : null;
  const known = before && before.staffId === staffId ? before.identifiedBy : null;
  const how = chosen ?? shown.find((way) => way === known) ?? null;
  const waits = how === null ? t('waitsHow') : wait ? signing(wait) : null;

  const sign = async () => {
    if (!signature || how === null) return;
    if (!(await act({ type, signature, identifiedBy: how, note }))) return;
    setSignature(null);
    setNote('');
  };
  return (
    <VisitFrame
      help="witness"
      side={side}
      final={
        <Button
          kind="main"
          waits={waits}
          working={busy && signing('signing')}
          iconEnd={<SignatureIcon />}
          onPress={() => void sign()}
        >
          {t('sign')}
        </Button>
      }
    >
      <div className="col gap2 keep">
        <h2 className="witness-title">
          {t(declined ? 'declinedTitle' : what === 'consent' ? 'consentTitle' : 'aftercareTitle')}
        </h2>
        <p>
          {declined
            ? t('declinedText', { name: visit.client.name })
            : t(what === 'consent' ? 'consentText' : 'aftercareText', {
                name: visit.client.name,
                time: signed ? clockTime(signed.at) : '',
              })}
        </p>
      </div>
      <div className="witness-how keep">
        <p className="strong">{t(declined ? 'howDecided' : 'how')}</p>
        <AnswerPair
          label={t(declined ? 'howDecided' : 'how')}
          options={shown.map((way) => ({ id: way, label: t(ways[way]) }))}
          value={how}
          onAnswer={setHow}
        />
        <Field
          label={t('note')}
          hideLabel
          placeholder={t('note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <SignaturePad name={signedIn} label={present} value={signature} onChange={setSignature} />
    </VisitFrame>
  );
}
