import { expect, it } from 'vitest';
import { ReportId } from '../../../../../domain/reports/report-id.ts';
import { drawsEvery, show } from '../../../../gallery/testing.tsx';
import { en } from '../../../../words/en.ts';
import { gallery } from './Screen.gallery.tsx';

drawsEvery(gallery);

it('has a door for every report', async () => {
  const { screen } = await show(gallery, 'home');
  for (const report of ReportId.options)
    expect(screen.getByRole('button', { name: new RegExp(`^${en.reports.report[report]}`) })).toBeTruthy();
});
