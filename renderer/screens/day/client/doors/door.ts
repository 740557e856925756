/** What of a client opens on a page of its own. */
export type ClientDoor = 'visits' | 'lots' | 'papers' | 'notes' | 'reactions' | 'checkIns' | 'photos' | 'whole';
