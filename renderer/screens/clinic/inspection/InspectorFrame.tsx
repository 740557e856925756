import { EyeIcon, EyeSlashIcon, IdentificationBadgeIcon, ListBulletsIcon, SignOutIcon } from '@phosphor-icons/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RunningBars } from '../../../app/frame/RunningBars.tsx';
import { TroubleBar } from '../../../app/frame/TroubleBar.tsx';
import { RailHelp } from '../../../app/help/HelpButton.tsx';
import { Actions } from '../../../kit/Actions.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Status } from '../../../kit/Status.tsx';
import { useClient } from '../../../ui-data/useClient.ts';
import { useStatus } from '../../../ui-data/useStatus.ts';
import { useStep } from '../../../ui-data/useStep.ts';
import { birthDate, clockTimeAt } from '../../../words/dates.ts';
import '../../../app/frame/rail-places.css';
import './inspection.css';

/** What stands around every screen of an inspector: their name, their one place, the banner and the way out. Nothing of staff's. */
export function InspectorFrame(props: {
  readonly title: string;
  /** What the page is called where the title is a client's name. */
  readonly page?: string;
  readonly under: string;
  readonly onVisits: () => void;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('inspection');
  const scope = useStatus(({ inspection }) => inspection);
  const zone = useStatus(({ now }) => now.zone);
  const { call } = useClient();
  const { run, busy } = useStep();
  if (!scope) return null;
  const days = { from: birthDate(scope.from), to: birthDate(scope.to) };
  return (
    <div className="screen" data-mode="staff" data-page={props.page ?? props.title}>
      <div className="app">
        <aside className="rail" aria-label={t('inspector')} data-stays>
          <div className="who">
            <IdentificationBadgeIcon className="i l" />
            <bdi>{scope.name}</bdi>
            <small>{t('inspector')}</small>
          </div>
          <nav className="railways">
            <button type="button" className="railbtn place" aria-current="page" onClick={props.onVisits}>
              <ListBulletsIcon />
              {t('visits')}
            </button>
          </nav>
          <div className="railend">
            <RailHelp topic="inspection" />
          </div>
        </aside>
        <header className="head">
          <div className="grow">
            <h1 className="id">{props.title}</h1>
            <p className="label">{props.under}</p>
          </div>
          <Button
            small
            icon={<SignOutIcon className="i turn" />}
            working={busy && t('ending')}
            onPress={() => void run(() => call('session.lock', {}))}
          >
            {t('end')}
          </Button>
        </header>
        <main className="stage">
          <aside className="inspectbar" aria-label={t('banner')}>
            <EyeIcon className="i l" />
            <p>
              <span className="strong">{t(scope.from === scope.to ? 'readOnlyDay' : 'readOnly', days)}</span>{' '}
              {t('endsAt', { time: clockTimeAt(scope.until, zone) })}
            </p>
          </aside>
          <p className="stack">
            <Status icon={<EyeSlashIcon />}>{t(scope.health ? 'hidden' : 'hiddenHealth')}</Status>
          </p>
          <RunningBars shown={null} />
          {props.children}
        </main>
        <footer className="foot">
          <TroubleBar />
          {props.side && <Actions side={props.side} />}
        </footer>
      </div>
    </div>
  );
}
