import type { TreatmentProtocol } from '../../../../../domain/protocol/model/treatment-protocol.ts';
import { usePlaceWords } from '../changes/usePlaceWords.ts';
import { directionOf } from './names.ts';
import '../changes/ChangeList.css';

/** Texts of a language that are others than before: where each stands, its source, what was there, and what is now. */
export function TextChanges({
  protocol,
  language,
  texts,
}: {
  protocol: TreatmentProtocol;
  language: string;
  texts: readonly {
    readonly place: string;
    readonly source: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}) {
  const named = usePlaceWords();
  return (
    <ul className="list practice-changes">
      {texts.map(({ place, source, before, after }) => (
        <li key={place}>
          <div className="grow">
            <p className="label">{named(protocol, place).title}</p>
            <p>{source}</p>
            <p lang={language} dir={directionOf(language)}>
              {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
