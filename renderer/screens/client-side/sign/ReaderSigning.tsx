import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givenName } from '../../../../domain/clinic/names.ts';
import type { TaskView } from '../../../../domain/visit/views/client-view.ts';
import type { Act } from '../cover/useTask.ts';
import { SigningPad } from './SigningPad.tsx';
import { StatementPage } from './StatementPage.tsx';

interface Props {
  readonly task: TaskView;
  readonly reader: NonNullable<TaskView['reader']>;
  readonly act: Act;
  readonly onGiveBack: () => void;
}

/** After the client, who read out or interpreted signs what they state about it: a page each, as for the client. */
export function ReaderSigning({ task, reader, act, onGiveBack }: Props) {
  const { t } = useTranslation('sign');
  const [affirmed, setAffirmed] = useState(false);
  const name = givenName(reader.name);
  if (affirmed)
    return (
      <SigningPad
        help="reader"
        greeting={name}
        step="sign-as-reader"
        signer={reader.name}
        onSign={(signature) => act({ type: 'sign-as-reader', signature, intent: true })}
        onBack={() => setAffirmed(false)}
        {...{ language: task.language, visitId: task.visitId, onGiveBack }}
      >
        <p className="shown-in-full" dir="auto">
          {reader.statement}
        </p>
      </SigningPad>
    );
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
