import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { PictureOf } from './draw.ts';

const States = z.array(z.object({ screen: z.string(), state: z.string() }));

/** Every state of every screen, screen by screen, as the gallery's page lists them. */
export const statesOf = async (page: Page): Promise<PictureOf[]> =>
  States.parse(await page.evaluate('chairsideStates()'));
