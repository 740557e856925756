import { QuestionIcon } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from '../../kit/Button.tsx';
import { type ClientTopic, pageHelp, type StaffTopic } from '../../words/help.ts';
import { type Draw, useHelp } from './useHelp.ts';
import './help.css';

async function staffHelp(topic: StaffTopic): Promise<Draw> {
  const [{ StaffHelp }, pages] = await Promise.all([import('./StaffHelp.tsx'), pageHelp().staff()]);
  return (onClose) => <StaffHelp topic={topic} pages={pages} onClose={onClose} />;
}

async function clientHelp(topic: ClientTopic): Promise<Draw> {
  const [{ ClientHelp }, pages] = await Promise.all([import('./ClientHelp.tsx'), pageHelp().client()]);
  return (onClose) => <ClientHelp topic={topic} pages={pages} onClose={onClose} />;
}

/** On staff's rail. */
export function RailHelp({ topic }: { topic: StaffTopic }) {
  const { t } = useTranslation();
  const { open, panel } = useHelp(topic, () => staffHelp(topic));
  return (
    <>
      <button type="button" className="railbtn railhelp" aria-label={t('help')} onClick={open}>
        <QuestionIcon />
        <span>{t('help')}</span>
      </button>
      {panel}
    </>
  );
}

/** On a locked tablet that staff hold. */
export function StaffHelpButton({ topic, kind }: { topic: StaffTopic; kind?: ButtonProps['kind'] }) {
  const { t } = useTranslation();
  const { open, panel } = useHelp(topic, () => staffHelp(topic));
  return (
    <>
      <Button small {...(kind && { kind })} icon={<QuestionIcon />} onPress={open}>
        {t('help')}
      </Button>
      {panel}
    </>
  );
}

/** On what a client holds. */
export function ClientHelpButton({ topic, kind }: { topic: ClientTopic; kind?: ButtonProps['kind'] }) {
  const { t } = useTranslation();
  const { open, panel } = useHelp(topic, () => clientHelp(topic));
  return (
    <>
      <Button small {...(kind && { kind })} icon={<QuestionIcon />} label={t('help')} onPress={open}>
        <span className="helpword">{t('help')}</span>
      </Button>
      {panel}
    </>
  );
}
