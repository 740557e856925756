import type { TreatmentProtocol } from '../../../../domain/protocol/model/treatment-protocol.ts';
import type { Section } from '../../../../domain/protocol/versions/sections.ts';
import { BreaksText } from './text/BreaksText.tsx';
import { CheckTexts } from './text/CheckTexts.tsx';
import { ConsentText } from './text/ConsentText.tsx';
import { HealthTexts } from './text/HealthTexts.tsx';
import { RecordFacts } from './text/RecordFacts.tsx';
import { RuleTexts } from './text/RuleTexts.tsx';
import { SheetTexts } from './text/SheetTexts.tsx';
import { TimeOutTexts } from './text/TimeOutTexts.tsx';

/** One part of a protocol, to be read as a whole. */
export function SectionText({ protocol, section }: { protocol: TreatmentProtocol; section: Section }) {
  switch (section) {
    case 'health':
      return <HealthTexts questions={protocol.health} />;
    case 'checks':
      return <CheckTexts checks={protocol.checks} />;
    case 'timeOut':
      return <TimeOutTexts points={protocol.timeOut} />;
    case 'consent':
      return <ConsentText consent={protocol.consent} disclaimer={protocol.disclaimer} />;
    case 'breaks':
      return <BreaksText breaks={protocol.breaks} />;
    case 'preparation':
      return <RuleTexts rules={protocol.preparation} topics={protocol.topics} />;
    case 'aftercare':
      return (
        <>
          <RuleTexts rules={protocol.aftercare} topics={protocol.topics} />
          <SheetTexts protocol={protocol} />
        </>
      );
    case 'record':
      return <RecordFacts record={protocol.record} />;
  }
}
