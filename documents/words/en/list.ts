/** Lists for the clinic's own use. */
export const list = {
  made: (when: string, by: string, device: string) => `Printed ${when} by ${by}, tablet ${device}.`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}.`,
};
