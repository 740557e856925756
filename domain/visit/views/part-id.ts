import { z } from 'zod';

/** Ids and texts of the protocol: checked when it was stored, passed on as they are. */
export const PartId = z.string();
