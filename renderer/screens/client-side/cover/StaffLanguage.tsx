import { GlobeIcon } from '@phosphor-icons/react';
import { languageName } from '../../../../documents/words/language-name.ts';
import { staffLocale } from '../../../words/language.ts';

/** What the client reads in, on what staff hold of their side: named in staff's own language. */
export function StaffLanguage({ tag }: { tag: string }) {
  const locale = staffLocale();
  return (
    <p className="row label" lang={locale}>
      <GlobeIcon />
      {languageName(tag, locale)}
    </p>
  );
}
