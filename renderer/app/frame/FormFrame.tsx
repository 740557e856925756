import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/Button.tsx';
import type { StaffTopic } from '../../words/help.ts';
import { BackButton } from './BackButton.tsx';
import { StaffFrame } from './StaffFrame.tsx';

/** A staff screen with one form: the way out, the fields, and the button that sends them. */
export function FormFrame(props: {
  /** This screen's page of help. */
  readonly help: StaffTopic;
  readonly title: string;
  readonly onBack: () => void;
  /** Label of the way out; "Back" by default. */
  readonly back?: string;
  /** Beside the way out. */
  readonly also?: ReactNode;
  readonly send: string;
  readonly icon: ReactNode;
  /** The button's label while sending; false otherwise. */
  readonly working: string | false;
  /** What is still missing, in words; null when it can be sent. */
  readonly waits?: string | null;
  readonly onSend: () => void;
  readonly roomy?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <StaffFrame
      help={props.help}
      title={props.title}
      side={
        <>
          <BackButton onPress={props.onBack}>{props.back ?? t('back')}</BackButton>
          {props.also}
        </>
      }
      main={
        <Button
          kind="main"
          type="submit"
          form={id}
          working={props.working}
          waits={props.waits ?? null}
          iconEnd={props.icon}
        >
          {props.send}
        </Button>
      }
    >
      <form
        id={id}
        className={`narrow col ${props.roomy ? 'gap5' : 'gap4'}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSend();
        }}
      >
        {props.children}
      </form>
    </StaffFrame>
  );
}
