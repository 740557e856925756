import { MagnifyingGlassIcon } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import type { StaffTopic } from '../../words/help.ts';
import type { HelpPage } from '../../words/help-page.ts';
import { findHelp } from './find-help.ts';
import { PageText } from './PageText.tsx';

/** More are not read: another word is typed sooner. */
const most = 5;

/** The page of this screen, and a search through all of staff's. */
export function StaffHelp({
  topic,
  pages,
  onClose,
}: {
  topic: StaffTopic;
  pages: Readonly<Record<StaffTopic, HelpPage>>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [at, setAt] = useState(topic);
  const [typed, setTyped] = useState('');
  const found = findHelp(pages, typed);
  const page = pages[at];
  return (
    <Dialog title={page.title} onClose={onClose} side={<Button onPress={onClose}>{t('close')}</Button>} main={null}>
      <PageText page={page} />
      <Field
        label={t('helpFind')}
        asTyped
        maxLength={60}
        icon={<MagnifyingGlassIcon />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.length > 0 && (
        <ul className="list flatlist">
          {found.slice(0, most).map((name) => (
            <li key={name} className="plain">
              <button
                type="button"
                className="listrow low"
                onClick={() => {
                  setAt(name);
                  setTyped('');
                }}
              >
                <span className="grow strong large">{pages[name].title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="quiet">
        {typed.trim() !== '' && found.length === 0 ? t('helpNone') : ''}
      </p>
    </Dialog>
  );
}
