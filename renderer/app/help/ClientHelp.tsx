import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import type { ClientTopic } from '../../words/help.ts';
import type { HelpPage } from '../../words/help-page.ts';
import { PageText } from './PageText.tsx';

/** The page of this screen, and no way to any other. */
export function ClientHelp({
  topic,
  pages,
  onClose,
}: {
  topic: ClientTopic;
  pages: Readonly<Record<ClientTopic, HelpPage>>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const page = pages[topic];
  return (
    // The dialog lies over the frame and not in it, so it takes the client's colours from here.
    <div data-mode="client" className="over">
      <Dialog title={page.title} onClose={onClose} side={<Button onPress={onClose}>{t('close')}</Button>} main={null}>
        <PageText page={page} />
      </Dialog>
    </div>
  );
}
