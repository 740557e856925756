import type { HelpPage } from '../../words/help-page.ts';

export function PageText({ page }: { page: HelpPage }) {
  return (
    <>
      <p>{page.lead}</p>
      <ul className="helppoints">
        {page.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
