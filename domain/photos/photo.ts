import { z } from 'zod';
import { Sha256 } from '../ids.ts';

/** The views that a scalp is photographed in, in the order in which they are taken. Right and left are the client's own. */
export const poses = ['front', 'top', 'right', 'left', 'back', 'vertex'] as const;
export const Pose = z.enum(poses);
export type Pose = z.infer<typeof Pose>;

/** What photos may be used for. */
export const PhotoPurpose = z.enum(['record', 'teaching', 'marketing']);
export type PhotoPurpose = z.infer<typeof PhotoPurpose>;

/** As the record describes a picture; its bytes lie beside the log. */
export const photoOnRecord = {
  pose: Pose,
  sha256: Sha256,
  thumbSha256: Sha256,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  purposes: z.array(PhotoPurpose).min(1),
};

/** One picture takes no more, so that ten years of them are copied in an evening. */
export const mostPhotoBytes = 400 * 1024;
export const mostThumbBytes = 24 * 1024;
export const mostOfVisit = 40;

interface Size {
  readonly width: number;
  readonly height: number;
}

const within = ({ width, height }: Size, least: number, most: number): boolean =>
  Math.min(width, height) >= least && Math.max(width, height) <= most;

export const isPhotoSize = (size: Size): boolean => within(size, 240, 2400);
export const isThumbSize = (size: Size): boolean => within(size, 40, 320);
