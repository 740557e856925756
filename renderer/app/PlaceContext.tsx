import { createContext, useContext } from 'react';
import type { ClientId, ProtocolDraftId, VisitId } from '../../domain/ids.ts';
import type { LotRef } from '../../domain/lots/lot-ref.ts';
import type { Pose } from '../../domain/photos/photo.ts';
import type { ReportId } from '../../domain/reports/report-id.ts';
import type { SettingsGroup } from '../screens/clinic/settings/groups.ts';
import type { ClientDoor } from '../screens/day/client/doors/door.ts';
import type { RegisterView } from '../screens/records/register/view.ts';
import type { ReportDays } from '../screens/records/reports/days.ts';

/** A text of a treatment in another language; the first that is to do where none is named. */
export interface TextPlace {
  readonly treatment: string;
  readonly language: string;
  readonly text?: string;
}

/** A page of the settings that another screen leads to. */
export type OpensAt = 'backups' | 'chairs' | 'practice' | TextPlace;

/** Where staff are. Inside a visit the stage decides what is drawn, so a visit is one place. */
export type Place =
  | { readonly at: 'today' }
  | { readonly at: 'week' }
  | { readonly at: 'clients' }
  /** `called`: the name that was searched for and not found. */
  | { readonly at: 'client-new'; readonly called?: string }
  /** `door`: one of their lists. */
  | { readonly at: 'client'; readonly clientId: ClientId; readonly door?: ClientDoor }
  | { readonly at: 'appointment-move'; readonly clientId: ClientId }
  | { readonly at: 'client-edit'; readonly clientId: ClientId }
  /** Two records of one person; `other`: null while it is looked for. */
  | { readonly at: 'client-join'; readonly clientId: ClientId; readonly other: ClientId | null }
  /** A visit that was opened for the wrong client. */
  | { readonly at: 'visit-move'; readonly visitId: VisitId }
  /** One client's record leaves the clinic. */
  | { readonly at: 'hand-out'; readonly clientId: ClientId }
  /** A visit on another tablet, to be read. */
  | { readonly at: 'visit-elsewhere'; readonly visitId: VisitId }
  | { readonly at: 'visit-new'; readonly clientId: ClientId }
  /** `resumed`: returned to after a lock or a hand-over, not opened; a visit closed meanwhile is left alone. */
  | { readonly at: 'visit'; readonly visitId: VisitId; readonly resumed?: true }
  /** Photos of a visit, to be taken; and a client's in one pose, compared. */
  | { readonly at: 'photos'; readonly visitId: VisitId }
  | { readonly at: 'photos-compare'; readonly clientId: ClientId; readonly pose: Pose }
  | { readonly at: 'events'; readonly visitId: VisitId }
  /**
   * Reactions told after a treatment: all of them, one to be written down, and one that was (`reaction`: its row). `back`: the report that
   * counts them.
   */
  | { readonly at: 'reactions'; readonly back?: Place }
  | { readonly at: 'reaction-new'; readonly visitId: VisitId }
  | { readonly at: 'reaction'; readonly visitId: VisitId; readonly reaction: number; readonly back?: Place }
  /** Clients who are asked how they are after a treatment: all who are due, and one on one day. `back`: the report that counts them. */
  | { readonly at: 'check-ins'; readonly back?: Place }
  | { readonly at: 'check-in'; readonly visitId: VisitId; readonly day: number; readonly back?: Place }
  /** A group of settings; the first where none is named. `opens`: one of its pages, at once. */
  | { readonly at: 'settings'; readonly group?: SettingsGroup; readonly opens?: OpensAt }
  /** Begins a practice visit, of this draft where one is named; while one runs, moves its day, or goes to one of its `steps`. */
  | { readonly at: 'try'; readonly draftId?: ProtocolDraftId; readonly steps?: true }

  /** What the clinic's record is looked through for; its lists each on a page of their own. */
  | { readonly at: 'records' }
  /** `asked`: the list that a number of a report counts, `back` from which one comes again. */
  | {
      readonly at: 'register';
      readonly asked?: Pick<RegisterView, 'filter' | 'show'>;
      readonly back?: Place;
    }
  | { readonly at: 'reports' }
  /** One of them. `days`: those that were looked at. */
  | { readonly at: 'report'; readonly report: ReportId; readonly days?: ReportDays }
  /** Whose keeping time has ended. */
  | { readonly at: 'retention'; readonly show?: 'ended' | 'photos' | 'ending' | 'held'; readonly back?: Place }
  /** Every client's record leaves the clinic. */
  | { readonly at: 'everything' }
  /** The clinic's lots; `visitId`: to choose one for this visit; `back`: the report that counts them. */
  | {
      readonly at: 'lots';
      readonly visitId?: VisitId;
      readonly show?: 'all' | 'expired' | 'expiring';
      readonly back?: Place;
    }
  /** Who had a lot. `back`: the screen that it stood on. */
  | { readonly at: 'recall'; readonly lot: LotRef; readonly back: Place };

export type Go = (place: Place) => void;

/** Where staff are now, for the rail. Null outside of staff mode. */
export const PresentPlace = createContext<Place['at'] | null>(null);

export const PlaceContext = createContext<Go | null>(null);

export function useGo(): Go {
  const go = useContext(PlaceContext);
  if (!go) throw new Error('useGo outside of staff mode');
  return go;
}
