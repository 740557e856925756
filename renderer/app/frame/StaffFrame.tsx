import { CheckCircleIcon, IdentificationBadgeIcon, LockSimpleIcon } from '@phosphor-icons/react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '../../../domain/ids.ts';
import { Actions, type ActionsProps } from '../../kit/Actions.tsx';
import { Dots, progressDots } from '../../kit/Dots.tsx';
import { Status } from '../../kit/Status.tsx';
import { useClient } from '../../ui-data/useClient.ts';
import { useStaffName } from '../../ui-data/useStaffName.ts';
import { useStatus } from '../../ui-data/useStatus.ts';
import { useStep } from '../../ui-data/useStep.ts';
import type { StaffTopic } from '../../words/help.ts';
import { RailHelp } from '../help/HelpButton.tsx';
import { PresentPlace } from '../PlaceContext.tsx';
import { PracticeBanner } from '../practice-visit/PracticeBanner.tsx';
import { QuietEdge } from './QuietEdge.tsx';
import { RunningBars } from './RunningBars.tsx';
import { RailPlaces } from './rail-places-later.ts';
import { SoundOff } from './SoundOff.tsx';
import { TroubleBar } from './TroubleBar.tsx';

export interface StaffFrameProps extends ActionsProps {
  /** This screen's page of help. */
  readonly help: StaffTopic;
  readonly title: string;
  /** What the page is called where the title is a client's name, which must not stay in a browser's history. */
  readonly page?: string;
  readonly under?: string;
  /** "Checks · step 3 of 8" with its dots. */
  readonly progress?: { readonly name: string; readonly now: number; readonly total: number };
  /** Where there are no steps: what is, in a word. */
  readonly standing?: ReactNode;
  /** "08:53": the time of the last durable write. */
  readonly savedAt?: string;
  /** More parts of the head, before "Saved". */
  readonly headExtra?: ReactNode;
  readonly timer?: string | undefined;
  /** The visit whose timer is the screen itself: its bar is left out. */
  readonly shows?: VisitId | undefined;
  /** Buttons on the rail besides the lock. */
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

/** Staff mode: an ink rail at the start edge (top in portrait), head, stage, action bar. */
export function StaffFrame(props: StaffFrameProps) {
  const { t } = useTranslation();
  const staff = useStatus(({ mode }) => mode === 'staff');
  const { progress } = props;
  const step = progress && t('stepOf', { name: progress.name, n: progress.now, total: progress.total });
  return (
    <div className="screen" data-mode="staff" data-page={step ?? props.page ?? props.title} data-timer={props.timer}>
      <div className="app">
        <Rail help={props.help}>{props.rail}</Rail>
        <header className="head">
          <div className="grow">
            <h1 className="id">{props.title}</h1>
            {props.under && <p className="label">{props.under}</p>}
          </div>
          <div className="row gap5">
            {progress && (
              <div className="headsteps">
                <Dots dots={progressDots(progress.now, progress.total)} />
                <span className="label">{step}</span>
              </div>
            )}
            {props.standing}
            <SoundOff />
            {props.headExtra}
            {props.savedAt && (
              <span data-say="saved">
                <Status icon={<CheckCircleIcon />}>{t('saved', { time: props.savedAt })}</Status>
              </span>
            )}
          </div>
        </header>
        <main className="stage">
          {staff && <PracticeBanner />}
          {staff && <QuietEdge />}
          {staff && <RunningBars shown={props.shows ?? null} />}
          {props.children}
        </main>
        <footer className="foot">
          <TroubleBar />
          {(props.side || props.main || props.final) && (
            <Actions side={props.side} main={props.main} final={props.final} />
          )}
        </footer>
      </div>
    </div>
  );
}

/** Who is signed in, and the lock button. Before sign-in, the product's name. */
export function Rail({ help, children }: { help: StaffTopic; children: ReactNode }) {
  const { t } = useTranslation();
  const who = useStatus(({ signedIn }) => signedIn);
  const { call } = useClient();
  const { run, busy } = useStep();
  const staffName = useStaffName();
  const inPlaces = useContext(PresentPlace) !== null;
  if (!who)
    return (
      <aside className="rail">
        <span className="brand">{t('product')}</span>
        <RailHelp topic={help} />
      </aside>
    );
  const lock = () => void run(() => call('session.lock', {}));
  return (
    <aside className="rail" aria-label={t('staff')} data-stays>
      <div className="who">
        <IdentificationBadgeIcon className="i l" />
        <span>{staffName(who.name)}</span>
        <small>{t(who.role)}</small>
      </div>
      <nav className="railways">
        {inPlaces && <RailPlaces own={children !== undefined} />}
        {children}
      </nav>
      <div className="railend">
        <RailHelp topic={help} />
        <button type="button" className="railbtn box" aria-busy={busy || undefined} onClick={busy ? undefined : lock}>
          <LockSimpleIcon />
          {t('lock')}
        </button>
      </div>
    </aside>
  );
}
