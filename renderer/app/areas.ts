import { RailPlaces } from './frame/rail-places-later.ts';
import { later } from './later.tsx';

/** The parts of the page that are loaded on their own, in the order in which a day needs them. */
export const Setup = later(() => import('../screens/access/setup/Screen.tsx').then((at) => at.SetupScreen));
export const Recovery = later(() => import('../screens/access/recovery/Screen.tsx').then((at) => at.RecoveryScreen));
export const Erasing = later(() => import('../screens/access/erasing/Screen.tsx').then((at) => at.ErasingScreen));
export const Updating = later(() => import('../screens/access/updating/Screen.tsx').then((at) => at.UpdatingScreen));
export const LockTimer = later(
  () => import('../screens/access/lock/LockTimer.tsx').then((at) => at.LockTimer),
  () => null,
);
export const AlsoRunning = later(
  () => import('../screens/access/lock/AlsoRunning.tsx').then((at) => at.AlsoRunning),
  () => null,
);
/** For the first screen; others have it at hand. */
export const PracticeBanner = later(
  () => import('./practice-visit/PracticeBanner.tsx').then((at) => at.PracticeBanner),
  () => null,
);
export const ForgotPin = later(() => import('../screens/access/lock/ForgotPin.tsx').then((at) => at.ForgotPin));
export const Today = later(() => import('../screens/day/today/Screen.tsx').then((at) => at.TodayScreen));
/** In place of the day and the client's page, for whom no visit is shown. */
export const Desk = later(() => import('../screens/day/desk/Screen.tsx').then((at) => at.DeskScreen));
export const DeskClient = later(() =>
  import('../screens/day/desk-client/Screen.tsx').then((at) => at.DeskClientScreen),
);
export const Client = later(() => import('../screens/day/client/Screen.tsx').then((at) => at.ClientScreen));
export const Join = later(() => import('../screens/day/join/Screen.tsx').then((at) => at.JoinScreen));
export const MoveVisit = later(() => import('../screens/day/visit-move/Screen.tsx').then((at) => at.MoveVisitScreen));
export const HandOut = later(() => import('../screens/records/hand-out/Screen.tsx').then((at) => at.HandOutScreen));
export const Everything = later(() =>
  import('../screens/records/everything/Screen.tsx').then((at) => at.EverythingScreen),
);
export const Retention = later(() =>
  import('../screens/records/retention/Screen.tsx').then((at) => at.RetentionScreen),
);
export const Photos = later(() => import('../screens/day/photos/Screen.tsx').then((at) => at.PhotosScreen));
export const PhotosCompare = later(() =>
  import('../screens/day/photos-compare/Screen.tsx').then((at) => at.PhotosCompareScreen),
);
export const MoveAppointment = later(() =>
  import('../screens/day/appointment/Screen.tsx').then((at) => at.MoveAppointmentScreen),
);
export const Week = later(() => import('../screens/day/week/Screen.tsx').then((at) => at.WeekScreen));
export const Clients = later(() => import('../screens/day/clients/Screen.tsx').then((at) => at.ClientsScreen));
export const ClientForm = later(() =>
  import('../screens/day/client-form/Screen.tsx').then((at) => at.ClientFormScreen),
);
export const NewVisit = later(() => import('../screens/day/visit-new/Screen.tsx').then((at) => at.NewVisitScreen));
export const Visit = later(() => import('../screens/visit/frame/Screen.tsx').then((at) => at.VisitScreen));
export const TryIt = later(() => import('../screens/clinic/practice/try/Screen.tsx').then((at) => at.TryScreen));
export const Events = later(() => import('../screens/visit/events/Screen.tsx').then((at) => at.EventsScreen));
export const VisitElsewhere = later(() =>
  import('../screens/day/visit-elsewhere/Screen.tsx').then((at) => at.VisitElsewhereScreen),
);
export const Reactions = later(() =>
  import('../screens/records/reactions/list/Screen.tsx').then((at) => at.ReactionsScreen),
);
export const ReportReaction = later(() =>
  import('../screens/records/reactions/report/Screen.tsx').then((at) => at.ReportScreen),
);
export const Reaction = later(() =>
  import('../screens/records/reactions/one/Screen.tsx').then((at) => at.ReactionScreen),
);
export const CheckIns = later(() =>
  import('../screens/records/check-ins/list/Screen.tsx').then((at) => at.CheckInsScreen),
);
export const CheckIn = later(() =>
  import('../screens/records/check-ins/one/Screen.tsx').then((at) => at.CheckInScreen),
);
export const Inspection = later(() =>
  import('../screens/clinic/inspection/Screen.tsx').then((at) => at.InspectionScreen),
);
export const ClientSide = later(() =>
  import('../screens/client-side/cover/HandedOver.tsx').then((at) => at.HandedOver),
);
export const Settings = later(() => import('../screens/clinic/settings/Screen.tsx').then((at) => at.SettingsScreen));
export const RecordsHome = later(() => import('../screens/records/home/Screen.tsx').then((at) => at.RecordsScreen));
export const Lots = later(() => import('../screens/records/lots/Screen.tsx').then((at) => at.LotsScreen));
export const Recall = later(() => import('../screens/records/recall/Screen.tsx').then((at) => at.RecallScreen));
export const Register = later(() => import('../screens/records/register/Screen.tsx').then((at) => at.RegisterScreen));
export const Reports = later(() => import('../screens/records/reports/home/Screen.tsx').then((at) => at.ReportsScreen));
export const Report = later(() => import('../screens/records/reports/one/Screen.tsx').then((at) => at.ReportScreen));

/** Loads everything that a day at work needs: then no screen waits for its code, also not in the client's hands. */
export async function preloadAreas(): Promise<void> {
  const order = [
    RailPlaces,
    Today,
    Visit,
    ClientSide,
    LockTimer,
    AlsoRunning,
    NewVisit,
    ClientForm,
    Clients,
    Week,
    Client,
    Events,
    Settings,
  ];
  const others = [
    ForgotPin,
    Erasing,
    Updating,
    Recovery,
    PracticeBanner,
    TryIt,
    RecordsHome,
    Register,
    Reports,
    Report,
    Lots,
    Recall,
    Join,
    MoveVisit,
    Photos,
    PhotosCompare,
    MoveAppointment,
    Desk,
    DeskClient,
    Reactions,
    ReportReaction,
    Reaction,
    CheckIns,
    CheckIn,
    Inspection,
    Retention,
    HandOut,
    Everything,
    VisitElsewhere,
  ];
  for (const area of [...order, ...others]) await area.preload();
}
