import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BackButton } from '../../../../app/frame/BackButton.tsx';
import { StaffFrame } from '../../../../app/frame/StaffFrame.tsx';
import { Alert } from '../../../../kit/Alert.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { useStep } from '../../../../ui-data/useStep.ts';
import type { StaffTopic } from '../../../../words/help.ts';
import { PresentPin } from '../../settings/PinPair.tsx';
import './ApprovePage.css';

/** What will be published at the start, and beside it what follows from it and the PIN that stands for having read it. */
export function ApprovePage(props: {
  readonly help: StaffTopic;
  readonly title: string;
  readonly under: string;
  readonly back: string;
  readonly onBack: () => void;
  /** Beside the way out. */
  readonly also?: ReactNode;
  readonly send: string;
  readonly icon: ReactNode;
  /** What is missing besides the PIN; null where nothing is. */
  readonly waits: string | null;
  readonly consentAgain: boolean;
  /** The number of the version that this makes. */
  readonly version: number;
  readonly onSend: (pin: string) => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('practiceChanges');
  const { t: read } = useTranslation('practice');
  const { busy } = useStep();
  const [pin, setPin] = useState('');
  const id = useId();
  const { consentAgain } = props;
  return (
    <StaffFrame
      help={props.help}
      title={props.title}
      under={props.under}
      side={
        <>
          <BackButton onPress={props.onBack}>{props.back}</BackButton>
          {props.also}
        </>
      }
      main={
        <Button
          kind="main"
          type="submit"
          form={id}
          working={busy && read('approving')}
          waits={props.waits ?? (pin === '' ? read('waitsPin') : null)}
          iconEnd={props.icon}
        >
          {props.send}
        </Button>
      }
    >
      <div className="practice-approve">
        <section className="col gap4">{props.children}</section>
        <form
          id={id}
          className="col gap4"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // A refused PIN is typed again, as on the lock screen.
            void props.onSend(pin).then(() => setPin(''));
          }}
        >
          <Alert tone={consentAgain ? 'decide' : 'plain'} title={t(consentAgain ? 'consentAgain' : 'consentStays')}>
            <p>{t(consentAgain ? 'consentAgainWords' : 'consentStaysWords')}</p>
          </Alert>
          <p>{t('visitsKeep', { version: props.version })}</p>
          <PresentPin value={pin} onChange={setPin} />
        </form>
      </div>
    </StaffFrame>
  );
}
