import { events } from '../../../../documents/words/fr/events.ts';
import type { StaffWords } from '../../staff-words.ts';
import { aftercare as clientsAftercare } from '../aftercare.ts';
import { consent } from '../consent.ts';
import { handover } from '../handover.ts';
import { intake } from '../intake.ts';
import { sign } from '../sign.ts';
import { aftercare } from './aftercare.ts';
import { alerts } from './alerts.ts';
import { bringIn } from './bring-in.ts';
import { chairs } from './chairs.ts';
import { checkIns } from './check-ins.ts';
import { checks } from './checks.ts';
import { client } from './client.ts';
import { clientPage } from './client-page.ts';
import { countersign } from './countersign.ts';
import { course } from './course.ts';
import { custody } from './custody.ts';
import { desk } from './desk.ts';
import { done } from './done.ts';
import { faults } from './faults/faults.ts';
import { files } from './files.ts';
import { handOut } from './hand-out.ts';
import { inspection } from './inspection.ts';
import { join } from './join.ts';
import { logo } from './logo.ts';
import { lots } from './lots.ts';
import { photos } from './photos.ts';
import { practice } from './practice.ts';
import { practiceChanges } from './practice-changes.ts';
import { practiceEdit } from './practice-edit.ts';
import { practiceLanguages } from './practice-languages.ts';
import { practiceProblems } from './practice-problems.ts';
import { practiceQuestions } from './practice-questions.ts';
import { practiceRecord } from './practice-record.ts';
import { practiceRules } from './practice-rules.ts';
import { practiceTry } from './practice-try.ts';
import { practiceVersions } from './practice-versions.ts';
import { printing } from './printing.ts';
import { procedure } from './procedure.ts';
import { putRight } from './put-right.ts';
import { reactions } from './reactions.ts';
import { reading } from './reading.ts';
import { recordFacts } from './record-facts.ts';
import { records } from './records.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { reschedule } from './reschedule.ts';
import { retention } from './retention.ts';
import { scalpMap } from './scalp-map.ts';
import { seal } from './seal.ts';
import { settings } from './settings.ts';
import { settingsFind } from './settings-find.ts';
import { texts } from './texts.ts';
import { today } from './today.ts';
import { visit } from './visit.ts';

/*
 * One word for one thing, as in the client's words and on papers:
 * owner propriétaire · practitioner praticien · staff équipe · client client · guardian représentant légal · minor mineur ·
 * visit visite · session séance · course parcours · appointment rendez-vous · reschedule reporter · hand over remettre, take
 * back récupérer, give back rendre · intake questionnaire · check contrôle · finding constat · fix corriger · alert alerte ·
 * decide décider · go on poursuivre, continue today continuer · override passer outre · time-out time-out · procedure
 * intervention · treatment traitement · break pause, possible, en retard · lot lot · consent consentement, retirer · aftercare
 * soins, sheet fiche de soins · witness témoin · seal sceau, sceller · record (of the clinic) registre, (of a client or visit)
 * dossier, to record enregistrer, noter · event entrée · head empreinte de tête · put right corriger · cross out barrer · take
 * back (an entry) annuler · correction correction · copy exemplaire · backup sauvegarde, restaurer · stick clé USB · passphrase
 * phrase secrète · PIN code PIN · recovery key clé de récupération · hold blocage · details informations · settings réglages ·
 * our practice notre pratique · rule consigne · clause clause · draft brouillon · in use en vigueur · approve approuver ·
 * sample modèle · checked relu · stale obsolète · practice visit visite d’exercice. A button that waits says "d’abord".
 */

/** Every other screen, and what is said about faults and events. */
export const frenchStaff: StaffWords<'one' | 'many' | 'other'> = {
  catalogues: {
    aftercare: { ...clientsAftercare, ...aftercare },
    alerts,
    bringIn,
    checks,
    client,
    clientPage,
    consent,
    countersign,
    course,
    custody,
    desk,
    done,
    files,
    handOut,
    handover,
    inspection,
    intake,
    join,
    logo,
    photos,
    practice,
    practiceChanges,
    practiceEdit,
    practiceLanguages,
    practiceProblems,
    practiceQuestions,
    practiceRecord,
    practiceRules,
    practiceTry,
    practiceVersions,
    printing,
    procedure,
    putRight,
    reactions,
    scalpMap,
    chairs,
    checkIns,
    retention,
    reading,
    recordFacts,
    lots,
    records,
    recovery,
    reports,
    reschedule,
    seal,
    settings,
    settingsFind,
    sign,
    texts,
    today,
    visit,
  },
  faults,
  events,
};
