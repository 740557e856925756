/** What a FHIR bundle says of a photo: for other systems, whatever language the clinic has. */
export const photoWords = {
  photo: 'Photo',
  poses: { front: 'Front', top: 'Top', right: 'Right side', left: 'Left side', back: 'Back', vertex: 'Crown' },
} as const;
